internal import FinnishLanguage
internal import Planning

/// Finds fields by what people call them; made once of a form, since it reads every name.
struct FieldNames: Sendable {
    private let names: [Name]

    /// One of the names of a field.
    private struct Name {
        let field: PlanField
        let words: [String]
        let folded: [String]
    }

    init(_ form: PlanForm) {
        names = form.fields.flatMap { field in
            ([field.name] + field.otherNames)
                .map { name in
                    let words = Tokenizer.tokens(of: name).map(\.normalized)
                    return Name(field: field, words: words, folded: words.map(Normalization.folded))
                }
        }
    }

    /// The fields that the words may mean, hidden ones included, in the order of the form.
    ///
    /// Those named so, or else those whose name begins so, or else those whose name it is in some
    /// form, the nearest form only.
    func fields(called text: String) -> [PlanField] {
        let typed = Tokenizer.tokens(of: text).map(\.normalized)
        guard !typed.isEmpty else { return [] }
        for isMeant in [isSame, begins] {
            let found = names.filter { isMeant(typed, $0) }.map(\.field)
            if !found.isEmpty { return unique(found) }
        }
        let forms = names.compactMap { name in distance(typed, name).map { ($0, name.field) } }
        let nearest = forms.map(\.0).min()
        return unique(forms.filter { $0.0 == nearest }.map(\.1))
    }

    /// The fields of the plan whose name starts the words, and how many words it takes; the
    /// longest name wins.
    func field(
        startingWith words: [String],
        in progress: PlanProgress
    ) -> (field: PlanField, count: Int)? {
        let start = words.first.map { Normalization.folded($0).prefix(3) } ?? ""
        let found = names.compactMap { name -> (distance: Int, name: Name)? in
            guard name.folded.first?.hasPrefix(start) == true, words.count > name.words.count,
                let distance = distance(Array(words.prefix(name.words.count)), name),
                !progress.isHidden(name.field.id)
            else { return nil }
            return (distance, name)
        }
        let best = found.min { first, second in
            (-first.name.words.count, first.distance) < (-second.name.words.count, second.distance)
        }
        return best.map { ($0.name.field, $0.name.words.count) }
    }

    private func unique(_ fields: [PlanField]) -> [PlanField] {
        var seen: Set<String> = []
        return fields.filter { seen.insert($0.id).inserted }
    }

    private func isSame(_ typed: [String], _ name: Name) -> Bool {
        typed.count == name.words.count
            && zip(typed, name.words).allSatisfy { Normalization.typed($0, means: $1) }
    }

    private func begins(_ typed: [String], _ name: Name) -> Bool {
        let text = typed.joined(separator: " ")
        let start = name.words.joined(separator: " ").prefix(text.count)
        return Normalization.typed(text, means: start)
    }

    /// How many letters at the ends of the name's words differ from the typed ones; nil when more
    /// than the ending does.
    private func distance(_ typed: [String], _ name: Name) -> Int? {
        guard typed.count == name.words.count else { return nil }
        var sum = 0
        for (word, known) in zip(typed.map(Normalization.folded), name.folded) where word != known {
            let shared = zip(word, known).prefix { $0 == $1 }.count
            guard shared >= max(4, known.count - 2), word.count <= known.count + 4 else {
                return nil
            }
            sum += 1 + known.count - shared
        }
        return sum
    }
}
