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
        var text = text
        return text.withUTF8 { bytes in
            var tokens: [Token] = []
            forEachWord(in: bytes) { range in
                let word = String(decoding: bytes[range], as: UTF8.self)
                let normalized = Normalization.normalized(word)
                if normalized.unicodeScalars.count <= wordLimit {
                    tokens.append(Token(text: word, normalized: normalized, range: range))
                }
            }
            return tokens
        }
    }

    /// Finds where each word stands, however long.
    static func forEachWord(
        in bytes: UnsafeBufferPointer<UInt8>,
        _ body: (Range<Int>) -> Void
    ) {
        let letters = ScalarBytes(bytes, limit: lengthLimit)
        var place = 0
        while let scalar = letters.scalar(at: place) {
            guard beginsWord(scalar) else {
                place += UTF8.width(scalar)
                continue
            }
            let end = endOfWord(in: letters, from: place)
            body(place..<end)
            place = end
        }
    }

    private static func endOfWord(in letters: ScalarBytes, from start: Int) -> Int {
        var place = start
        while let scalar = letters.scalar(at: place) {
            let next = place + UTF8.width(scalar)
            if continuesWord(scalar) {
                place = next
            } else if isJoiner(scalar), letters.scalar(at: next).map(beginsWord) ?? false {
                place = next
            } else {
                break
            }
        }
        return place
    }

    private static func beginsWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x100 { return isLatinLetter(scalar) }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// Marks and what is not seen belong to the word they stand in, and are no word alone.
    private static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x100 {
            return isLatinLetter(scalar) || Normalization.isInvisible(scalar)
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: return true
        default: return beginsWord(scalar) || Normalization.isInvisible(scalar)
        }
    }

    /// The same without a look into the tables of Unicode: letters, digits, and the numbers among
    /// the signs of Latin-1.
    private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0xAA, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA, 0xBC...0xBE: true
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF: true
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
