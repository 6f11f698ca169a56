internal import Knowledge
internal import XMLTree

/// What is related to an entry, or contrasted with it, is another one, named once.
struct PointsElsewhere: Rule {
    let id = "self-reference"

    func findings(in material: Material) -> [Finding] {
        material.entryElements.flatMap { entry in
            ["related", "contrast"]
                .flatMap { name in
                    check(entry.element.elements(named: name), of: entry)
                }
        }
    }

    private func check(_ elements: [ParsedElement], of entry: EntryElement) -> [Finding] {
        var seen: Set<String> = []
        return elements.compactMap { element in
            guard let target = element.attributes["to"] ?? element.attributes["with"] else {
                return nil
            }
            if target == entry.id { return pointless(element.name, at: entry.place(of: element)) }
            guard !seen.insert(target).inserted else { return nil }
            return finding(
                at: entry.place(of: element),
                "Aiheella on jo <\(element.name)> aiheeseen ”\(target)”.",
                remedy: "Poista toinen."
            )
        }
    }

    private func pointless(_ name: String, at place: Place) -> Finding {
        finding(
            at: place,
            name == "related"
                ? "Aihe on merkitty liittymään itseensä."
                : "Aihetta verrataan siihen itseensä.",
            remedy: "Viittaa toiseen aiheeseen tai poista elementti."
        )
    }

    let bad = Sample(
        entries: """
            <concept id="naytto"><term>Näyttö</term></concept>
            <concept id="hoks"><term>HOKS</term>
            1️⃣<contrast with="hoks"><p>Ei mitään eroa.</p><source ref="laki"/></contrast>
            1️⃣<related to="hoks"/>
            <related to="naytto"/>
            1️⃣<related to="naytto"/></concept>
            """
    )
    let good = Sample(
        entries: """
            <concept id="naytto"><term>Näyttö</term></concept>
            <concept id="hoks"><term>HOKS</term>
            <contrast with="naytto"><p>HOKS on suunnitelma.</p><source ref="laki"/></contrast>
            <related to="naytto"/></concept>
            """
    )
}
