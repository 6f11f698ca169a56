public import FinnishLanguage
public import Knowledge

/// Finds what a question is about and decides what to do with it.
public struct Matcher: Sendable {
    /// Reads questions as the knowledge was read.
    public let analyzer: QuestionAnalyzer
    private let index: MatcherIndex
    private let policy = Policy()

    /// Makes a matcher for a knowledge base.
    ///
    /// - Parameters:
    ///   - base: The knowledge.
    ///   - dictionary: The dictionary under the knowledge's own words.
    ///   - cache: Where the compiled index is kept; nil to make it anew.
    public init(base: KnowledgeBase, dictionary: any WordReader, cache: String? = nil) {
        analyzer = KnownWords(base: base, dictionary: dictionary).analyzer()
        index = MatcherIndex(base: base, analyzer: analyzer)
    }

    /// What a question is about.
    ///
    /// - Parameters:
    ///   - question: What was typed.
    ///   - context: The question asked just before it in the same talk.
    public func match(_ question: String, context: String? = nil) -> Match {
        let analyzed = analyzer.analyze(question)
        let before = context.map(analyzer.analyze)
        let occurrences = FeatureExtractor().occurrences(
            in: analyzed, after: before, contextWeight: MatcherIndex.contextWeight)
        let vector = index.subjectSpace.vector(of: occurrences)
        let probabilities = index.subjectModel.probabilities(of: vector)
        let intentVector = index.intentSpace.vector(of: occurrences)
        let intents = index.intentModel.probabilities(of: intentVector)
        return Reckoning(index: index, policy: policy)
            .match(analyzed, probabilities: probabilities, intents: intents)
    }
}
