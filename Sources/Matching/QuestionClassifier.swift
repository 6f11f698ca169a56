internal import FinnishLanguage

/// A question as the classifiers read it.
struct ClassifiedText: Sendable {
    /// The question, word by word.
    let question: AnalyzedQuestion
    /// The question that it goes on from; nil for one that stands alone.
    let context: AnalyzedQuestion?
    /// What is known of its words.
    fileprivate let words: NumberedQuestion
    /// The features, those of the question before included.
    fileprivate let features: [AskedFeature]
}

/// Tells by what was learned what questions are about, what they want and whether they are ours.
///
/// An object, so that what explains a match can hold on to it without copying anything.
final class QuestionClassifier: Sendable {
    /// What was learned.
    let index: MatcherIndex
    private let numbering: QuestionNumbering
    private let wordTerms = WordTerms()

    init(_ index: MatcherIndex) {
        self.index = index
        numbering = QuestionNumbering(index)
    }

    /// Finds the features of a question.
    ///
    /// - Parameters:
    ///   - question: The question.
    ///   - context: The question before, when it is to count.
    /// - Returns: What every classifier asks of it.
    func read(
        _ question: AnalyzedQuestion,
        after context: AnalyzedQuestion? = nil
    ) -> ClassifiedText {
        let words = numbering.read(question)
        let features = numbering.features(of: words, after: context.map(numbering.read))
        return ClassifiedText(
            question: question,
            context: context,
            words: words,
            features: features
        )
    }

    /// The probability of each subject.
    func subjects(_ text: ClassifiedText) -> [Float] {
        let vector = index.subjectClassifier.space
            .vector(of: text.features, number: \.subject, amount: \.subject)
        return index.subjectClassifier.model.probabilities(of: vector)
    }

    /// What the model says, weighed by what is found of entries that it does not know.
    func chances(of text: ClassifiedText, _ subjects: [Float]) -> SubjectChances {
        guard let retriever = index.retriever,
            let place = index.subjects.position(of: .retrieved)
        else { return SubjectChances(classes: subjects) }
        let terms = wordTerms.terms(
            of: text.question,
            isAsking: text.words.isAsking,
            after: text.context
        )
        let hits = retriever.hits(of: terms, weighedBy: index.lemmaCounts)
        return SubjectChances(classes: subjects, hits: hits, place: place)
    }

    /// The probability of each intent.
    func intents(_ text: ClassifiedText) -> [Float] {
        let vector = index.intentClassifier.space
            .vector(of: text.features, number: \.intent, amount: \.intent)
        return index.intentClassifier.model.probabilities(of: vector)
    }

    /// The log odds that a question is ours, by the classifier that knows nothing else.
    func leaningToOurs(_ text: ClassifiedText) -> Double {
        let vector = index.oursClassifier.space
            .vector(of: text.features, number: \.ours, amount: \.subject)
        let scores = index.oursClassifier.model.scores(of: vector)
        return scores.count == 2 ? Double(scores[0] - scores[1]) : 0
    }

    /// How strange the words are to the knowledge.
    func strangeness(of text: ClassifiedText) -> LemmaCounts.Strangeness {
        index.lemmaCounts.strangeness(of: text.words.lemmaSigns)
    }

    /// Which topic that is not ours, or which small talk, the question itself is.
    func details(_ text: ClassifiedText) -> Judgement.Details {
        let alone =
            text.context == nil ? text.features : numbering.features(of: text.words, after: nil)
        let vector = index.detailClassifier.space
            .vector(of: alone, number: \.detail, amount: \.subject)
        let probabilities = index.detailClassifier.model.probabilities(of: vector)
        return zip(index.details.classes, probabilities).map { ($0, Double($1)) }
    }

    /// What each word adds to the best entry over its nearest rival, an entry or what is not ours.
    func contributions(in text: ClassifiedText, _ reckoning: Reckoning) -> [Double] {
        guard let best = reckoning.entries.first,
            let position = index.subjects.position(ofEntry: best.id),
            let rival = index.subjects.position(of: reckoning.rival)
                ?? index.subjects.position(of: .retrieved)
        else { return [] }
        let asked = ReadQuestion(text.question)
        let features = FeatureExtractor.subjectFeatures(
            of: asked,
            after: text.context.map(ReadQuestion.init)
        )
        return index.subjectClassifier.contributions(
            of: index.subjectClassifier.read(features),
            to: position,
            over: rival,
            words: asked.lemmas.count
        )
    }
}
