/// Tidies typed and pasted text.
enum TypedText {
    /// The text without control characters, invisible marks and empty lines.
    ///
    /// ä and ö are composed and every run of spaces is one; line breaks are kept.
    static func cleaned(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let composed = scalars.last.flatMap({ compose($0, scalar) }) {
                scalars.removeLast()
                scalars.append(composed)
            } else if let kept = kept(scalar) {
                scalars.append(kept)
            }
        }
        return trimmedLines(String(scalars))
    }

    /// The text on one line: line breaks as spaces.
    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func trimmedLines(_ text: String) -> String {
        let lines = text.split(whereSeparator: \.isNewline).map { oneLine(String($0)) }
        return lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func kept(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: "\n"
        case 0x09, 0xA0, 0x202F, 0x2007: " "
        case 0...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069,
            0xFEFF, 0xFFFE, 0xFFFF:
            nil
        default: scalar
        }
    }

    private static func compose(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
        switch (base, mark) {
        case ("a", "\u{308}"): "ä"
        case ("A", "\u{308}"): "Ä"
        case ("o", "\u{308}"): "ö"
        case ("O", "\u{308}"): "Ö"
        case ("a", "\u{30A}"): "å"
        case ("A", "\u{30A}"): "Å"
        case ("e", "\u{301}"): "é"
        case ("E", "\u{301}"): "É"
        default: nil
        }
    }
}

/// Reads free text.
enum TextReading {
    /// The most characters kept.
    static let limit = 4000

    static func text(_ text: String) throws(FieldProblem) -> String {
        guard text.count <= limit else { throw .tooLong(limit: limit) }
        guard !IdentityCode.isIn(text) else { throw .identityCode }
        return text
    }
}

extension StringProtocol {
    /// Whether there is nothing but the digits 0 to 9; true of an empty text.
    var hasOnlyDigits: Bool {
        utf8.allSatisfy { (48...57).contains($0) }
    }
}
