/// One way to understand a word form.
public struct WordReading: Hashable, Sendable {
    /// The base form, in lower case: `työpaikkaohjaaja` for `työpaikkaohjaajille`.
    public let lemma: String
    /// The base forms of a compound's parts in order; one part for a plain word.
    public let parts: [String]
    /// The words that the parts are derived from, never a part itself.
    ///
    /// `ohjata` for `ohjaaja`.
    public let roots: [String]
    /// What kind of word it is.
    public let wordClass: WordClass
    /// Whether the form carries -ko or -kö.
    public let asks: Bool

    /// Makes a reading.
    public init(
        lemma: String,
        parts: [String] = [],
        roots: [String] = [],
        wordClass: WordClass = .other,
        asks: Bool = false
    ) {
        self.lemma = lemma
        self.parts = parts.isEmpty ? [lemma] : parts
        self.roots = roots
        self.wordClass = wordClass
        self.asks = asks
    }
}

/// What kind of word a reading takes the word for.
public enum WordClass: String, Hashable, Sendable {
    /// Nouns and proper names.
    case noun
    /// Adjectives.
    case adjective
    /// Verbs, participles and infinitives included.
    case verb
    /// Numerals.
    case numeral
    /// Pronouns.
    case pronoun
    /// Adverbs, particles, conjunctions, abbreviations and what is not told.
    case other
}

/// Something that understands word forms.
public protocol WordReader: Sendable {
    /// Every reading of a word in its normalized form; empty when the word is not known.
    func readings(of word: String) -> [WordReading]
}
