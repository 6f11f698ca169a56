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
        let scalars = beginning(of: text)
        var offset = 0
        var index = scalars.startIndex
        while index < scalars.endIndex {
            guard beginsWord(scalars[index]) else {
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

    /// What is read of the text: whole scalars up to the limit.
    private static func beginning(of text: String) -> Substring.UnicodeScalarView {
        let bytes = text.utf8
        var end = bytes.index(bytes.startIndex, offsetBy: lengthLimit, limitedBy: bytes.endIndex)
        while let place = end, place.samePosition(in: text.unicodeScalars) == nil {
            end = bytes.index(before: place)
        }
        return text.unicodeScalars[..<(end ?? bytes.endIndex)]
    }

    private static func endOfWord(
        in scalars: Substring.UnicodeScalarView,
        from start: String.Index
    ) -> String.Index {
        var index = start
        while index < scalars.endIndex {
            let next = scalars.index(after: index)
            if continuesWord(scalars[index]) {
                index = next
            } else if isJoiner(scalars[index]), next < scalars.endIndex, beginsWord(scalars[next]) {
                index = next
            } else {
                break
            }
        }
        return index
    }

    private static func beginsWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return isASCIILetter(scalar) }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// Marks and what is not seen belong to the word they stand in, and are no word alone.
    private static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return isASCIILetter(scalar) }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: return true
        default: return beginsWord(scalar) || Normalization.isInvisible(scalar)
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
