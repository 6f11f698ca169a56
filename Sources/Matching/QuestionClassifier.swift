internal import FinnishLanguage

/// A question as the classifiers read it.
///
/// An object, so that handing it on copies nothing.
final class ClassifiedText: Sendable {
    /// The question, word by word.
    let question: AnalyzedQuestion
    /// The question that it goes on from; nil for one that stands alone.
    let context: AnalyzedQuestion?
    /// What is known of its words.
    fileprivate let words: NumberedQuestion
    /// The features, those of the question before included.
    fileprivate let features: TextFeatures

    fileprivate init(
        _ words: NumberedQuestion,
        after context: AnalyzedQuestion?,
        features: TextFeatures
    ) {
        question = words.question
        self.context = context
        self.words = words
        self.features = features
    }
}

/// Tells by what was learned what questions are about, what they want and whether they are ours.
///
/// An object, so that what explains a match can hold on to it without copying anything.
final class QuestionClassifier: Sendable {
    /// What was learned.
    let index: MatcherIndex
    private let scorers: Scorers
    private let numbering: QuestionNumbering
    private let wordTerms = WordTerms()

    init(_ index: MatcherIndex) {
        self.index = index
        scorers = Scorers(index)
        numbering = QuestionNumbering(index, scorers)
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
        return ClassifiedText(words, after: context, features: features)
    }

    /// The probability of each subject.
    func subjects(_ text: ClassifiedText) -> [Float] {
        scorers.subject.probabilities(of: text.features)
    }

    /// What the model says, weighed by what is found of entries that it does not know.
    func chances(of text: ClassifiedText, _ subjects: [Float]) -> SubjectChances {
        guard let retriever = index.retriever,
            let place = index.subjects.retrieved
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
        scorers.intent.probabilities(of: text.features)
    }

    /// The log odds that a question is ours, by the classifier that knows nothing else.
    func leaningToOurs(_ text: ClassifiedText) -> Double {
        let scores = scorers.ours.scores(of: text.features)
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
        return zip(index.details.classes, scorers.detail.probabilities(of: alone))
            .map { ($0, Double($1)) }
    }

    /// What each word adds to the best entry over its nearest rival, an entry or what is not ours.
    func contributions(in text: ClassifiedText, _ reckoning: Reckoning) -> [Double] {
        guard let best = reckoning.entries.first,
            let position = index.subjects.position(of: .entry(best.id)) ?? index.subjects.retrieved,
            let rival = index.subjects.position(of: reckoning.rival)
                ?? index.subjects.retrieved
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
