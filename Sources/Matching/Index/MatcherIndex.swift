internal import CompactBytes
internal import FinnishLanguage
internal import Knowledge

/// What is learned from the knowledge when it changes, and used for every question.
struct MatcherIndex: Sendable {
    /// Words that misspelt ones are mended to.
    var spellingWords: SpellingWords
    /// Compounds that may be typed apart, folded.
    var compounds: [String]
    /// What a question can be about.
    var subjects: ClassTable<Subject>
    /// Topics that are not ours, and kinds of small talk.
    var details: ClassTable<Detail>
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
    init(base: KnowledgeBase, reader: Lexicon) {
        let known = KnownWords(base: base, reader: reader)
        let words = known.spellingWords()
        let compounds = known.compounds()
        let analyzer = Self.analyzer(
            reader: reader,
            vocabulary: base.vocabulary,
            words: words,
            compounds: compounds
        )
        let training = Training(base, analyzer: analyzer)
        // What questions are about takes about as long to learn as everything else together.
        let (subjectClassifier, others) = SideBySide.run {
            training.subjectClassifier()
        } _: {
            (
                intent: training.intentClassifier(),
                ours: training.oursClassifier(),
                detail: training.detailClassifier()
            )
        }
        self.init(
            spellingWords: words,
            compounds: compounds,
            subjects: training.subjects,
            details: training.details,
            subjectClassifier: subjectClassifier,
            intentClassifier: others.intent,
            oursClassifier: others.ours,
            detailClassifier: others.detail,
            priors: IntentPriors(training.texts.map(\.text), entries: base.entries.map(\.id)),
            lemmaCounts: LemmaCounts(training.texts)
        )
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
}
