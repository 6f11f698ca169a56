/// Opens each abbreviation where it is first used.
struct AbbreviationOpener {
    private var seen: Set<String> = []

    /// Text with what each new abbreviation in it means, in brackets after the word.
    mutating func opened(_ text: String) -> String {
        var written = ""
        var word = ""
        for character in text {
            if character.isLetter || character.isNumber || "-:".contains(character) {
                word.append(character)
            } else {
                written += opened(word: word) + String(character)
                word = ""
            }
        }
        return written + opened(word: word)
    }

    /// A colon at the end of a word is not of the word.
    private mutating func opened(word: String) -> String {
        let colons = word.reversed().prefix { $0 == ":" }.count
        let core = String(word.dropLast(colons))
        guard let (short, meaning) = Self.abbreviation(in: core), seen.insert(short).inserted else {
            return word
        }
        let opening = core == short ? " (\(meaning))" : " (\(short) = \(meaning))"
        return core + opening + String(repeating: ":", count: colons)
    }

    /// The abbreviation that the word is, is a form of, or starts a compound with.
    private static func abbreviation(in word: String) -> (String, String)? {
        meanings.first { short, _ in
            guard word.hasPrefix(short) else { return false }
            let rest = word.dropFirst(short.count)
            guard let next = rest.first else { return true }
            if "-:".contains(next) { return true }
            return short.contains { $0.isUppercase } && rest.allSatisfy { $0.isLowercase }
        }
    }

    private static let meanings = [
        ("HOKS", "henkilökohtainen osaamisen kehittämissuunnitelma"),
        ("eHOKS", "Opetushallituksen palvelu, johon HOKSit tallennetaan"),
        ("osp", "osaamispiste"),
        ("YTO", "yhteinen tutkinnon osa"),
        ("TUVA", "tutkintokoulutukseen valmentava koulutus"),
        ("TELMA", "työhön ja itsenäiseen elämään valmentava koulutus"),
        ("OPH", "Opetushallitus"),
        ("OID", "kansallinen tunniste"),
        ("opo", "opinto-ohjaaja"),
    ]
}
