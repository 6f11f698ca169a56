internal import FinnishLanguage

/// What is looked up of words: base forms, and the parts of compounds and the words that they are
/// derived from.
///
/// A part and a whole word are one term, so that *paikka* finds *työpaikka*.
enum WordTerms {
    /// How much a part of a compound counts beside a whole word.
    private static let partWeight: Float = 0.5

    /// The terms of a word, each once.
    static func terms(of word: AnalyzedWord) -> [PostingsBuilder.Amount] {
        let lemmas = FeatureExtractor.lemmas(of: word.understood)
        let parts = FeatureExtractor.parts(of: word.understood, besides: lemmas)
        // A word that can be read in three ways is still one word.
        let share = 1 / Float(max(lemmas.count, 1))
        return lemmas.map { amount($0, share) } + parts.map { amount($0, partWeight * share) }
    }

    /// The terms of a question with how much of each it has, in ascending order of the keys.
    ///
    /// - Parameters:
    ///   - question: The question.
    ///   - isAsking: Whether each of its words is in a sentence that asks.
    ///   - context: The question before it, when this one goes on from it.
    /// - Returns: Each term once.
    static func terms(
        of question: AnalyzedQuestion,
        isAsking: [Bool],
        after context: AnalyzedQuestion?
    ) -> [PostingsBuilder.Amount] {
        var amounts: [UInt64: Float] = [:]
        for (word, isAsking) in zip(question.words, isAsking) {
            let share = isAsking ? 1 : FeatureExtractor.storyAmount
            for term in terms(of: word) { amounts[term.key, default: 0] += share * term.amount }
        }
        for word in context?.words ?? [] {
            for term in terms(of: word) {
                amounts[term.key, default: 0] += FeatureExtractor.contextAmount * term.amount
            }
        }
        return amounts.map { PostingsBuilder.Amount(key: $0.key, amount: $0.value) }
            .sorted { $0.key < $1.key }
    }

    private static func amount(_ text: String, _ amount: Float) -> PostingsBuilder.Amount {
        // The key that `LemmaCounts` knows the base form by.
        PostingsBuilder.Amount(key: FeatureKey(.lemma, text).value, amount: amount)
    }
}
