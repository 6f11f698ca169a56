internal import FinnishLanguage
internal import Knowledge

/// Turns probabilities into a match.
struct Reckoning {
    let index: MatcherIndex
    let policy: Policy

    func match(_ question: AnalyzedQuestion, probabilities: [Float], intents: [Float]) -> Match {
        var entries: [Candidate] = []
        var elsewhere: [(id: String, probability: Double)] = []
        var talk: [(kind: TalkExample.Kind, probability: Double)] = []
        for (subject, probability) in zip(index.subjects.subjects, probabilities) {
            switch subject {
            case .entry(let id): entries.append(Candidate(entry: id, score: Double(probability)))
            case .elsewhere(let id): elsewhere.append((id, Double(probability)))
            case .talk(let kind): talk.append((kind, Double(probability)))
            }
        }
        entries.sort { ($1.score, $0.entry) < ($0.score, $1.entry) }
        elsewhere.sort { ($1.probability, $0.id) < ($0.probability, $1.id) }
        let ours = entries.reduce(0) { $0 + $1.score }
        let best = Array(entries.prefix(5))
        let intent = zip(Intent.answerable, intents).max { $0.1 < $1.1 }?.0 ?? .define
        let decision = decide(best, ours: ours, elsewhere, talk, intent)
        return Match(
            question: question,
            decision: decision,
            intent: decision.intent ?? intent,
            candidates: best,
            evidence: Evidence(
                inScope: ours, contributions: [], policy: policy,
                elsewhere: Array(elsewhere.prefix(3)))
        )
    }

    private func decide(
        _ entries: [Candidate], ours: Double,
        _ elsewhere: [(id: String, probability: Double)],
        _ talk: [(kind: TalkExample.Kind, probability: Double)],
        _ intent: Intent
    ) -> Decision {
        let talking = talk.reduce(0) { $0 + $1.probability }
        let notOurs = elsewhere.reduce(0) { $0 + $1.probability }
        if talking > ours, talking > notOurs, let kind = talk.max(by: { $0.probability < $1.probability })?.kind {
            return kind == .plan ? .plan : .smalltalk(kind)
        }
        guard ours >= policy.leastInScope, let best = entries.first else {
            return .decline(elsewhere: elsewhere.first.flatMap { $0.probability > 0.3 ? $0.id : nil })
        }
        if intent == .compare, entries.count > 1 { return .compare(best, entries[1]) }
        return .answer(best)
    }
}

extension Decision {
    /// The intent that the decision implies; nil when the question's own holds.
    var intent: Intent? {
        switch self {
        case .decline: .outOfScope
        case .smalltalk: .smalltalk
        case .plan: .plan
        case .compare: .compare
        case .answer, .clarify: nil
        }
    }
}
