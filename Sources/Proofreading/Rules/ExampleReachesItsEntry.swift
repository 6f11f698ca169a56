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
            guard let winner = winner(over: question, match) else { return nil }
            return finding(
                at: question.place,
                "Kysymyksen ”\(question.text)” (\(question.home)) voittaa \(winner.name):"
                    + " \(Score.decimal(winner.score)), oma \(Score.decimal(winner.own)).",
                remedy: "Siirrä kysymys sinne, tai lisää omaan paikkaan samanlaisia kysymyksiä."
            )
        }
    }

    private struct Winner {
        let name: String
        let score: Double
        let own: Double
    }

    private func winner(over question: AskedQuestion, _ match: Match) -> Winner? {
        let winner =
            switch question.subject {
            case .entry: winner(overEntryOf: question, match)
            case .elsewhere, .talk: winner(overOutsider: question.subject, match)
            }
        return winner.flatMap { $0.score - $0.own > Self.margin ? $0 : nil }
    }

    private func winner(overEntryOf question: AskedQuestion, _ match: Match) -> Winner? {
        let ours = match.evidence.ours
        switch match.decision {
        case .smalltalk, .plan: return Winner(name: "juttelu", score: 1 - ours, own: ours)
        case .decline where ours < 0.5:
            let topic = match.evidence.elsewhere.first?.id
            return Winner(name: topic ?? "muu kuin meidän aiheemme", score: 1 - ours, own: ours)
        case .decline, .clarify: return nil
        case .answer, .compare: break
        }
        guard let best = match.candidates.first, !question.rightEntries.contains(best.entry) else {
            return nil
        }
        let own = match.candidates.filter { question.rightEntries.contains($0.entry) }
        return Winner(name: best.entry, score: best.score, own: own.first?.score ?? 0)
    }

    private func winner(overOutsider subject: Subject, _ match: Match) -> Winner? {
        let ours = match.evidence.ours
        switch (match.decision, subject) {
        case (.answer(let best), _), (.compare(let best, _), _):
            return Winner(name: best.entry, score: ours, own: 1 - ours)
        case (.smalltalk, .elsewhere), (.plan, .elsewhere):
            let own = match.evidence.elsewhere.reduce(0) { $0 + $1.probability }
            return Winner(name: "juttelu", score: 1 - ours - own, own: own)
        default: return nil
        }
    }

    let bad = Sample(
        entries: """
            <concept id="hoks"><term>HOKS</term>
            <example intent="define">Mikä on HOKS?</example>
            <example intent="define">Mikä HOKS oikein on?</example>
            <example intent="define">Mikä se HOKS on?</example>
            <example intent="define">Mikä HOKS on lyhyesti?</example></concept>
            <concept id="naytto"><term>Näyttö</term>
            <example intent="define">Mikä on näyttö?</example>
            <example intent="define">Mikä näyttö oikein on?</example>
            1️⃣<example intent="define">Mikä HOKS on?</example></concept>
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
