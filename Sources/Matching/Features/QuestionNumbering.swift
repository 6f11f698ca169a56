internal import FinnishLanguage

/// Finds the features of questions as the classifiers know them; what it finds of a word is kept.
///
/// The features are those of `FeatureExtractor` and `WordingFeatures`, which teach the classifiers.
/// An object, so that handing it on copies nothing.
final class QuestionNumbering: Sendable {
    /// The number of distinct words that are kept, some two kilobytes each.
    private static let noteLimit = 10_000

    private let numbering: FeatureNumbering
    private let lemmaCounts: LemmaCounts
    private let retriever: Retriever?
    private let notes = WordNotes<NumberedWord>(limit: noteLimit)

    init(_ index: MatcherIndex) {
        numbering = FeatureNumbering(
            subject: index.subjectClassifier.space,
            intent: index.intentClassifier.space,
            ours: index.oursClassifier.space,
            detail: index.detailClassifier.space
        )
        lemmaCounts = index.lemmaCounts
        retriever = index.retriever
    }

    /// The question with what is known of its words.
    func read(_ question: AnalyzedQuestion) -> NumberedQuestion {
        NumberedQuestion(
            question: question,
            words: question.words.map { word in
                notes.note(on: word.understood) { word in
                    NumberedWord(word, numbering) { lemmaCounts.sign(of: $0, besides: retriever) }
                }
            },
            isAsking: Sentences.asking(in: question)
        )
    }

    /// The features of a question in ascending order of their keys, each once.
    ///
    /// - Parameters:
    ///   - question: The question.
    ///   - context: The question before, when this one goes on from it.
    /// - Returns: What the words are, how they follow each other and how the question is put.
    func features(
        of question: NumberedQuestion,
        after context: NumberedQuestion?
    ) -> [AskedFeature] {
        let capacity = capacity(of: question) + (context.map(capacity) ?? 0)
        return FeatureGathering.features(capacity: capacity) { gathering in
            addContent(of: question, to: &gathering) { $0 }
            if let context { addContent(of: context, to: &gathering) { $0.before } }
            addWording(of: question, after: context, to: &gathering)
        }
    }

    /// The most features that a question can have.
    private func capacity(of question: NumberedQuestion) -> Int {
        question.words.reduce(WordingFeatures.mostOrder(words: question.words.count)) {
            $0 + $1.features.count + $1.wording.count + 1
        } + 1
    }

    /// What the question is about.
    private func addContent(
        of question: NumberedQuestion,
        to gathering: inout FeatureGathering,
        counting: (AskedFeature.Amount) -> AskedFeature.Amount
    ) {
        for (index, word) in question.words.enumerated() {
            gathering.add(word.features, counting(question.amount(of: index)))
        }
        let lemmas = question.words.map(\.lemma)
        FeatureExtractor.addPairs(lemmas) { key, word in
            let amount = AskedFeature.Amount(subject: 1, intent: question.amount(of: word).intent)
            gathering.add(numbering.numbered(key, .pair), counting(amount))
        }
    }

    /// How the question is put.
    private func addWording(
        of question: NumberedQuestion,
        after context: NumberedQuestion?,
        to gathering: inout FeatureGathering
    ) {
        var forms: [String] = []
        var lemmas: [String] = []
        forms.reserveCapacity(question.words.count)
        lemmas.reserveCapacity(question.words.count)
        for (word, isAsking) in zip(question.words, question.isAsking) where isAsking {
            gathering.add(word.wording, .whole)
            forms.append(word.form)
            lemmas.append(word.lemma)
        }
        let wording = WordingFeatures(
            forms: forms,
            lemmas: lemmas,
            text: question.question.text,
            before: context.map { $0.words.prefix(2).map(\.lemma) }
        )
        wording.addOrder { key, source, _ in
            gathering.add(numbering.numbered(key, source), .whole)
        }
    }
}
