public import FinnishLanguage
public import Knowledge

/// Finds what a question is about and decides what to do with it.
public struct Matcher: Sendable {
    /// Reads questions as the knowledge was read.
    public let analyzer: QuestionAnalyzer
    let index: MatcherIndex
    private let policy = Policy()
    private let features = FeatureExtractor()
    private let names: BareNames

    /// Learns from a knowledge base, which takes seconds for a few thousand questions.
    ///
    /// - Parameters:
    ///   - base: The knowledge.
    ///   - dictionary: The dictionary under the knowledge's own words.
    public init(base: KnowledgeBase, dictionary: any WordReader) {
        let reader = Lexicon(words: base.vocabulary.ownWords, dictionary: dictionary)
        let index = MatcherIndex(base: base, reader: reader)
        self.init(base: base, index: index, dictionary)
    }

    /// Takes an index that was learned before.
    init(base: KnowledgeBase, index: MatcherIndex, _ dictionary: any WordReader) {
        let reader = Lexicon(words: base.vocabulary.ownWords, dictionary: dictionary)
        analyzer = index.analyzer(reader: reader, vocabulary: base.vocabulary)
        self.index = index
        names = BareNames(base)
    }

    /// What a question is about.
    ///
    /// - Parameters:
    ///   - question: What was typed.
    ///   - context: The question asked just before it in the same talk.
    /// - Returns: What to do, and how that came about.
    public func match(_ question: String, context: String? = nil) -> Match {
        let asked = analyzer.analyze(question)
        if context == nil, let name = names.name(in: asked), name != question {
            return match(name).asked(asked)
        }
        let before = context.map(analyzer.analyze)
        let alone = index.subjectClassifier.probabilities(of: features.subjectFeatures(of: asked))
        guard let before else { return match(asked, after: nil, alone) }
        let together = index.subjectClassifier.probabilities(
            of: features.subjectFeatures(of: asked, after: before)
        )
        let leaning = Leaning.probability(of: asked, best: bestEntry(together))
        let mixed = zip(together, alone)
            .map { both, one in
                Float(leaning) * both + Float(1 - leaning) * one
            }
        return match(asked, after: leaning >= 0.5 ? before : nil, mixed)
    }

    /// Whether a line means nothing without a question before it ("miksi?", "entä opiskelija?").
    public func leansOnTheQuestionBefore(_ line: String) -> Bool {
        let asked = analyzer.analyze(line)
        return asked.words.count <= 2 && Leaning.probability(of: asked, best: 0.1) > 0.9
    }

    private func match(
        _ question: AnalyzedQuestion,
        after context: AnalyzedQuestion?,
        _ subjects: [Float]
    ) -> Match {
        let wanted = features.intentFeatures(of: question, after: context)
        let reckoning = Reckoning(
            index: index,
            subjects: subjects,
            intents: index.intentClassifier.probabilities(of: wanted)
        )
        let signs = Signs(
            strangeness: index.lemmaCounts.strangeness(of: question),
            wordCount: question.words.count
        )
        return Judgement(reckoning: reckoning, signs: signs, policy: policy)
            .match(
                question,
                details: details(of: question),
                contributions: contributions(in: question, after: context, reckoning)
            )
    }

    private func bestEntry(_ probabilities: [Float]) -> Double {
        let entries = zip(index.subjects.classes, probabilities)
            .filter { subject, _ in
                if case .entry = subject { return true }
                return false
            }
        return entries.map { Double($0.1) }.max() ?? 0
    }

    private func details(of question: AnalyzedQuestion) -> [(detail: Detail, probability: Double)] {
        let probabilities = index.detailClassifier.probabilities(
            of: features.subjectFeatures(of: question)
        )
        return zip(index.details.classes, probabilities).map { ($0, Double($1)) }
    }

    /// What each word adds to the best entry over its nearest rival, an entry or what is not ours.
    private func contributions(
        in question: AnalyzedQuestion,
        after context: AnalyzedQuestion?,
        _ reckoning: Reckoning
    ) -> [Double] {
        guard let best = reckoning.entries.first,
            let position = index.subjects.position(of: .entry(best.id)),
            let rival = index.subjects.position(of: reckoning.rival)
        else { return [] }
        return index.subjectClassifier.contributions(
            of: features.subjectFeatures(of: question, after: context),
            to: position,
            over: rival,
            words: question.words.count
        )
    }
}
