internal import FinnishLanguage
internal import Knowledge

/// The words that the knowledge uses, for mending misspelt ones and joining split ones.
struct KnownWords {
    let base: KnowledgeBase
    let reader: Lexicon

    init(base: KnowledgeBase, dictionary: any WordReader) {
        self.base = base
        reader = Lexicon(words: base.vocabulary.ownWords, dictionary: dictionary)
    }

    /// An analyzer that mends and joins words of the knowledge.
    func analyzer() -> QuestionAnalyzer {
        QuestionAnalyzer(
            reader: reader,
            spokenForms: base.vocabulary.spokenForms,
            spelling: Spelling(words: counts(), reader: reader),
            compounds: compounds()
        )
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

    /// Compounds that name an entry, in every form that names and examples show.
    private func compounds() -> Set<String> {
        let names = base.entries.flatMap { [$0.term] + $0.aliases + $0.keywords }
        return Set(
            names.flatMap(Tokenizer.tokens).map(\.normalized).filter { word in
                reader.readings(of: word).contains { $0.parts.count > 1 }
            })
    }
}
