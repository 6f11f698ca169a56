public import FinnishLanguage
public import Knowledge

/// Finds what a question is about and decides what to do with it.
public struct Matcher: Sendable {
    /// Reads questions as the knowledge was read.
    public let analyzer: QuestionAnalyzer
    /// What was learned.
    var index: MatcherIndex { classifier.index }
    private let classifier: QuestionClassifier
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
        classifier = QuestionClassifier(index)
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
        let asked = classifier.read(words)
        let chances = classifier.subjects(asked)
        guard let context else { return match(asked, chances) }
        let both = classifier.read(words, after: analyzer.analyze(context))
        let mixedIn = classifier.subjects(both)
        let leaning = Leaning.probability(of: words, best: bestEntry(mixedIn))
        let mixed = zip(mixedIn, chances).map { Float(leaning) * $0 + Float(1 - leaning) * $1 }
        return match(leaning >= 0.5 ? both : asked, mixed)
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

    private func match(_ asked: ClassifiedText, _ subjects: [Float]) -> Match {
        let reckoned = Reckoning(
            chances: classifier.chances(of: asked, subjects),
            of: classifier.index.subjects,
            intents: classifier.intents(asked),
            priors: classifier.index.priors
        )
        let isFollowUp = asked.context != nil
        let reckoning =
            isFollowUp ? reckoned.preferringRole(among: classifier.index.roles) : reckoned
        let signs = Signs(
            leaningToOurs: classifier.leaningToOurs(asked),
            isFollowUp: isFollowUp,
            strangeness: classifier.strangeness(of: asked),
            wordCount: asked.question.words.count
        )
        let classifier = classifier
        return Judgement(reckoning: reckoning, signs: signs, policy: policy)
            .match(
                asked.question,
                details: { classifier.details(asked) },
                contributions: { classifier.contributions(in: asked, reckoning) }
            )
    }

    private func bestEntry(_ probabilities: [Float]) -> Double {
        // The classes begin with the entries.
        Double(probabilities.prefix(classifier.index.subjects.entryCount).max() ?? 0)
    }
}
