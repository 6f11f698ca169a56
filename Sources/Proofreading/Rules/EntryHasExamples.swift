internal import Knowledge
internal import XMLTree

/// An entry has questions to be found by.
struct EntryHasExamples: Rule {
    let id = "entry-without-examples"

    func findings(in material: Material) -> [Finding] {
        material.base.entries.filter(\.examples.isEmpty)
            .map { entry in
                finding(
                    at: entry.place,
                    "Aiheella ”\(entry.term)” ei ole yhtään esimerkkikysymystä.",
                    remedy: "Lisää aiheen loppuun <example intent=\"define\">…</example>"
                        + " ja lisää kysymyksiä tiedostoon questions/\(entry.id).xml."
                )
            }
    }

    let bad = Sample(
        entries: """
            <concept id="naytto"><term>Näyttö</term>
            <example intent="define">Mikä on näyttö?</example></concept>
            1️⃣<concept id="hoks"><term>HOKS</term></concept>
            """
    )
    let good = Sample(
        entries: """
            <concept id="hoks"><term>HOKS</term>
            <point><p>HOKS on oma.</p><source ref="laki"/>
            <example intent="define">Onko HOKS oma?</example></point></concept>
            """
    )
}
