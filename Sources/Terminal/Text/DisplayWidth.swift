/// How many columns of a terminal text takes.
public enum DisplayWidth {
    /// The columns that the whole text takes on one line.
    public static func of(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + of($1) }
    }

    /// The columns of one character as a person sees it: 0, 1 or 2.
    ///
    /// The base decides: marks that combine with it, and the parts of a joined emoji, add nothing.
    public static func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        if scalars.contains("\u{FE0F}"), scalars.count > 1 { return 2 }
        return scalars.reduce(0) { max($0, of($1)) }
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return scalar.isPrintable && scalar.value != 0xAD ? 1 : 0 }
        if scalar.properties.isEmojiPresentation || isWide(scalar) { return 2 }
        return scalar.isPrintable ? 1 : 0
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x1100 else { return false }
        return wideRanges.contains { $0.contains(scalar.value) }
    }

    /// East Asian Wide and Fullwidth of Unicode 14, with unassigned gaps inside a script closed;
    /// emoji are asked of the standard library.
    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
        0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
        0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
        0x1F200...0x1F265, 0x20000...0x3FFFD,
    ]
}

extension Unicode.Scalar {
    /// Whether the scalar takes room of its own: no control, format or combining mark.
    fileprivate var isPrintable: Bool {
        switch properties.generalCategory {
        case .control, .format, .nonspacingMark, .enclosingMark, .lineSeparator,
            .paragraphSeparator, .surrogate:
            false
        default: !(0x1160...0x11FF).contains(value)
        }
    }
}
