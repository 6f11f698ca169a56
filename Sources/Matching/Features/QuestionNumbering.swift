internal import FinnishLanguage

/// Finds the features of questions as the classifiers know them; what it finds of a word is kept.
///
/// The features are those of `FeatureExtractor` and `WordingFeatures`, which teach the classifiers.
/// An object, so that handing it on copies nothing.
final class QuestionNumbering: Sendable {
    /// How much room the words that are kept may take, in bytes.
    private static let room = 16 * 1_048_576

    private let scorers: Scorers
    private let lemmaCounts: LemmaCounts
    private let retriever: Retriever?
    private let notes: WordNotes<NumberedWord>

    init(_ index: MatcherIndex, _ scorers: Scorers) {
        self.scorers = scorers
        lemmaCounts = index.lemmaCounts
        retriever = index.retriever
        // Some fifty features, and a number for each class.
        let word = 2_500 + 4 * index.subjects.classes.count
        notes = WordNotes(limit: Self.room / word)
    }

    /// The question with what is known of its words.
    func read(_ question: AnalyzedQuestion) -> NumberedQuestion {
        NumberedQuestion(
            question: question,
            words: question.words.map { word in
                notes.note(on: word.understood) { word in
                    NumberedWord(word, scorers) { lemmaCounts.sign(of: $0, besides: retriever) }
                }
            },
            isAsking: Sentences.asking(in: question)
        )
    }

    /// The features of a question.
    ///
    /// - Parameters:
    ///   - question: The question.
    ///   - context: The question before, when this one goes on from it.
    /// - Returns: What the words are, how they follow each other and how the question is put.
    func features(
        of question: NumberedQuestion,
        after context: NumberedQuestion?
    ) -> TextFeatures {
        var text = TextGathering(
            capacity: question.mostFeatures + (context?.mostFeatures ?? 0)
        )
        addContent(of: question, to: &text)
        if let context { addContext(context, to: &text) }
        addOrder(of: question, after: context, to: &text)
        return text.features
    }

    /// What the question is about.
    private func addContent(of question: NumberedQuestion, to text: inout TextGathering) {
        for (index, word) in question.words.enumerated() {
            text.add(word, question.amount(of: index), isAsking: question.isAsking[index])
        }
        FeatureExtractor.addPairs(question.words.map(\.lemma)) { key, word in
            let intent = question.amount(of: word).intent
            text.add(scorers.numbered(key, .pair), FeatureAmount(intent: intent, other: 1))
        }
    }

    /// What the question before is about.
    private func addContext(_ context: NumberedQuestion, to text: inout TextGathering) {
        for (index, word) in context.words.enumerated() {
            text.add(word, context.amount(of: index).before, isAsking: false)
        }
        FeatureExtractor.addPairs(context.words.map(\.lemma)) { key, _ in
            text.add(scorers.numbered(key, .pair), FeatureAmount.whole.before)
        }
    }

    /// How the words of the question follow each other.
    private func addOrder(
        of question: NumberedQuestion,
        after context: NumberedQuestion?,
        to text: inout TextGathering
    ) {
        let asking = zip(question.words, question.isAsking).filter(\.1).map(\.0)
        let wording = WordingFeatures(
            forms: asking.map(\.form),
            lemmas: asking.map(\.lemma),
            text: question.question.text,
            before: context.map { $0.words.prefix(2).map(\.lemma) }
        )
        wording.addOrder { key, source, _ in
            text.add(scorers.numbered(key, source), .whole)
        }
    }
}
