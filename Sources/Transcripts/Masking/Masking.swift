/// Takes personal data out of text before it is written anywhere.
///
/// Rather too much than too little: a code with a wrong check character is somebody's too.
public enum Masking {
    /// What stands in the place of what was taken out.
    public enum Mark: String, CaseIterable, Sendable {
        /// A Finnish personal identity code, of any century.
        case identityCode = "[henkilötunnus]"
        /// An e-mail address.
        case email = "[sähköposti]"
        /// A telephone number.
        case phone = "[puhelinnumero]"
        /// An identifier of the national education services.
        case oid = "[OID]"
        /// A long number that may lead to a person.
        case number = "[numero]"
    }

    /// The text with every piece of personal data as its mark; other text stays as it was.
    public static func masked(_ text: String) -> String {
        guard mayHoldPersonalData(text) else { return text }
        let scalars = Array(text.unicodeScalars.lazy.filter { !isInvisible($0) })
        // An array, for taking scalars off the end of a string takes time by its length.
        var result: [Unicode.Scalar] = []
        var position = 0
        while position < scalars.count {
            let scan = MaskScan(scalars: scalars, start: position, written: result)
            guard let found = scan.found else {
                result.append(scalars[position])
                position += 1
                continue
            }
            result.removeLast(found.taken)
            if let mark = found.mark {
                result.append(contentsOf: mark.rawValue.unicodeScalars)
            } else {
                result.append(contentsOf: scalars[position..<found.end])
            }
            position = found.end
        }
        return String(String.UnicodeScalarView(result))
    }

    /// Whether something was taken out of a text.
    public static func isMasked(_ text: String) -> Bool {
        text.contains("[") && Mark.allCases.contains { text.contains($0.rawValue) }
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType == .decimal
    }

    /// Whether there is a number, an at sign in some spelling, or the full stop of a domain.
    private static func mayHoldPersonalData(_ text: String) -> Bool {
        text.unicodeScalars.contains { "@\u{FF20}([.".unicodeScalars.contains($0) || isDigit($0) }
            || text.contains(" at ") || text.contains(" ät ")
    }

    /// Characters of no width, which would hide a number from us but not from a reader.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
        default: false
        }
    }
}
