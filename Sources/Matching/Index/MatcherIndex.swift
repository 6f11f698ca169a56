internal import CompactBytes
internal import FinnishLanguage
internal import Knowledge

/// What is learned from the knowledge when it changes, and used for every question.
struct MatcherIndex: Sendable {
    /// Names of entries that are one word, in lower case.
    var names: SortedStrings
    /// The ids of entries that are roles.
    var roles: SortedStrings
    /// Compounds that may be typed apart, folded.
    var compounds: SortedStrings
    /// Words that misspelt ones are mended to.
    var spellingWords: SpellingWords
    /// The readings of every word that the knowledge's own texts and questions have.
    var readings: ReadingTable
    /// What a question can be about.
    var subjects: SubjectTable
    /// Topics that are not ours, and kinds of small talk.
    var details: ClassTable<Detail>
    /// Finds the entries that the model does not tell apart; nil when it learned all.
    var retriever: Retriever?
    /// Tells what a question is about.
    var subjectClassifier: Classifier
    /// Tells what is wanted.
    var intentClassifier: Classifier
    /// Tells whether a question is ours: the first class is ours, the second is not.
    var oursClassifier: Classifier
    /// Tells which topic that is not ours, or which small talk.
    var detailClassifier: Classifier
    /// What is usually wanted of each entry.
    var priors: IntentPriors
    /// Which words are ours.
    var lemmaCounts: LemmaCounts
}

extension MatcherIndex {
    /// Learns from a knowledge base.
    ///
    /// - Parameters:
    ///   - base: The knowledge.
    ///   - lexicon: Its own words over the dictionary.
    ///   - limits: How much the model learns.
    ///   - progress: Told now and then how much is done, 0…1.
    init(
        base: KnowledgeBase,
        reader lexicon: Lexicon,
        limits: LearningLimits,
        progress: (Double) -> Void
    ) {
        let reader = RecordingReader(lexicon)
        let known = KnownWords(base: base, reader: reader)
        let words = known.spellingWords()
        progress(0.15)
        let compounds = known.compounds()
        let analyzer = Self.analyzer(
            reader: reader,
            vocabulary: base.vocabulary,
            words: words,
            compounds: compounds
        )
        let syllabus = Syllabus(base.entries, limits: limits)
        let training = Training(base, syllabus, analyzer: analyzer) { progress(0.15 + 0.3 * $0) }
        let retriever = Self.retriever(syllabus.retrieved, analyzer) { progress(0.45 + 0.35 * $0) }
        let learningFrom = retriever == nil ? 0.45 : 0.8
        func learned(_ share: Double) { progress(learningFrom + (1 - learningFrom) * share) }
        KnownWords.readAnswers(of: syllabus.learned, with: analyzer)
        // What questions are about takes about as long to learn as everything else together.
        let (subjectClassifier, others) = SideBySide.run {
            training.subjectClassifier()
        } _: {
            learned(0.1)
            let intent = training.intentClassifier()
            learned(0.35)
            let ours = training.oursClassifier()
            learned(0.65)
            let detail = training.detailClassifier()
            learned(0.8)
            return (intent: intent, ours: ours, detail: detail)
        }
        self.init(
            names: known.names(),
            roles: SortedStrings(base.entries.filter { $0.kind == .role }.map(\.id)),
            compounds: compounds,
            spellingWords: words,
            readings: reader.table,
            subjects: training.subjects,
            details: training.details,
            retriever: retriever,
            subjectClassifier: subjectClassifier,
            intentClassifier: others.intent,
            oursClassifier: others.ours,
            detailClassifier: others.detail,
            priors: IntentPriors(training.texts.map(\.text), entries: syllabus.learned),
            lemmaCounts: LemmaCounts(training.texts)
        )
    }

    private static func retriever(
        _ entries: [Entry],
        _ analyzer: QuestionAnalyzer,
        progress: (Double) -> Void
    ) -> Retriever? {
        entries.isEmpty ? nil : Retriever(entries, analyzer: analyzer, progress: progress)
    }

    /// What reads questions as the knowledge was read.
    func analyzer(reader: any WordReader, vocabulary: Vocabulary) -> QuestionAnalyzer {
        Self.analyzer(
            reader: TabledReader(table: readings, other: reader),
            vocabulary: vocabulary,
            words: spellingWords,
            compounds: compounds
        )
    }

    private static func analyzer(
        reader: any WordReader,
        vocabulary: Vocabulary,
        words: SpellingWords,
        compounds: SortedStrings
    ) -> QuestionAnalyzer {
        QuestionAnalyzer(
            reader: reader,
            spokenForms: vocabulary.spokenForms,
            spelling: Spelling(words: words, reader: reader),
            compounds: compounds
        )
    }
}
