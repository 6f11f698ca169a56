/// What is known about words, apart from the dictionary and the subject.
public struct Vocabulary: Sendable, Equatable {
    /// Words of our own that the dictionary lacks or reads wrongly.
    public var ownWords: [OwnWord]
    /// Standard words by spoken form: `onks` → `onko`, `harkassa` → `harjoittelussa`.
    public var spokenForms: [String: [String]]
    /// Words that carry no subject: `ja`, `että`, `kun`.
    public var stopWords: Set<String>
    /// Words and word sequences that tell what is wanted, by the intent's name.
    public var cues: [Cue]
    /// Words that the proofreading lets pass though the dictionary does not know them.
    public var allowedWords: Set<String>

    /// Makes a vocabulary.
    public init(
        ownWords: [OwnWord] = [],
        spokenForms: [String: [String]] = [:],
        stopWords: Set<String> = [],
        cues: [Cue] = [],
        allowedWords: Set<String> = []
    ) {
        self.ownWords = ownWords
        self.spokenForms = spokenForms
        self.stopWords = stopWords
        self.cues = cues
        self.allowedWords = allowedWords
    }

    /// A word or sequence of words that tells what is wanted.
    public struct Cue: Hashable, Sendable {
        /// The words in lower case, as they stand in a question.
        public let words: [String]
        /// The name of the intent.
        public let intent: String
        /// Where it stands: a line of the file it was read from.
        public let line: Int

        /// Makes a cue.
        public init(words: [String], intent: String, line: Int) {
            self.words = words
            self.intent = intent
            self.line = line
        }
    }
}
