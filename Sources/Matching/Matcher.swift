public import FinnishLanguage
public import Knowledge

/// Finds what a question is about and decides what to do with it.
public struct Matcher: Sendable {
    /// Reads questions as the knowledge was read.
    public let analyzer: QuestionAnalyzer
    let index: MatcherIndex
    private let policy = Policy()

    /// Learns from a knowledge base, which takes seconds for a few thousand questions.
    ///
    /// - Parameters:
    ///   - base: The knowledge.
    ///   - dictionary: The dictionary under the knowledge's own words.
    public init(base: KnowledgeBase, dictionary: any WordReader) {
        let reader = Lexicon(words: base.vocabulary.ownWords, dictionary: dictionary)
        let index = MatcherIndex(base: base, reader: reader)
        self.init(base: base, index: index, dictionary)
    }

    /// Takes an index that was learned before.
    init(base: KnowledgeBase, index: MatcherIndex, _ dictionary: any WordReader) {
        let reader = Lexicon(words: base.vocabulary.ownWords, dictionary: dictionary)
        analyzer = index.analyzer(reader: reader, vocabulary: base.vocabulary)
        self.index = index
    }

    /// What a question is about.
    ///
    /// - Parameters:
    ///   - question: What was typed.
    ///   - context: The question asked just before it in the same talk.
    public func match(_ question: String, context: String? = nil) -> Match {
        let analyzed = analyzer.analyze(question)
        let features = FeatureExtractor()
        let about = features.subjectFeatures(of: analyzed, after: context.map(analyzer.analyze))
        let wanted = features.intentFeatures(of: analyzed)
        let reckoning = Reckoning(
            index: index,
            subjects: index.subjectClassifier.probabilities(of: about),
            intents: index.intentClassifier.probabilities(of: wanted)
        )
        return reckoning.match(
            analyzed, policy: policy,
            contributions: contributions(of: about, in: analyzed, reckoning))
    }

    /// What each word adds to the best entry over the next entry, or over what is not ours when
    /// that is the nearer rival.
    private func contributions(
        of features: [FeatureOccurrence], in question: AnalyzedQuestion, _ reckoning: Reckoning
    ) -> [Double] {
        guard let best = reckoning.entries.first,
            let index = index.subjects.position(of: .entry(best.id)),
            let rival = rival(of: reckoning)
        else { return [] }
        return self.index.subjectClassifier.contributions(
            of: features, to: index, over: rival, words: question.words.count)
    }

    private func rival(of reckoning: Reckoning) -> Int? {
        let next = reckoning.entries.dropFirst().first
        let other = reckoning.elsewhere.first
        if let other, other.probability > next?.probability ?? 0 {
            return index.subjects.position(of: .elsewhere(other.id))
        }
        return next.flatMap { index.subjects.position(of: .entry($0.id)) }
    }
}
