internal import Knowledge
internal import Matching
internal import XMLTree

/// A question is taken for what it is marked to ask.
struct ExampleReachesItsIntent: Rule {
    /// How far the winner must lead for a finding, 0…1.
    static let margin = 0.6

    let id = "example-won-by-other-intent"

    func findings(in material: Material) -> [Finding] {
        material.asked.compactMap { question, match in
            guard let intent = question.intent, let best = match.evidence.intents.first,
                let own = match.evidence.intents.first(where: { $0.intent == intent }),
                best.probability - own.probability > Self.margin
            else { return nil }
            return finding(
                at: question.place,
                "Kysymys ”\(question.text)” on merkitty \(intent.rawValue), mutta sen voittaa"
                    + " \(best.intent.rawValue): \(Score.decimal(best.probability)), oma"
                    + " \(Score.decimal(own.probability)).",
                remedy: "Tarkista intent, tai lisää samalla tavalla kysyttyjä esimerkkejä."
            )
        }
    }

    let bad = Sample(
        entries: """
            <concept id="hoks"><term>HOKS</term>
            <example intent="define">Mikä on HOKS?</example>
            <example intent="define">Mikä on HOKS</example>
            <example intent="define">mikä on hoks?</example>
            <example intent="define">mikä on hoks</example>
            <example intent="define">Mikä on hoks</example>
            1️⃣<example intent="timing">Mikä on Hoks?</example></concept>
            """
    )
    let good = Sample(
        entries: """
            <concept id="hoks"><term>HOKS</term>
            <example intent="define">Mikä on HOKS?</example>
            <example intent="define">Mikä HOKS oikein on?</example>
            <example intent="timing">Milloin HOKS tehdään?</example></concept>
            """
    )
}
