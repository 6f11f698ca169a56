internal import CompactBytes
internal import FinnishLanguage
internal import Knowledge

/// What is learned from the knowledge when it changes, and used for every question.
struct MatcherIndex: Sendable {
    /// Words that misspelt ones are mended to.
    let spellingWords: SpellingWords
    /// Compounds that may be typed apart, folded.
    let compounds: [String]
    /// What a question can be about.
    let subjects: SubjectTable
    /// Tells what a question is about.
    let subjectClassifier: Classifier
    /// Tells what is wanted.
    let intentClassifier: Classifier
    /// What is usually wanted of each entry.
    let priors: IntentPriors

    /// Learns from a knowledge base.
    init(base: KnowledgeBase, reader: Lexicon) {
        let known = KnownWords(base: base, reader: reader)
        spellingWords = known.spellingWords()
        compounds = known.compounds()
        subjects = SubjectTable(base)
        let analyzer = Self.analyzer(
            reader: reader,
            vocabulary: base.vocabulary,
            words: spellingWords,
            compounds: compounds
        )
        let texts = TrainingText.all(in: base)
        subjectClassifier = Self.subjectClassifier(texts, analyzer, subjects)
        intentClassifier = Self.intentClassifier(texts, analyzer)
        priors = IntentPriors(texts, entries: base.entries.map(\.id))
    }

    /// Takes stored parts.
    init(
        spellingWords: SpellingWords,
        compounds: [String],
        subjects: SubjectTable,
        subjectClassifier: Classifier,
        intentClassifier: Classifier,
        priors: IntentPriors
    ) {
        self.spellingWords = spellingWords
        self.compounds = compounds
        self.subjects = subjects
        self.subjectClassifier = subjectClassifier
        self.intentClassifier = intentClassifier
        self.priors = priors
    }

    /// What reads questions as the knowledge was read.
    func analyzer(reader: Lexicon, vocabulary: Vocabulary) -> QuestionAnalyzer {
        Self.analyzer(
            reader: reader,
            vocabulary: vocabulary,
            words: spellingWords,
            compounds: compounds
        )
    }

    private static func analyzer(
        reader: Lexicon,
        vocabulary: Vocabulary,
        words: SpellingWords,
        compounds: [String]
    ) -> QuestionAnalyzer {
        QuestionAnalyzer(
            reader: reader,
            spokenForms: vocabulary.spokenForms,
            spelling: Spelling(words: words, reader: reader),
            compounds: Set(compounds)
        )
    }

    private static func subjectClassifier(
        _ texts: [TrainingText],
        _ analyzer: QuestionAnalyzer,
        _ table: SubjectTable
    ) -> Classifier {
        let samples = texts.map { text in
            Classifier.Sample(
                occurrences: FeatureExtractor()
                    .subjectFeatures(
                        of: analyzer.analyze(text.text),
                        after: text.context.map(analyzer.analyze)
                    ),
                target: text.target(in: table),
                weight: text.weight,
                smoothing: text.smoothing
            )
        }
        return Classifier(
            samples,
            classCount: table.subjects.count,
            settings: .subject,
            rate: 2
        )
    }

    private static func intentClassifier(
        _ texts: [TrainingText],
        _ analyzer: QuestionAnalyzer
    ) -> Classifier {
        let samples = texts.compactMap { text -> Classifier.Sample? in
            guard let index = text.intent.flatMap(Intent.answerable.firstIndex) else { return nil }
            let analyzed = analyzer.analyze(text.text)
            return Classifier.Sample(
                occurrences: FeatureExtractor().intentFeatures(of: analyzed),
                target: [(index, 1)],
                weight: 1,
                smoothing: 0
            )
        }
        return Classifier(
            samples,
            classCount: Intent.answerable.count,
            settings: .intent,
            rate: 3
        )
    }
}
