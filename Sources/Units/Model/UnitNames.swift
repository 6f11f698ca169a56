/// What something is called in each language of the national services.
public struct UnitNames: Hashable, Sendable {
    /// The name in Finnish.
    public let finnish: String?
    /// The name in Swedish.
    public let swedish: String?
    /// The name in English.
    public let english: String?

    /// Makes names; a name without letters is no name.
    public init(finnish: String?, swedish: String? = nil, english: String? = nil) {
        self.finnish = finnish.flatMap(Self.name)
        self.swedish = swedish.flatMap(Self.name)
        self.english = english.flatMap(Self.name)
    }

    /// The longest name kept, in characters.
    private static let limit = 300

    private static func name(_ text: String) -> String? {
        PlainText.line(text).flatMap { PlainText.line(String($0.prefix(limit))) }
    }

    /// The names by language code, those there are, Finnish first.
    public var all: [(language: String, name: String)] {
        [("fi", finnish), ("sv", swedish), ("en", english)]
            .compactMap { language, name in name.map { (language, $0) } }
    }

    /// The name to show: Finnish when there is one.
    public var shown: String {
        finnish ?? swedish ?? english ?? ""
    }

    /// Whether there is no name in any language.
    public var isEmpty: Bool {
        all.isEmpty
    }

    /// The names by a function that gives the name of a language code.
    init(_ name: (String) -> String?) {
        self.init(finnish: name("fi"), swedish: name("sv"), english: name("en"))
    }
}

/// Tidies text of the national services.
enum PlainText {
    /// The text on one line without control characters; nil when nothing is left.
    ///
    /// The services' texts hold no-break spaces, soft hyphens and stray control characters from
    /// word processors.
    static func line(_ text: String) -> String? {
        if isTidy(text) { return text }
        let kept = text.unicodeScalars.filter { scalar in
            scalar.properties.isWhitespace || !isUnseen(scalar)
        }
        let words = String(String.UnicodeScalarView(kept)).split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// Whether nothing needs tidying, told by the bytes alone: a catalogue has hundreds of thousands
    /// of texts, and nearly all of them are plain Latin letters on one line.
    private static func isTidy(_ text: String) -> Bool {
        var last: UInt8 = 0x20
        for byte in text.utf8 {
            let isLatin =
                byte < 0x7F || (0x80...0xBF).contains(byte) || (0xC3...0xC5).contains(byte)
            guard byte >= 0x20, isLatin, byte != 0x20 || last != 0x20 else { return false }
            last = byte
        }
        return last != 0x20
    }

    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .surrogate, .unassigned: true
        default: false
        }
    }
}
