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
        return reckoning.match(analyzed, policy: policy)
    }
}
