public import FinnishLanguage
public import Knowledge

/// Finds what a question is about and decides what to do with it.
public struct Matcher: Sendable {
    /// Reads questions as the knowledge was read.
    public let analyzer: QuestionAnalyzer
    let index: MatcherIndex
    private let policy = Policy()
    private let names: BareNames

    /// Learns from a knowledge base, which takes seconds for a few thousand questions.
    ///
    /// - Parameters:
    ///   - base: The knowledge.
    ///   - dictionary: The dictionary under the knowledge's own words.
    ///   - limits: How much is learned; entries beyond are found by their words.
    ///   - progress: Told now and then how much is done, 0…1.
    public init(
        base: KnowledgeBase,
        dictionary: any WordReader,
        limits: LearningLimits = LearningLimits(),
        progress: (Double) -> Void = { _ in }
    ) {
        let reader = Lexicon(words: base.vocabulary.ownWords, dictionary: dictionary)
        let index = MatcherIndex(base: base, reader: reader, limits: limits, progress: progress)
        self.init(base: base, index: index, dictionary)
    }

    /// Takes an index that was learned before.
    init(base: KnowledgeBase, index: MatcherIndex, _ dictionary: any WordReader) {
        let reader = Lexicon(words: base.vocabulary.ownWords, dictionary: dictionary)
        analyzer = index.analyzer(reader: reader, vocabulary: base.vocabulary)
        self.index = index
        names = BareNames(names: index.names)
    }

    /// What a question is about.
    ///
    /// - Parameters:
    ///   - question: What was typed.
    ///   - context: The question asked just before it in the same talk.
    /// - Returns: What to do, and how that came about.
    public func match(_ question: String, context: String? = nil) -> Match {
        let words = analyzer.analyze(question)
        if context == nil, let name = names.name(in: words), name != question {
            return match(name).asked(words)
        }
        let asked = ReadQuestion(words)
        let alone = index.subjectClassifier.probabilities(of: asked.features)
        guard let context else { return match(asked, after: nil, alone) }
        let before = ReadQuestion(analyzer.analyze(context))
        let both = index.subjectClassifier.probabilities(
            of: FeatureExtractor.subjectFeatures(of: asked, after: before)
        )
        let leaning = Leaning.probability(of: asked.question, best: bestEntry(both))
        let mixed = zip(both, alone).map { Float(leaning) * $0 + Float(1 - leaning) * $1 }
        return match(asked, after: leaning >= 0.5 ? before : nil, mixed)
    }

    /// What each of many questions is about, two at a time.
    ///
    /// - Parameters:
    ///   - questions: The questions, each with the one asked just before it.
    ///   - progress: Told now and then how much is done, 0…1.
    /// - Returns: What `match` gives for each, in their order.
    public func matches(
        _ questions: [(text: String, context: String?)],
        progress: (Double) -> Void = { _ in }
    ) -> [Match] {
        let matcher = self
        return SideBySide.map(questions) {
            matcher.match($0.text, context: $0.context)
        } progress: {
            progress($0)
        }
    }

    /// Whether a line means nothing without a question before it ("miksi?", "entä opiskelija?").
    public func leansOnTheQuestionBefore(_ line: String) -> Bool {
        let asked = analyzer.analyze(line)
        return asked.words.count <= 2 && Leaning.probability(of: asked, best: 0.1) > 0.9
    }

    private func match(
        _ asked: ReadQuestion,
        after context: ReadQuestion?,
        _ subjects: [Float]
    ) -> Match {
        let wording = WordingFeatures.features(of: asked, after: context)
        let wanted = FeatureExtractor.intentFeatures(of: asked, wording: wording)
        let reckoned = Reckoning(
            index: index,
            chances: chances(of: asked, after: context, subjects),
            intents: index.intentClassifier.probabilities(of: wanted)
        )
        let reckoning = context == nil ? reckoned : reckoned.preferringRole(among: index.roles)
        let signs = Signs(
            leaningToOurs: leaningToOurs(of: asked, after: context, wording),
            isFollowUp: context != nil,
            strangeness: index.lemmaCounts.strangeness(of: asked, besides: index.retriever),
            wordCount: asked.question.words.count
        )
        return Judgement(reckoning: reckoning, signs: signs, policy: policy)
            .match(
                asked.question,
                details: { details(of: asked) },
                contributions: { contributions(in: asked, after: context, reckoning) }
            )
    }

    /// What the model says, weighed by what is found of entries that it does not know.
    private func chances(
        of asked: ReadQuestion,
        after context: ReadQuestion?,
        _ subjects: [Float]
    ) -> SubjectChances {
        guard let retriever = index.retriever,
            let place = index.subjects.position(of: .retrieved)
        else { return SubjectChances(classes: subjects) }
        let hits = retriever.hits(
            of: WordTerms.terms(of: asked, after: context),
            weighedBy: index.lemmaCounts
        )
        return SubjectChances(classes: subjects, hits: hits, place: place)
    }

    /// The log odds that a question is ours, by the classifier that knows nothing else.
    private func leaningToOurs(
        of asked: ReadQuestion,
        after context: ReadQuestion?,
        _ wording: [FeatureOccurrence]
    ) -> Double {
        let features = FeatureExtractor.oursFeatures(of: asked, after: context, wording: wording)
        let scores = index.oursClassifier.scores(of: features)
        return scores.count == 2 ? Double(scores[0] - scores[1]) : 0
    }

    private func bestEntry(_ probabilities: [Float]) -> Double {
        // The classes begin with the entries.
        Double(probabilities.prefix(index.subjects.entryCount).max() ?? 0)
    }

    private func details(of question: ReadQuestion) -> Judgement.Details {
        let probabilities = index.detailClassifier.probabilities(of: question.features)
        return zip(index.details.classes, probabilities).map { ($0, Double($1)) }
    }

    /// What each word adds to the best entry over its nearest rival, an entry or what is not ours.
    private func contributions(
        in asked: ReadQuestion,
        after context: ReadQuestion?,
        _ reckoning: Reckoning
    ) -> [Double] {
        guard let best = reckoning.entries.first,
            let position = index.subjects.position(ofEntry: best.id),
            let rival = index.subjects.position(of: reckoning.rival)
                ?? index.subjects.position(of: .retrieved)
        else { return [] }
        let features = FeatureExtractor.subjectFeatures(of: asked, after: context)
        return index.subjectClassifier.contributions(
            of: index.subjectClassifier.read(features),
            to: position,
            over: rival,
            words: asked.lemmas.count
        )
    }
}
