internal import FinnishLanguage

/// Finds what is looked up of words: base forms, and the parts of compounds and the words that they
/// are derived from.
///
/// A part and a whole word are one term, so that *paikka* finds *työpaikka*. What is found of a word
/// is kept; an object, so that handing it on copies nothing.
final class WordTerms: Sendable {
    /// How much a part of a compound counts beside a whole word.
    private static let partWeight: Float = 0.5
    /// The number of distinct words that are kept.
    private static let noteLimit = 100_000

    private let notes = WordNotes<[TermAmount]>(limit: noteLimit)

    /// The terms of a word, each once.
    func terms(of word: AnalyzedWord) -> [TermAmount] {
        notes.note(on: word.understood) { Self.read($0) }
    }

    /// The terms of a question with how much of each it has, in ascending order of the keys.
    ///
    /// - Parameters:
    ///   - question: The question.
    ///   - isAsking: Whether each word is in a sentence that asks.
    ///   - context: The question before it, when this one goes on from it.
    /// - Returns: Each term once.
    func terms(
        of question: AnalyzedQuestion,
        isAsking: [Bool],
        after context: AnalyzedQuestion?
    ) -> [TermAmount] {
        var amounts: [UInt64: Float] = [:]
        for (word, isAsking) in zip(question.words, isAsking) {
            add(word, isAsking ? 1 : FeatureExtractor.storyAmount, to: &amounts)
        }
        for word in context?.words ?? [] { add(word, FeatureExtractor.contextAmount, to: &amounts) }
        return amounts.inOrder
    }

    /// Adds the terms of a word, each times a weight.
    func add(_ word: AnalyzedWord, _ weight: Float, to amounts: inout [UInt64: Float]) {
        for term in terms(of: word) { amounts[term.key, default: 0] += weight * term.amount }
    }

    private static func read(_ word: UnderstoodWord) -> [TermAmount] {
        let lemmas = FeatureExtractor.lemmas(of: word)
        let parts = FeatureExtractor.parts(of: word, besides: lemmas)
        // A word that can be read in three ways is still one word.
        let share = 1 / Float(max(lemmas.count, 1))
        return lemmas.map { amount($0, share) } + parts.map { amount($0, partWeight * share) }
    }

    private static func amount(_ text: String, _ amount: Float) -> TermAmount {
        // The key that `LemmaCounts` knows the base form by.
        TermAmount(key: FeatureKey(.lemma, text).value, amount: amount)
    }
}
