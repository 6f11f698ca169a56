internal import FinnishLanguage
internal import Knowledge
internal import Matching

/// Finds the words that tell what a question is about, and leaves out those that any question has.
struct GapWords {
    private let analyzer: QuestionAnalyzer
    private let stopWords: Set<String>
    /// Words of topics that are known already, which tell little of what is missing.
    private let topicWords: Set<String>

    /// A word that carries content.
    struct Word: Hashable {
        /// Its base form, or as it was typed when nobody knows it.
        let whole: String
        /// The base forms of its parts that tell something.
        let keys: [String]
    }

    init(analyzer: QuestionAnalyzer, base: KnowledgeBase) {
        self.analyzer = analyzer
        stopWords = base.vocabulary.stopWords
        let names = base.entries.flatMap { [$0.term] + $0.aliases }
        topicWords = Set(
            names.flatMap { analyzer.analyze($0).words.flatMap { Self.parts(of: $0) } }
        )
    }

    /// Nouns and unknown words first of all; verbs when there are none; topics of ours when there is
    /// nothing else.
    func content(of text: String) -> [Word] {
        let words = analyzer.analyze(text).words.filter { !isSmall($0) }
        let strong = words.filter(isNoun).compactMap(strange)
        if !strong.isEmpty { return unique(strong) }
        let weak = words.compactMap(strange)
        if !weak.isEmpty { return unique(weak) }
        return unique(words.map { Word(whole: Self.whole($0), keys: Self.parts(of: $0)) })
    }

    /// *maksaa* can be a form of *maksa*, but hardly ever is.
    private func isNoun(_ word: AnalyzedWord) -> Bool {
        word.readings.allSatisfy { $0.wordClass != .verb }
            && (word.readings.isEmpty || word.readings.contains { $0.wordClass == .noun })
    }

    private func strange(_ word: AnalyzedWord) -> Word? {
        let keys = Self.parts(of: word).filter { !topicWords.contains($0) }
        return keys.isEmpty ? nil : Word(whole: Self.whole(word), keys: keys)
    }

    private func isSmall(_ word: AnalyzedWord) -> Bool {
        !word.token.text.contains(where: \.isLetter)
            || stopWords.contains(Normalization.normalized(word.token.text))
            || word.readings.contains { stopWords.contains($0.lemma) }
    }

    private func unique(_ words: [Word]) -> [Word] {
        var seen: Set<Word> = []
        return words.filter { seen.insert($0).inserted }
    }

    private static func whole(_ word: AnalyzedWord) -> String {
        word.readings.first?.lemma ?? Normalization.normalized(word.standard.first ?? "")
    }

    private static func parts(of word: AnalyzedWord) -> [String] {
        guard let reading = word.readings.first else {
            return word.standard.map { Normalization.normalized($0) }
        }
        let parts = reading.parts.filter { $0.count > 2 }
        return parts.isEmpty ? [reading.lemma] : parts
    }
}
