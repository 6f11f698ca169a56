internal import FinnishLanguage
internal import Knowledge

/// What is learned from the knowledge when it changes, and used for every question.
struct MatcherIndex: Sendable {
    let subjects: SubjectTable
    let subjectSpace: FeatureSpace
    let subjectModel: LinearModel
    let intentSpace: FeatureSpace
    let intentModel: LinearModel

    /// How much the words of the question before count in a follow-up.
    static let contextWeight: Float = 0.5

    /// Learns from a knowledge base.
    init(base: KnowledgeBase, analyzer: QuestionAnalyzer) {
        let table = SubjectTable(base)
        let texts = TrainingText.all(in: base)
        let extractor = FeatureExtractor()
        let found = texts.map { text in
            extractor.occurrences(
                in: analyzer.analyze(text.text),
                after: text.context.map(analyzer.analyze),
                contextWeight: Self.contextWeight)
        }
        subjects = table
        let space = FeatureSpace(texts: found, settings: .init())
        subjectSpace = space
        let samples = zip(texts, found).map { text, occurrences in
            LinearModelTrainer.Sample(
                vector: space.vector(of: occurrences), target: text.target(in: table),
                weight: text.weight)
        }
        subjectModel = LinearModelTrainer().train(
            samples, featureCount: space.keys.count, classCount: table.subjects.count)
        (intentSpace, intentModel) = Self.intents(texts, found)
    }

    private static func intents(
        _ texts: [TrainingText], _ found: [[FeatureOccurrence]]
    ) -> (FeatureSpace, LinearModel) {
        let pairs = zip(texts, found).filter { text, _ in
            text.intent.map(Intent.answerable.contains) ?? false
        }
        let space = FeatureSpace(texts: pairs.map(\.1), settings: .init(rarityPower: 0.5))
        let samples = pairs.map { text, occurrences in
            let index = text.intent.flatMap(Intent.answerable.firstIndex) ?? 0
            return LinearModelTrainer.Sample(
                vector: space.vector(of: occurrences), target: [(index, 1)], weight: 1)
        }
        let model = LinearModelTrainer().train(
            samples, featureCount: space.keys.count, classCount: Intent.answerable.count)
        return (space, model)
    }
}
