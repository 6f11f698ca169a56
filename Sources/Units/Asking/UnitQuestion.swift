public import FinnishLanguage

/// A question about what a unit requires, such as *mitä tutkinnon osassa hionta pitää osata*.
public struct UnitQuestion: Hashable, Sendable {
    /// The words that may name the unit, as they were typed.
    public let name: String
    /// Whether the question says that it is about a unit or its requirements.
    public let isExplicit: Bool

    /// Reads a question; nil when it asks for no requirements or names nothing.
    public init?(_ text: String, reader: any WordReader) {
        let words = QuestionAnalyzer(reader: reader).analyze(text).words
        let lemmas = words.map { word in
            Set(word.readings.map { Normalization.folded($0.lemma) } + [Self.folded(word)])
        }
        guard lemmas.contains(where: { !$0.isDisjoint(with: Self.wanting) }) else { return nil }
        let rest = zip(words, lemmas).filter { $1.isDisjoint(with: Self.wanting.union(Self.plain)) }
        name = rest.map(\.0.token.text).joined(separator: " ")
        isExplicit = lemmas.contains { !$0.isDisjoint(with: Self.naming) } || Self.saysUnit(lemmas)
        guard name.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    }

    private static func folded(_ word: AnalyzedWord) -> String {
        Normalization.folded(word.token.normalized)
    }

    /// Whether *tutkinnon osa* stands there in some form.
    private static func saysUnit(_ lemmas: [Set<String>]) -> Bool {
        zip(lemmas, lemmas.dropFirst()).contains { $0.contains("tutkinto") && $1.contains("osa") }
    }

    /// Words that ask for requirements, folded.
    private static let wanting: Set<String> = [
        "osata", "oppia", "vaatia", "vaatimus", "edellyttaa", "hallita", "sisaltya", "sisaltaa",
        "sisalto", "kuulua", "ammattitaitovaatimus", "osaamisvaatimus", "osaamistavoite", "tavoite",
    ]

    /// Words that say by themselves what the question is about.
    private static let naming: Set<String> = [
        "ammattitaitovaatimus", "osaamisvaatimus", "tutkinnonosa",
    ]

    /// Words that name no unit.
    private static let plain: Set<String> = [
        "mika", "mita", "mitka", "minka", "millainen", "kuka", "kuinka", "miten", "tutkinto", "osa",
        "tutkinnonosa", "pitaa", "taytya", "tulla", "voida", "joutua", "olla", "se", "tama", "han",
        "mina", "sina", "etta", "opiskelija", "opiskelijan", "nimi", "nimeltaan", "kertoa",
        "luetella", "kaikki", "siis",
    ]
}
