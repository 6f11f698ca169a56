internal import FinnishLanguage

/// Reads yes or no as Finns say it.
public enum YesNoReading {
    static let yes: Set<String> = [
        "kyllä", "kylla", "kyl", "k", "joo", "juu", "jo", "j", "jep", "juuri", "on", "ok", "okei",
        "niin", "tottakai", "totta", "toki", "yes", "y", "jaa", "juup",
    ]
    static let no: Set<String> = [
        "ei", "e", "en", "eipä", "eipa", "emme", "eikä", "no", "n", "ehei", "eihän", "eivät",
    ]

    /// Whether the text says yes; the first word tells, and few may follow it.
    ///
    /// - Throws: `FieldProblem.notYesNo` when it says neither.
    public static func isYes(_ text: String) throws(FieldProblem) -> Bool {
        let words = Tokenizer.tokens(of: text).map(\.normalized)
        guard let first = words.first, words.count <= 4 else { throw .notYesNo }
        if yes.contains(first) { return true }
        if no.contains(first) { return false }
        throw .notYesNo
    }
}
