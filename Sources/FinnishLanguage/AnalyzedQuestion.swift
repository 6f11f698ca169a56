/// A word of a question, as it was understood.
public struct AnalyzedWord: Hashable, Sendable {
    /// The word as typed and where it stands; for joined words, the first to the last.
    public let token: Token
    /// What it was understood as.
    public let understood: UnderstoodWord

    /// Makes a word.
    public init(token: Token, understood: UnderstoodWord) {
        self.token = token
        self.understood = understood
    }

    /// The word in standard language.
    ///
    /// What a spoken form means, what a typing error was meant to be, or else the word itself.
    /// Several when a spoken form stands for several.
    public var standard: [String] { understood.standard }
    /// Every reading of the standard words; empty when nobody knows the word.
    public var readings: [WordReading] { understood.readings }
    /// How the standard words were found.
    public var origin: Origin { understood.origin }

    /// How the standard words were found.
    public enum Origin: Hashable, Sendable {
        /// The word was taken as it is.
        case asTyped
        /// It is a spoken form.
        case spoken
        /// Only dots were missing.
        case dotted
        /// Typing errors were mended; how many.
        case mended(errors: Int)
        /// Words that were typed apart were joined.
        case joined
    }

    /// Whether a user should be told how the word was understood.
    public var isWorthTelling: Bool {
        switch origin {
        case .dotted, .mended, .joined: true
        case .asTyped, .spoken: false
        }
    }
}

/// A question, word by word.
public struct AnalyzedQuestion: Hashable, Sendable {
    /// What was typed.
    public let text: String
    /// The words in order.
    public let words: [AnalyzedWord]

    /// Makes a question.
    public init(text: String, words: [AnalyzedWord]) {
        self.text = text
        self.words = words
    }

    /// Whether some word carries -ko or -kö in some reading, so that yes or no is asked.
    public var asksYesOrNo: Bool {
        words.contains(where: \.understood.asks)
    }
}
