/// One word of a text, as it was typed.
public struct Token: Hashable, Sendable {
    /// The word as typed.
    public let text: String
    /// The word in the form that everything later works on: lower case, letters composed, curly
    /// hyphens and apostrophes as plain ones.
    public let normalized: String
    /// Where the word stands in the text, in UTF-8 bytes from 0, end excluded.
    public let range: Range<Int>

    /// Makes a token.
    public init(text: String, normalized: String, range: Range<Int>) {
        self.text = text
        self.normalized = normalized
        self.range = range
    }
}
