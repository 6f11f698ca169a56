internal import FinnishLanguage
internal import Knowledge
internal import XMLTree

/// A term or alias names one entry, and stands there once.
struct NameIsUnique: Rule {
    let id = "name-claimed-twice"

    func findings(in material: Material) -> [Finding] {
        var owners: [String: (id: String, place: Place)] = [:]
        var findings: [Finding] = []
        for entry in material.entryElements {
            for name in entry.element.elements where name.name == "term" || name.name == "alias" {
                let owner = (id: entry.id, place: entry.place(of: name))
                if let earlier = owners[Self.key(name.text)] {
                    findings.append(clash(name.text, owner.id, at: owner.place, earlier))
                } else {
                    owners[Self.key(name.text)] = owner
                }
            }
        }
        return findings
    }

    /// Names that a reader takes for the same: capitals, dots, hyphens and spaces aside.
    private static func key(_ name: String) -> String {
        Normalization.folded(Normalization.normalized(name)).filter { $0.isLetter || $0.isNumber }
    }

    private func clash(
        _ name: String,
        _ id: String,
        at place: Place,
        _ earlier: (id: String, place: Place)
    ) -> Finding {
        guard id != earlier.id else {
            return finding(
                at: place,
                "Nimi ”\(name)” on aiheella jo rivillä \(earlier.place.line).",
                remedy: "Poista toinen."
            )
        }
        return finding(
            at: place,
            "Nimi ”\(name)” kuuluu jo aiheelle ”\(earlier.id)”: \(earlier.place).",
            remedy: "Jätä nimi sille, jota sillä tarkoitetaan; toiselle sopii <keyword>."
        )
    }

    let bad = Sample(
        entries: """
            <concept id="hoks"><term>HOKS-suunnitelma</term></concept>
            <concept id="polku"><term>Polku</term>
            1️⃣<alias>hoks suunnitelma</alias>
            1️⃣<alias>polku</alias></concept>
            """
    )
    let good = Sample(
        entries: """
            <concept id="hoks"><term>HOKS-suunnitelma</term></concept>
            <concept id="polku"><term>Polku</term>
            <alias>oppimispolku</alias>
            <keyword>HOKS-suunnitelma</keyword></concept>
            """
    )
}
