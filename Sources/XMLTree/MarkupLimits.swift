/// What a document may hold at most, counted before libxml2 sees it.
///
/// libxml2 compares every attribute of an element with every other and builds a tree of several
/// hundred bytes for a tag of four: a document of a few megabytes could take gigabytes and hours.
struct MarkupLimits {
    /// The most attributes of an element.
    static let attributes = 100

    private let limit: Int
    private var parts = 0
    private var attributesHere = 0
    private var isInTag = false
    private var quote: UInt8?

    private init(limit: Int) {
        self.limit = limit
    }

    /// What is wrong with the bytes as a whole; nil when a parser may read them.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - parts: The most elements and attributes of it together.
    /// - Returns: `badCharacter`, `limit` or nil.
    static func problem(in bytes: [UInt8], parts: Int) -> XMLProblem.Kind? {
        // UTF-16 and UTF-32 write a NUL beside every ASCII character; UTF-8 has none in XML.
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return .badCharacter
        }
        var limits = MarkupLimits(limit: parts)
        for byte in bytes {
            if byte == 0 { return .badCharacter }
            guard limits.takes(byte) else { return .limit }
        }
        return nil
    }

    /// Counts a byte; false when there is too much of something.
    ///
    /// What is counted is never less than what the parser finds: every `<` begins a tag, and in a tag
    /// that the parser takes to its end quotation marks stand around values only.
    private mutating func takes(_ byte: UInt8) -> Bool {
        if let open = quote {
            if byte == open { quote = nil }
            // No attribute holds a `<`: what was open was a comment's apostrophe.
            if byte == UInt8(ascii: "<") { begin() }
        } else if byte == UInt8(ascii: "<") {
            begin()
        } else if isInTag {
            takeInTag(byte)
        }
        return parts <= limit && attributesHere <= Self.attributes
    }

    private mutating func begin() {
        quote = nil
        isInTag = true
        attributesHere = 0
        parts += 1
    }

    private mutating func takeInTag(_ byte: UInt8) {
        switch byte {
        // A comment, a declaration or an instruction; in a tag the parser stops at these.
        case UInt8(ascii: "!"), UInt8(ascii: "?"): isInTag = false
        case UInt8(ascii: ">"): isInTag = false
        case UInt8(ascii: "="):
            attributesHere += 1
            parts += 1
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        default: break
        }
    }
}
