internal import FinnishLanguage
internal import Knowledge

/// Finds the terms of entries: those of every word of their names, questions and texts.
struct EntryTerms: Sendable {
    private let analyzer: QuestionAnalyzer
    private let words = WordTerms()

    /// Reads texts as questions are read.
    init(analyzer: QuestionAnalyzer) {
        self.analyzer = analyzer
    }

    /// How much a word counts by where it stands.
    private static let nameWeight: Float = 5
    private static let keywordWeight: Float = 2
    private static let exampleWeight: Float = 1
    private static let textWeight: Float = 1

    /// The terms of an entry, each once in ascending order of the keys.
    func terms(of entry: Entry) -> [TermAmount] {
        var amounts: [UInt64: Float] = [:]
        for name in [entry.term] + entry.aliases { add(name: name, to: &amounts) }
        for keyword in entry.keywords { add(keyword, Self.keywordWeight, to: &amounts) }
        for example in entry.examples { add(example.question, Self.exampleWeight, to: &amounts) }
        for facet in entry.facets { add(facet.text, Self.textWeight, to: &amounts) }
        return amounts.inOrder
    }

    /// A word of a short name tells more of it: *opiskelija* is all of one name and a part of many.
    private func add(name: String, to amounts: inout [UInt64: Float]) {
        let found = analyzer.analyze(name).words
        let weight = Self.nameWeight * 2 / Float(1 + found.count)
        for word in found { words.add(word, weight, to: &amounts) }
    }

    private func add(_ text: String, _ weight: Float, to amounts: inout [UInt64: Float]) {
        for word in analyzer.analyze(text).words { words.add(word, weight, to: &amounts) }
    }
}
