/// Text that can do nothing to a terminal but be read.
public enum SafeText {
    /// Takes out escape sequences, control characters and marks that turn the direction of text.
    ///
    /// Line breaks stay, every kind of them as `\n`; a tab becomes a space. An escape sequence goes
    /// with its parameters; one that is never ended loses only its beginning.
    public static func cleaned(_ text: String) -> String {
        if text.unicodeScalars.allSatisfy({ isPlain($0) }) { return text }
        var cleaner = Cleaner(scalars: Array(text.unicodeScalars))
        return cleaner.run()
    }

    /// As `cleaned`, with everything on one line: breaks and the spaces around them as one space.
    public static func oneLine(_ text: String) -> String {
        cleaned(text)
            .split(whereSeparator: \.isNewline)
            .map { trimmed($0) }
            .filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    private static func trimmed(_ line: Substring) -> Substring {
        let start = line.drop { $0 == " " }
        guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
        return start[...last]
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || (scalar.value >= 0x20 && scalar.value < 0x7F)
            || (scalar.value >= 0xA0 && !removed.contains(scalar))
    }

    /// Bidirectional marks, the byte order mark, and the separators that are line breaks.
    fileprivate static let removed: Set<Unicode.Scalar> = [
        "\u{061C}", "\u{200E}", "\u{200F}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202B}",
        "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}",
        "\u{FEFF}",
    ]
}

/// Walks over the scalars of a text once.
private struct Cleaner {
    let scalars: [Unicode.Scalar]
    var position = 0
    var result = String.UnicodeScalarView()

    mutating func run() -> String {
        while position < scalars.count {
            let scalar = scalars[position]
            position += 1
            take(scalar)
        }
        return String(result)
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x0D: if peek != "\n" { result.append("\n") }
        case 0x0A, 0x85, 0x2028, 0x2029: result.append("\n")
        case 0x09: result.append(" ")
        case 0x1B: skipEscape()
        case 0x9B: skipControlSequence()
        case 0x90, 0x98, 0x9D, 0x9E, 0x9F: skipString()
        case 0..<0x20, 0x7F..<0xA0: break
        default: if !SafeText.removed.contains(scalar) { result.append(scalar) }
        }
    }

    private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func skipEscape() {
        guard let next = peek else { return }
        switch next {
        case "[":
            position += 1
            skipControlSequence()
        case "]", "P", "X", "^", "_":
            position += 1
            skipString()
        case " "..."/": position += min(2, scalars.count - position)
        case "0"..."~": position += 1
        default: break
        }
    }

    /// Parameters and intermediates, then one final.
    private mutating func skipControlSequence() {
        while let next = peek, (" "..."?").contains(next) { position += 1 }
        if let next = peek, ("@"..."~").contains(next) { position += 1 }
    }

    /// Up to the bell or the string terminator on the same line, when there is one.
    private mutating func skipString() {
        var end = position
        while end < scalars.count, scalars[end] != "\n" {
            if scalars[end] == "\u{7}" || scalars[end] == "\u{9C}" {
                position = end + 1
                return
            }
            if scalars[end] == "\u{1B}", end + 1 < scalars.count, scalars[end + 1] == "\\" {
                position = end + 2
                return
            }
            end += 1
        }
    }
}
