internal import CompactBytes
internal import FinnishLanguage
internal import Knowledge

/// The words that the knowledge uses, for mending misspelt ones and joining split ones.
struct KnownWords {
    let base: KnowledgeBase
    let reader: any WordReader

    /// The words that misspelt ones are mended to.
    func spellingWords() -> SpellingWords {
        var counts: [String: Int] = [:]
        count(to: &counts, textsOfAuthors)
        let names = Set(counts.keys)
        count(to: &counts) { $0.examples.map(\.question) }
        // The reader keeps what it has read, so that the rest finds it there.
        let reader = reader
        _ = SideBySide.map(Array(counts.keys)) { reader.readings(of: $0).count }
        return SpellingWords(counts: counts, names: names, reader: reader)
    }

    /// Counts words one text at a time: those of a hundred thousand entries are many.
    private func count(to counts: inout [String: Int], _ texts: (Entry) -> [String]) {
        for entry in base.entries {
            for text in texts(entry) {
                for token in Tokenizer.tokens(of: text) {
                    counts[token.normalized, default: 0] += 1
                }
            }
        }
    }

    /// What authors wrote to be read: a word of these is no typing error, whoever knows it.
    private func textsOfAuthors(_ entry: Entry) -> [String] {
        [entry.term] + entry.aliases + entry.keywords + entry.facets.map(\.text)
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
