internal import CompactBytes
internal import FinnishLanguage
internal import Knowledge

/// The words that the knowledge uses, for mending misspelt ones and joining split ones.
struct KnownWords {
    let base: KnowledgeBase
    let reader: any WordReader

    /// The words that misspelt ones are mended to.
    func spellingWords() -> SpellingWords {
        let counts = counts()
        // The reader keeps what it has read, so that the rest finds it there.
        let reader = reader
        _ = SideBySide.map(Array(counts.keys)) { reader.readings(of: $0).count }
        return SpellingWords(counts: counts, reader: reader)
    }

    private func counts() -> [String: Int] {
        var counts: [String: Int] = [:]
        // One text at a time: the words of a hundred thousand entries are many.
        for entry in base.entries {
            for text in texts(of: entry) {
                for token in Tokenizer.tokens(of: text) { counts[token.normalized, default: 0] += 1 }
            }
        }
        return counts
    }

    private func texts(of entry: Entry) -> [String] {
        [entry.term] + entry.aliases + entry.keywords + entry.facets.map(\.text)
            + entry.examples.map(\.question)
    }

    /// Compounds that name an entry, folded, in the forms that names and keywords show.
    func compounds() -> SortedStrings {
        let names = base.entries.flatMap { [$0.term] + $0.aliases + $0.keywords }
        let words = Set(names.flatMap(Tokenizer.tokens).map(\.normalized))
        return SortedStrings(
            words.filter { word in reader.readings(of: word).contains { $0.parts.count > 1 } }
                .map(Normalization.folded)
        )
    }

    /// The names of entries that are one word, in lower case.
    func names() -> SortedStrings {
        let names = base.entries.flatMap { [$0.term] + $0.aliases }.map(Normalization.normalized)
        return SortedStrings(names.filter { !$0.contains(" ") })
    }

    /// Reads what entries say, so that choosing between their answers needs no dictionary later.
    static func readAnswers(of entries: [Entry], with analyzer: QuestionAnalyzer) {
        let all = entries.flatMap { entry in
            [entry.term] + entry.aliases + entry.facets.flatMap(texts)
        }
        _ = SideBySide.map(all) { analyzer.analyze($0).words.count }
    }

    /// What answers are compared by: the whole of them and how they begin.
    private static func texts(of facet: Facet) -> [String] {
        [facet.text] + facet.paragraphs.prefix(1)
    }
}
