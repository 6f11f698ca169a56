internal import FinnishLanguage
internal import Knowledge

/// What the knowledge knows of, for /aiheet: a paragraph a kind.
enum TopicList {
    static func lines(_ base: KnowledgeBase) -> [String] {
        Entry.Kind.allCases.map { kind in
            title(kind) + terms(of: kind, in: base).joined(separator: ", ") + "."
        }
    }

    /// The terms of a kind in the order of the Finnish alphabet, near enough.
    private static func terms(of kind: Entry.Kind, in base: KnowledgeBase) -> [String] {
        base.entries.filter { $0.kind == kind }
            .map { $0.term.replacing("Kriteerikysymykset: ", with: "") }
            .map { (term: $0, key: key($0)) }
            .sorted { $0.key < $1.key }
            .map(\.term)
    }

    /// Letters in the order a–z, å, ä, ö whatever their case.
    private static func key(_ term: String) -> String {
        String(
            Normalization.normalized(term)
                .map { letter in
                    switch letter {
                    case "å": "{"
                    case "ä": "|"
                    case "ö": "}"
                    default: letter
                    }
                }
        )
    }

    private static func title(_ kind: Entry.Kind) -> String {
        switch kind {
        case .concept: "Aiheet: "
        case .role: "Roolit: "
        case .criterion: "Kriteerikysymyksiä: "
        }
    }
}
