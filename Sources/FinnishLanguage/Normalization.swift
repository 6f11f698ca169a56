/// The two forms of a word that comparing needs.
public enum Normalization {
    /// Lower case, with ä, ö, å and é composed and curly hyphens and apostrophes as plain ones;
    /// soft hyphens and marks of text direction are left out.
    public static func normalized(_ text: some StringProtocol) -> String {
        var text = String(text)
        return text.withUTF8(lowercasedLatin) ?? normalizedByScalars(text)
    }

    /// The same of text that is all ASCII and accented letters of Latin-1, as nearly all is; nil of
    /// other text.
    private static func lowercasedLatin(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var isAfterLead = false
        for byte in bytes {
            guard byte < 0x80 || byte == latinLead || isAfterLead else { return nil }
            isAfterLead = byte == latinLead
        }
        return String(unsafeUninitializedCapacity: bytes.count) { lowered in
            var isAfterLead = false
            for (index, byte) in bytes.enumerated() {
                let isCapital =
                    isAfterLead
                    ? (0x80...0x9E).contains(byte) && byte != 0x97
                    : (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                lowered[index] = isCapital ? byte + 0x20 : byte
                isAfterLead = byte == latinLead
            }
            return bytes.count
        }
    }

    /// The first of the two bytes of À to ÿ.
    private static let latinLead: UInt8 = 0xC3

    private static func normalizedByScalars(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let composed = compose(scalars.last, scalar) {
                scalars.removeLast()
                scalars.append(composed)
            } else if !isInvisible(scalar) {
                scalars.append(plain(scalar))
            }
        }
        return String(scalars).lowercased()
    }

    /// The word with letters in the shape that a keyboard without ä, ö and å gives.
    ///
    /// Both sides of a comparison are folded, so a typed a may mean ä.
    public static func folded(_ normalized: String) -> String {
        guard normalized.utf8.contains(where: { $0 >= 0x80 }) else { return normalized }
        var normalized = normalized
        return normalized.withUTF8 { bytes in
            // Folding makes no letter longer.
            String(unsafeUninitializedCapacity: bytes.count) { folded in
                let letters = ScalarBytes(bytes, limit: bytes.count)
                var place = 0
                var count = 0
                while let scalar = letters.scalar(at: place) {
                    for byte in UTF8.encode(fold(scalar)) ?? UTF8.encodedReplacementCharacter {
                        folded[count] = byte
                        count += 1
                    }
                    place += UTF8.width(scalar)
                }
                return count
            }
        }
    }

    /// Whether a typed word can stand for a known one.
    ///
    /// Letter by letter the same, but a typed a or o may mean ä or ö. A typed ä or ö never means a or o.
    public static func typed(_ typed: some StringProtocol, means known: some StringProtocol) -> Bool
    {
        var left = typed.unicodeScalars.makeIterator()
        var right = known.unicodeScalars.makeIterator()
        while let letter = left.next() {
            guard let wanted = right.next(), letter == wanted || letter == fold(wanted) else {
                return false
            }
        }
        return right.next() == nil
    }

    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "ä", "å", "á", "à", "â": "a"
        case "ö", "ø", "ó", "ô", "õ": "o"
        case "é", "è", "ê", "ë": "e"
        case "ü": "u"
        case "š": "s"
        case "ž": "z"
        default: scalar
        }
    }

    private static func compose(_ base: Unicode.Scalar?, _ mark: Unicode.Scalar) -> Unicode.Scalar?
    {
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

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "\u{2010}", "\u{2011}": "-"
        case "\u{2019}", "\u{02BC}", "\u{B4}": "'"
        default: scalar
        }
    }

    /// Whether it is a soft hyphen, a mark of text direction, or a space or joiner of no width.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
        default: false
        }
    }
}
