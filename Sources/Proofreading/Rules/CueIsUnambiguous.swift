internal import FinnishLanguage
internal import Knowledge
internal import XMLTree

/// No cue of one intent stands inside a cue of another.
struct CueIsUnambiguous: Rule {
    let id = "cue-inside-cue"

    func findings(in material: Material) -> [Finding] {
        let cues = material.base.vocabulary.cues
        return cues.flatMap { cue in
            cues.filter { $0.intent != cue.intent && Self.contains(cue.words, $0.words) }
                .map { inner in clash(of: cue, with: inner) }
        }
    }

    private static func contains(_ outer: [String], _ inner: [String]) -> Bool {
        guard !inner.isEmpty, outer.count >= inner.count else { return false }
        return (0...(outer.count - inner.count))
            .contains { start in
                Array(outer[start..<(start + inner.count)]) == inner
            }
    }

    private func clash(of cue: Vocabulary.Cue, with inner: Vocabulary.Cue) -> Finding {
        let outer = cue.words.joined(separator: " ")
        let short = inner.words.joined(separator: " ")
        return finding(
            at: Place(file: "language.xml", line: cue.line),
            "Vihjeen ”\(outer)” (\(cue.intent)) sisällä on vihje ”\(short)” (\(inner.intent),"
                + " rivi \(inner.line)).",
            remedy: "Poista toinen, tai jätä vihjeeseen vain sanat, jotka erottavat sen."
        )
    }

    let bad = Sample(
        entries: Self.entry,
        cues: """
            <cue intent="procedure">miten</cue>
            1️⃣<cue intent="compare">miten eroaa</cue>
            """
    )
    let good = Sample(
        entries: Self.entry,
        cues: """
            <cue intent="procedure">miten</cue> <cue intent="procedure">miten tehdään</cue>
            <cue intent="compare">eroaa</cue>
            """
    )

    private static let entry = #"<concept id="hoks"><term>HOKS</term></concept>"#
}
