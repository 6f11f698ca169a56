internal import FinnishLanguage
internal import Knowledge

/// The words that the knowledge uses, for mending misspelt ones and joining split ones.
struct KnownWords {
    let base: KnowledgeBase
    let reader: Lexicon

    /// The words that misspelt ones are mended to.
    func spellingWords() -> SpellingWords {
        SpellingWords(counts: counts(), reader: reader)
    }

    private func counts() -> [String: Int] {
        var counts: [String: Int] = [:]
        for token in base.entries.flatMap(texts).flatMap(Tokenizer.tokens) {
            counts[token.normalized, default: 0] += 1
        }
        return counts
    }

    private func texts(of entry: Entry) -> [String] {
        [entry.term] + entry.aliases + entry.keywords + entry.facets.map(\.text)
            + entry.examples.map(\.question)
    }

    /// Compounds that name an entry, folded, in the forms that names and keywords show.
    func compounds() -> [String] {
        let names = base.entries.flatMap { [$0.term] + $0.aliases + $0.keywords }
        let words = Set(names.flatMap(Tokenizer.tokens).map(\.normalized))
        return words.filter { word in reader.readings(of: word).contains { $0.parts.count > 1 } }
            .map(Normalization.folded)
            .sorted()
    }
}
