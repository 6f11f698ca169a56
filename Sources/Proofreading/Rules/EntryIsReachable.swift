internal import Knowledge
internal import Matching
internal import XMLTree

/// Some question reaches the entry: its own name, or one of the questions written beside it.
struct EntryIsReachable: Rule {
    let id = "unreachable-entry"

    func findings(in material: Material) -> [Finding] {
        var reached = Set(material.termMatches.filter { Self.reached(by: $1) == $0 }.keys)
        for (question, match) in material.asked where question.isAuthored {
            guard case .entry(let id) = question.subject else { continue }
            if Self.reached(by: match) == id { reached.insert(id) }
        }
        return material.base.entries.filter { !reached.contains($0.id) }
            .map { entry in
                finding(
                    at: entry.place,
                    "Aiheeseen ”\(entry.term)” ei pääse sen nimellä eikä millään sen omalla"
                        + " esimerkillä.",
                    remedy: "Anna aiheelle oma nimi ja kysymyksiä, joissa on sen omia sanoja."
                )
            }
    }

    private static func reached(by match: Match) -> String? {
        match.candidates.first?.entry
    }

    let bad = Sample(
        entries: """
            <concept id="hoks"><term>HOKS</term>
            <example intent="define">HOKS</example>
            <example intent="define">Mikä on HOKS?</example>
            <example intent="purpose">Miksi HOKS tehdään?</example></concept>
            1️⃣<concept id="toinen"><term>HOKS</term></concept>
            """
    )
    let good = Sample(
        entries: """
            <concept id="hoks"><term>HOKS</term>
            <example intent="define">HOKS</example>
            <example intent="define">Mikä on HOKS?</example></concept>
            <concept id="naytto"><term>Näyttö</term></concept>
            """
    )
}
