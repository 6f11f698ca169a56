internal import FinnishLanguage
internal import Knowledge

/// Teaches the classifiers what the knowledge's own questions say.
struct Training {
    /// A text with its words read.
    struct Text: Sendable {
        let text: TrainingText
        let question: ReadQuestion
        let context: ReadQuestion?
        /// How it is put.
        let wording: [FeatureOccurrence]

        init(_ text: TrainingText, analyzer: QuestionAnalyzer) {
            self.text = text
            question = ReadQuestion(analyzer.analyze(text.text))
            context = text.context.map { ReadQuestion(analyzer.analyze($0)) }
            wording = WordingFeatures.features(of: question, after: context)
        }
    }

    /// The texts in a fixed order.
    let texts: [Text]
    let subjects: SubjectTable
    let details: ClassTable<Detail>
    /// Topics that are not ours and for which nobody is named.
    private let unnamed: Set<Detail>

    init(
        _ base: KnowledgeBase,
        _ syllabus: Syllabus,
        analyzer: QuestionAnalyzer,
        progress: (Double) -> Void
    ) {
        texts = SideBySide.map(TrainingText.all(in: base, syllabus)) { text in
            Text(text, analyzer: analyzer)
        } progress: {
            progress($0)
        }
        unnamed = Set(base.elsewhere.filter { $0.whoKnows == nil }.map { .topic($0.id) })
        subjects = SubjectTable(syllabus)
        details = ClassTable(base)
    }

    /// What a text is about.
    func subjectClassifier() -> Classifier {
        let samples = texts.map { item in
            Classifier.Sample(
                occurrences: FeatureExtractor.subjectFeatures(
                    of: item.question,
                    after: item.context
                ),
                target: item.text.target(in: subjects),
                weight: item.text.weight,
                smoothing: item.text.smoothing,
                isName: item.text.keepsRareFeatures
            )
        }
        return Classifier(
            samples,
            classCount: subjects.classes.count,
            settings: .subject,
            rate: 0.7
        )
    }

    /// Whether a question is ours: the first class is ours, the second is not.
    func oursClassifier() -> Classifier {
        let samples = texts.map { item in
            Classifier.Sample(
                occurrences: FeatureExtractor.oursFeatures(
                    of: item.question,
                    after: item.context,
                    wording: item.wording
                ),
                target: [(item.text.subjects.first == .elsewhere ? 1 : 0, 1)],
                weight: 1,
                smoothing: 0.05,
                isName: item.text.keepsRareFeatures
            )
        }
        return Classifier(samples, classCount: 2, settings: .ours, rate: 1.5)
    }

    /// What is wanted, learned from questions of ours only.
    func intentClassifier() -> Classifier {
        let samples = texts.compactMap { item -> Classifier.Sample? in
            guard let index = item.text.intent.flatMap(Intent.answerable.firstIndex) else {
                return nil
            }
            return Classifier.Sample(
                occurrences: FeatureExtractor.intentFeatures(
                    of: item.question,
                    wording: item.wording
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
            rate: 1
        )
    }

    /// Which topic that is not ours, or which small talk.
    func detailClassifier() -> Classifier {
        let samples = texts.compactMap { item -> Classifier.Sample? in
            guard let index = item.text.detail.flatMap(details.position) else { return nil }
            return Classifier.Sample(
                occurrences: item.question.features,
                target: [(index, 1)],
                // Most questions that are not ours have no one to name; they must not drown the rest.
                weight: item.text.detail.map(unnamed.contains) == true ? 0.3 : 1,
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
