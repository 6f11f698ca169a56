internal import FinnishLanguage
internal import Knowledge
internal import Proofreading

/// Finds names and ids for new entries.
struct SkeletonNaming {
    private static let fallback = "uusi aihe"

    private let speller: Speller
    private var ids: Set<String>
    private var names: Set<String>

    init(base: KnowledgeBase, speller: Speller) {
        self.speller = speller
        ids = Set(base.entries.map(\.id))
        names = Set(base.entries.flatMap { [$0.term] + $0.aliases }.map(Self.key))
    }

    /// What a new entry is called.
    struct Name {
        let id: String
        let term: String
        /// Words that no dictionary knows: they may be misspelt, but they lead to the entry.
        let keywords: [String]
    }

    /// A name of the words when they are spelled right and it is free, else one that stands in for
    /// the author's own.
    mutating func name(for words: [String]) -> Name {
        let known = words.filter { speller.unknownWords(in: $0).isEmpty }
        let wish = known.joined(separator: " ")
        let term = wish.isEmpty || names.contains(Self.key(wish)) ? free(Self.fallback) : wish
        names.insert(Self.key(term))
        let id = freeID(words.isEmpty ? term : words.joined(separator: " "))
        ids.insert(id)
        return Name(
            id: id,
            term: (term.first.map { $0.uppercased() } ?? "") + term.dropFirst(),
            keywords: words.filter { !known.contains($0) }
        )
    }

    private func free(_ term: String) -> String {
        guard names.contains(Self.key(term)) else { return term }
        var number = 2
        while names.contains(Self.key("\(term) \(number)")) { number += 1 }
        return "\(term) \(number)"
    }

    private func freeID(_ text: String) -> String {
        let folded = Normalization.folded(Normalization.normalized(text))
        let kept = folded.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let name = String(kept).split(separator: "-").joined(separator: "-")
        let base = name.first?.isLetter == true ? name : "aihe-" + name
        guard ids.contains(base) else { return base }
        var number = 2
        while ids.contains("\(base)-\(number)") { number += 1 }
        return "\(base)-\(number)"
    }

    private static func key(_ name: String) -> String {
        Normalization.folded(Normalization.normalized(name)).filter { $0.isLetter || $0.isNumber }
    }
}
