internal import Knowledge
internal import Matching
internal import XMLTree

/// A question reaches the entry it stands under, and one that is not ours reaches none.
///
/// The model has seen the question, so it loses only when others pull harder: it is filed wrongly,
/// or its words belong to another entry. A near tie is let be.
struct ExampleReachesItsEntry: Rule {
    /// How far the winner must lead for a finding, 0…1.
    static let margin = 0.25

    let id = "example-won-by-other"

    func findings(in material: Material) -> [Finding] {
        material.asked.compactMap { question, match in
            guard let winner = winner(over: question, match.evidence) else { return nil }
            return finding(
                at: question.place,
                "Kysymyksen ”\(question.text)” (\(question.home)) voittaa \(winner.name):"
                    + " \(Score.decimal(winner.score)), oma \(Score.decimal(winner.own)).",
                remedy: "Siirrä kysymys sinne, tai lisää omaan paikkaan samanlaisia kysymyksiä."
            )
        }
    }

    private struct Claim {
        let name: String
        let score: Double
    }

    private func winner(
        over question: AskedQuestion,
        _ evidence: Evidence
    ) -> (name: String, score: Double, own: Double)? {
        let own = own(question, evidence)
        let rivals = rivals(of: question, evidence)
        guard let best = rivals.max(by: { $0.score < $1.score }), best.score - own > Self.margin
        else { return nil }
        return (best.name, best.score, own)
    }

    /// How sure the matcher is of what the question is filed under.
    private func own(_ question: AskedQuestion, _ evidence: Evidence) -> Double {
        switch question.subject {
        case .entry:
            evidence.entries.filter { question.rightEntries.contains($0.id) }
                .reduce(0) { $0 + $1.probability }
        case .elsewhere: evidence.notOurs
        case .talk(.plan): evidence.plan
        case .talk: evidence.smalltalk
        }
    }

    /// Everything else that the question could be taken for.
    private func rivals(of question: AskedQuestion, _ evidence: Evidence) -> [Claim] {
        let outsiders = [
            (Filing.talk(.plan), Claim(name: "suunnittelu", score: evidence.plan)),
            (.talk(.chat), Claim(name: "juttelu", score: evidence.smalltalk)),
            (
                .elsewhere(""),
                Claim(name: evidence.elsewhere.first?.id ?? "muu aihe", score: evidence.notOurs)
            ),
        ]
        let others = outsiders.filter { !Self.isSameKind($0.0, question.subject) }.map(\.1)
        let isEntry = !question.rightEntries.isEmpty
        let best = evidence.entries.first { !question.rightEntries.contains($0.id) }
        let entry = best.map {
            Claim(name: $0.id, score: isEntry ? $0.probability : evidence.mass)
        }
        return others + [entry].compactMap(\.self)
    }

    private static func isSameKind(_ first: Filing, _ second: Filing) -> Bool {
        switch (first, second) {
        case (.entry, .entry), (.elsewhere, .elsewhere): true
        case (.talk(let left), .talk(let right)): (left == .plan) == (right == .plan)
        default: false
        }
    }

    let bad = Sample(
        entries: """
            <concept id="hoks"><term>HOKS</term>
            <example intent="define">Mikä on HOKS?</example>
            <example intent="define">Mikä on HOKS</example>
            <example intent="define">mikä on hoks?</example>
            <example intent="define">mikä on hoks</example>
            <example intent="timing">Milloin HOKS tehdään?</example></concept>
            <concept id="naytto"><term>Näyttö</term>
            1️⃣<example intent="define">Mikä on Hoks?</example>
            <example intent="define">Mikä on näyttö?</example></concept>
            """
    )
    let good = Sample(
        entries: """
            <concept id="hoks"><term>HOKS</term>
            <example intent="define">Mikä on HOKS?</example>
            <example intent="define">HOKS</example>
            <example intent="timing">Milloin HOKS tehdään?</example></concept>
            <concept id="naytto"><term>Näyttö</term>
            <example intent="define">Mikä on näyttö?</example></concept>
            """
    )
}
