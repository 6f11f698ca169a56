internal import FinnishLanguage

/// A question with what every classifier asks of it, found once.
struct ReadQuestion: Sendable {
    /// The question, word by word.
    let question: AnalyzedQuestion
    /// The folded base forms of each word, each once, in the order of its readings.
    let lemmas: [[String]]
    /// Whether each word is in a sentence that asks, or in the only or last one.
    let isAsking: [Bool]
    /// The features of its words and of their order.
    let features: [FeatureOccurrence]

    /// Finds the features of a question.
    init(_ question: AnalyzedQuestion) {
        self.question = question
        lemmas = question.words.map { FeatureExtractor.lemmas(of: $0.understood) }
        isAsking = Sentences.asking(in: question)
        features = FeatureExtractor.features(of: question, lemmas: lemmas, isAsking: isAsking)
    }
}
