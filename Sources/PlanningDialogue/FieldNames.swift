internal import FinnishLanguage
internal import Planning

/// Finds fields by what people call them.
struct FieldNames {
    let progress: PlanProgress

    /// The fields that the words may mean, best first: those named so, or else those whose name
    /// begins so, or else those with a word of it in some form.
    func fields(called text: String) -> [PlanField] {
        let typed = Tokenizer.tokens(of: text).map(\.normalized)
        guard !typed.isEmpty else { return [] }
        let fields = progress.fields
        for isMeant in [isSame, begins, isForm] {
            let found = fields.filter { field in field.names.contains { isMeant(typed, $0) } }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The field whose name starts the words, and how many words it takes; the longest name wins.
    func field(startingWith words: [String]) -> (field: PlanField, count: Int)? {
        let all = progress.fields.flatMap { field in
            field.names.compactMap { name -> (field: PlanField, count: Int)? in
                let isHere =
                    words.count > name.count && Self.isForm(Array(words.prefix(name.count)), name)
                return isHere ? (field, name.count) : nil
            }
        }
        return all.max { $0.count < $1.count }
    }

    private func isSame(_ typed: [String], _ name: [String]) -> Bool {
        typed.count == name.count
            && zip(typed, name).allSatisfy { Normalization.typed($0, means: $1) }
    }

    private func begins(_ typed: [String], _ name: [String]) -> Bool {
        let start = name.joined(separator: " ").prefix(typed.joined(separator: " ").count)
        return Normalization.typed(typed.joined(separator: " "), means: start)
    }

    private func isForm(_ typed: [String], _ name: [String]) -> Bool {
        Self.isForm(typed, name)
    }

    /// Whether each typed word is the name's word in some form: the same but for its ending.
    private static func isForm(_ typed: [String], _ name: [String]) -> Bool {
        guard typed.count == name.count else { return false }
        return zip(typed, name)
            .allSatisfy { word, known in
                if Normalization.typed(word, means: known) { return true }
                let letters = zip(Normalization.folded(word), Normalization.folded(known))
                let shared = letters.prefix { $0 == $1 }.count
                return shared >= max(4, known.count - 2) && word.count <= known.count + 4
            }
    }
}

extension PlanField {
    /// The field's names as words.
    fileprivate var names: [[String]] {
        ([name] + otherNames).map { Tokenizer.tokens(of: $0).map(\.normalized) }
    }
}
