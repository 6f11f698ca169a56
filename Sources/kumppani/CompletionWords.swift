internal import Dialogue
internal import FinnishLanguage
internal import Knowledge
internal import Terminal

/// What Tab completes: commands after a slash, else the names of topics.
struct CompletionWords {
    /// The most names offered at once; more than a screen of them helps nobody.
    private static let limit = 100

    private let names: NameTable

    init(_ base: KnowledgeBase) {
        names = base.names
    }

    /// What the text before the cursor can become.
    func completion(of line: String, cursor: Int) -> Completion {
        let typed = String(line.prefix(cursor))
        if typed.hasPrefix("/") { return commands(typed) }
        // A name may be several words, so the longest tail of the line that begins one is taken.
        let starts = typed.indices.filter { index in
            index == typed.startIndex || typed[typed.index(before: index)] == " "
        }
        for start in starts {
            let tail = String(typed[start...])
            let found = candidates(tail)
            if !found.isEmpty { return Completion(replacedCount: tail.count, candidates: found) }
        }
        return .none
    }

    private func commands(_ typed: String) -> Completion {
        let names = ChatCommand.allCases.map { "/" + $0.rawValue }.filter { $0.hasPrefix(typed) }
        return Completion(replacedCount: typed.count, candidates: names)
    }

    /// Names that begin as typed, in the case they are typed in.
    private func candidates(_ typed: String) -> [String] {
        guard Normalization.normalized(typed).count >= 2 else { return [] }
        let isUpper = typed.first?.isUppercase ?? false
        let found = names.beginning(with: typed, limit: Self.limit)
        return found.map { isUpper ? $0 : Self.lowercasedStart($0) }
    }

    private static func lowercasedStart(_ name: String) -> String {
        let isAbbreviation = name.dropFirst().first?.isUppercase ?? false
        guard !isAbbreviation, let first = name.first else { return name }
        return first.lowercased() + name.dropFirst()
    }
}
