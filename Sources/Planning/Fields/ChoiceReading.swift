internal import FinnishLanguage

/// Reads one of several choices: by number, by name, by a unique beginning of it, or by an
/// inflected form: `oppisopimuksella`.
enum ChoiceReading {
    static func choice(_ text: String, of choices: [PlanChoice]) throws(FieldProblem) -> PlanChoice
    {
        if let number = Int(text), choices.indices.contains(number - 1) {
            return choices[number - 1]
        }
        let typed = Normalization.normalized(text)
        if let exact = choices.first(where: { isSame(typed, $0.name) || typed == $0.id }) {
            return exact
        }
        let found = candidates(typed, choices)
        guard let first = found.first else { throw .noSuchChoice(choices.map(\.name)) }
        guard found.count == 1 else { throw .ambiguousChoice(found.map(\.name)) }
        return first
    }

    private static func candidates(_ typed: String, _ choices: [PlanChoice]) -> [PlanChoice] {
        let beginnings = choices.filter { starts($0.name, with: typed) }
        if !beginnings.isEmpty { return beginnings }
        let words = Tokenizer.tokens(of: typed).map(\.normalized)
        let inflected = choices.filter { choice in
            words.contains { isForm($0, of: choice.name) }
        }
        guard inflected.isEmpty else { return inflected }
        return choices.filter { isYes(words, $0) }
    }

    private static func isSame(_ typed: String, _ name: String) -> Bool {
        Normalization.typed(typed, means: Normalization.normalized(name))
    }

    private static func starts(_ name: String, with typed: String) -> Bool {
        let beginning = Normalization.normalized(name).prefix(typed.count)
        return Normalization.typed(typed, means: beginning)
    }

    /// Whether the word begins as the name does, for most of the name.
    private static func isForm(_ word: String, of name: String) -> Bool {
        let known = Array(Normalization.folded(Normalization.normalized(name)))
        let typed = Array(Normalization.folded(word))
        let shared = zip(known, typed).prefix { $0 == $1 }.count
        return shared >= 4 && shared * 3 >= known.count * 2
    }

    private static func isYes(_ words: [String], _ choice: PlanChoice) -> Bool {
        guard choice.id == "kylla", let first = words.first else { return false }
        return YesNoReading.yes.contains(first)
    }
}
