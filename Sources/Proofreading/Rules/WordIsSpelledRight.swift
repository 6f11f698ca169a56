internal import FinnishLanguage
internal import Knowledge
internal import XMLTree

/// What users read is spelled right: names, answers, and the lines that say who knows.
struct WordIsSpelledRight: Rule {
    let id = "spelling"

    func findings(in material: Material) -> [Finding] {
        let speller = Speller(
            dictionary: material.dictionary,
            vocabulary: material.base.vocabulary
        )
        return material.passages.flatMap { passage in
            speller.unknownWords(in: passage.text)
                .map { word in
                    finding(
                        at: passage.place(at: word.range.lowerBound),
                        "Sanaa ”\(word.text)” oikoluku ei tunne.",
                        remedy: Self.remedy(speller.suggestions(for: word.text))
                    )
                }
        }
    }

    private static func remedy(_ suggestions: [String]) -> String {
        let allow = "lisää se tiedoston language.xml kohtaan <allowed>, jos se on oikein."
        guard !suggestions.isEmpty else { return "Korjaa sana, tai " + allow }
        let words = suggestions.map { "”\($0)”" }.joined(separator: " tai ")
        return "Tarkoititko \(words)? Muuten " + allow
    }

    let bad = Sample(
        entries: """
            <concept id="hoks"><term>HOKS</term>
            <define><p>HOKS on opiskelijan
            1️⃣henkilökohtianen suunnitelma.</p><source ref="laki"/></define></concept>
            """,
        elsewhere: """
            <topic id="kela"><term>Kelan tuet</term>
            1️⃣<ask>Tuista neuvoo Kelaa.fi ja kelam virkailija.</ask></topic>
            """
    )
    let good = Sample(
        entries: """
            <concept id="hoks"><term>HOKS</term>
            <define><p>HOKS on 15-vuotiaan opiskelijan henkilökohtainen suunnitelma, esim. EU:n
            HOKS-lomake tai e-oppimisen opas osoitteessa linnas.fi (44 §).</p>
            <source ref="laki"/></define></concept>
            """,
        elsewhere: """
            <topic id="kela"><term>Kelan tuet</term><ask>Tuista neuvoo Kela.</ask></topic>
            """
    )
}
