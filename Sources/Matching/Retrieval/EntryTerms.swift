internal import FinnishLanguage
internal import Knowledge
internal import Synchronization

/// Finds the terms of entries: those of every word of their names, questions and texts.
final class EntryTerms: Sendable {
    private let analyzer: QuestionAnalyzer
    private let known = Mutex<[String: [PostingsBuilder.Amount]]>([:])

    /// Reads texts as questions are read.
    init(analyzer: QuestionAnalyzer) {
        self.analyzer = analyzer
    }

    /// How much a word counts by where it stands.
    private static let nameWeight: Float = 5
    private static let keywordWeight: Float = 2
    private static let exampleWeight: Float = 1
    private static let textWeight: Float = 1

    /// The terms of an entry, each once in ascending order of the keys, with how much of it the entry
    /// has.
    func terms(of entry: Entry) -> [PostingsBuilder.Amount] {
        var amounts: [UInt64: Float] = [:]
        for name in [entry.term] + entry.aliases { add(name: name, to: &amounts) }
        for keyword in entry.keywords { add(keyword, Self.keywordWeight, to: &amounts) }
        for example in entry.examples { add(example.question, Self.exampleWeight, to: &amounts) }
        for facet in entry.facets { add(facet.text, Self.textWeight, to: &amounts) }
        // In a fixed order: an entry's length is their sum, and sums of fractions differ with it.
        return amounts.map { PostingsBuilder.Amount(key: $0.key, amount: $0.value) }
            .sorted { $0.key < $1.key }
    }

    /// A word of a short name tells more of it: *opiskelija* is all of one name and a part of many.
    private func add(name: String, to amounts: inout [UInt64: Float]) {
        let words = analyzer.analyze(name).words
        add(words, Self.nameWeight * 2 / Float(1 + words.count), to: &amounts)
    }

    private func add(_ text: String, _ weight: Float, to amounts: inout [UInt64: Float]) {
        add(analyzer.analyze(text).words, weight, to: &amounts)
    }

    private func add(_ words: [AnalyzedWord], _ weight: Float, to amounts: inout [UInt64: Float]) {
        for word in words {
            for term in terms(of: word) { amounts[term.key, default: 0] += weight * term.amount }
        }
    }

    /// The terms of a word, found once: knowledge says the same words again and again.
    private func terms(of word: AnalyzedWord) -> [PostingsBuilder.Amount] {
        let form = word.token.normalized
        if let terms = known.withLock({ $0[form] }) { return terms }
        let terms = WordTerms.terms(of: word)
        known.withLock { $0[form] = terms }
        return terms
    }
}
