internal import Knowledge
internal import XMLTree

/// A definition says in two sentences what a thing is.
struct DefinitionIsBrief: Rule {
    /// The most sentences that a definition may have.
    static let limit = 2

    let id = "long-definition"

    func findings(in material: Material) -> [Finding] {
        material.base.entries.flatMap { $0.facets(for: .define) }
            .compactMap { facet in
                let count = (facet.paragraphs + facet.items)
                    .reduce(0) { $0 + Self.sentences(in: $1) }
                guard count > Self.limit else { return nil }
                return finding(
                    at: facet.place,
                    "Määritelmässä on \(count) virkettä, enintään \(Self.limit) sopii.",
                    remedy: "Siirrä loput vastaukseen <purpose>, <contents> tai <point>."
                )
            }
    }

    /// The number of sentences: a sentence ends where white space and a capital or nothing
    /// follows, so `esim. työ` and `1.8.2026` end none.
    static func sentences(in text: String) -> Int {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty else { return 0 }
        let ends = zip(words, words.dropFirst())
            .count { word, next in
                endsSentence(word) && next.first { $0.isLetter || $0.isNumber }?.isUppercase == true
            }
        return ends + 1
    }

    private static func endsSentence(_ word: Substring) -> Bool {
        let last = word.last { !"”\")".contains($0) }
        return last == "." || last == "!" || last == "?"
    }

    let bad = Sample(
        entries: """
            <concept id="hoks"><term>HOKS</term>
            1️⃣<define><p>HOKS on suunnitelma. Siinä on tavoitteet. Sen tekee opettaja.</p>
            <source ref="laki"/></define></concept>
            """
    )
    let good = Sample(
        entries: """
            <concept id="hoks"><term>HOKS</term>
            <define><p>HOKS on suunnitelma. Siinä on tavoitteet, esim. tutkinnon osat.</p>
            <source ref="laki"/></define></concept>
            """
    )
}
