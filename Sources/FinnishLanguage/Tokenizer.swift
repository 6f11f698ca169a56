/// Cuts a text into words.
public enum Tokenizer {
    /// The longest text read, in UTF-8 bytes; what comes after is not looked at.
    public static let lengthLimit = 20_000
    /// The longest word kept, in characters; longer runs of letters are no words.
    public static let wordLimit = 80

    /// The words in order.
    ///
    /// A word is letters and digits. A hyphen, apostrophe or colon belongs to it between two
    /// letters or digits (`työ-elämä`, `YTO:n`), so compounds and inflected abbreviations hold.
    public static func tokens(of text: String) -> [Token] {
        var tokens: [Token] = []
        let scalars = text.unicodeScalars
        var offset = 0
        var index = scalars.startIndex
        while index < scalars.endIndex, offset < lengthLimit {
            guard isLetter(scalars[index]) else {
                offset += UTF8.width(scalars[index])
                scalars.formIndex(after: &index)
                continue
            }
            let end = endOfWord(in: scalars, from: index)
            let word = String(scalars[index..<end])
            let range = offset..<(offset + word.utf8.count)
            let normalized = Normalization.normalized(word)
            if normalized.unicodeScalars.count <= wordLimit {
                tokens.append(Token(text: word, normalized: normalized, range: range))
            }
            offset = range.upperBound
            index = end
        }
        return tokens
    }

    private static func endOfWord(
        in scalars: String.UnicodeScalarView,
        from start: String.Index
    ) -> String.Index {
        var index = start
        while index < scalars.endIndex {
            let next = scalars.index(after: index)
            if isLetter(scalars[index]) {
                index = next
            } else if isJoiner(scalars[index]), next < scalars.endIndex, isLetter(scalars[next]) {
                index = next
            } else {
                break
            }
        }
        return index
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return isASCIILetter(scalar) }
        let properties = scalar.properties
        if properties.isAlphabetic || properties.numericType != nil { return true }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark: return true
        default: return scalar == "\u{AD}"
        }
    }

    /// The same without a look into the tables of Unicode.
    private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: false
        }
    }

    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", ":", "'", "\u{2010}", "\u{2011}", "\u{2019}": true
        default: false
        }
    }
}
