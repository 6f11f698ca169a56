internal import FinnishLanguage
internal import Knowledge

/// Teaches the classifiers what the knowledge's own questions say.
struct Training {
    /// The texts with their words read.
    let texts: [(text: TrainingText, question: AnalyzedQuestion)]
    let subjects: ClassTable<Subject>
    let details: ClassTable<Detail>
    private let analyzer: QuestionAnalyzer
    /// Topics that are not ours and for which nobody is named.
    private let unnamed: Set<Detail>
    private let extractor = FeatureExtractor()

    init(_ base: KnowledgeBase, analyzer: QuestionAnalyzer) {
        self.analyzer = analyzer
        texts = TrainingText.all(in: base).map { ($0, analyzer.analyze($0.text)) }
        unnamed = Set(base.elsewhere.filter { $0.whoKnows == nil }.map { .topic($0.id) })
        subjects = ClassTable(base)
        details = ClassTable(base)
    }

    /// What a text is about.
    func subjectClassifier() -> Classifier {
        let samples = texts.map { text, question in
            Classifier.Sample(
                occurrences: extractor.subjectFeatures(
                    of: question,
                    after: text.context.map(analyzer.analyze)
                ),
                target: text.target(in: subjects),
                weight: text.weight,
                smoothing: text.smoothing
            )
        }
        return Classifier(
            samples,
            classCount: subjects.classes.count,
            settings: .subject,
            rate: 2
        )
    }

    /// What is wanted, learned from questions of ours only.
    func intentClassifier() -> Classifier {
        let samples = texts.compactMap { text, question -> Classifier.Sample? in
            guard let index = text.intent.flatMap(Intent.answerable.firstIndex) else { return nil }
            return Classifier.Sample(
                occurrences: extractor.intentFeatures(
                    of: question,
                    after: text.context.map(analyzer.analyze)
                ),
                target: [(index, 1)],
                weight: 1,
                smoothing: 0.05
            )
        }
        return Classifier(
            samples,
            classCount: Intent.answerable.count,
            settings: .intent,
            rate: 3
        )
    }

    /// Which topic that is not ours, or which small talk.
    func detailClassifier() -> Classifier {
        let samples = texts.compactMap { text, question -> Classifier.Sample? in
            guard let index = text.detail.flatMap(details.position) else { return nil }
            return Classifier.Sample(
                occurrences: extractor.subjectFeatures(of: question),
                target: [(index, 1)],
                // Most questions that are not ours have no one to name; they must not drown the rest.
                weight: text.detail.map(unnamed.contains) == true ? 0.3 : 1,
                smoothing: 0
            )
        }
        return Classifier(
            samples,
            classCount: details.classes.count,
            settings: .detail,
            rate: 2
        )
    }
}
