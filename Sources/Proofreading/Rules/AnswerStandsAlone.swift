internal import FinnishLanguage
internal import Knowledge
internal import XMLTree

/// An answer is shown alone, so it does not begin with a word that points back.
struct AnswerStandsAlone: Rule {
    let id = "starts-with-pronoun"

    func findings(in material: Material) -> [Finding] {
        material.base.entries.flatMap(\.facets)
            .compactMap { facet in
                guard let pronoun = Self.barePronoun(opening: facet.text, material.dictionary)
                else {
                    return nil
                }
                return finding(
                    at: facet.place,
                    "Vastaus <\(facet.kind.name)> alkaa pronominilla ”\(pronoun)”, joka ei viittaa"
                        + " mihinkään, kun vastaus näytetään yksin.",
                    remedy: "Aloita asian nimellä."
                )
            }
    }

    /// The pronoun that opens a text with no noun of its own: `Se on`, not `Se, joka` or
    /// `Tämä sopimus`.
    private static func barePronoun(opening text: String, _ reader: any WordReader) -> String? {
        let tokens = Tokenizer.tokens(of: String(text.prefix(200)))
        guard let first = tokens.first, pronouns.contains(first.normalized) else { return nil }
        let follower = text.utf8.dropFirst(first.range.upperBound).first
        guard follower != UInt8(ascii: ",") else { return nil }
        let next = tokens.dropFirst().first.map { reader.readings(of: $0.normalized) } ?? []
        let isNoun = next.contains { $0.wordClass == .noun || $0.wordClass == .adjective }
        return isNoun && !persons.contains(first.normalized) ? nil : first.text
    }

    private static let persons: Set<String> = ["hän", "hänen", "häntä", "hänelle", "he", "heidän"]
    private static let pronouns: Set<String> = persons.union([
        "se", "sen", "sitä", "siinä", "siitä", "siihen", "sillä", "siltä", "sille", "siksi",
        "ne", "niiden", "niitä", "niissä", "niistä", "niihin", "niillä", "niille",
        "tämä", "tämän", "tätä", "tässä", "tästä", "tähän", "nämä", "näitä", "näiden",
        "tuo", "tuon", "nuo",
    ])

    let bad = Sample(
        entries: """
            <concept id="hoks"><term>HOKS</term>
            1️⃣<purpose><p>Se on suunnitelma.</p><source ref="laki"/></purpose>
            1️⃣<timing><p>Hän tekee sen alussa.</p><source ref="laki"/></timing></concept>
            """
    )
    let good = Sample(
        entries: """
            <concept id="hoks"><term>HOKS</term>
            <purpose><p>HOKS on suunnitelma.</p><source ref="laki"/></purpose>
            <timing><p>Se, joka ohjaa, tekee tämän alussa.</p><source ref="laki"/></timing>
            <point><p>Tämä suunnitelma on oma.</p><source ref="laki"/></point></concept>
            """
    )
}
