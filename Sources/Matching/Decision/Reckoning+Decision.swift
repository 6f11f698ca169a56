internal import FinnishLanguage
internal import Knowledge

extension Reckoning {
    /// How many candidates a match names.
    private static let candidateCount = 5
    /// The least probability of a topic that is not ours for it to be named in a refusal.
    private static let leastElsewhere = 0.35

    /// The match that a policy makes of this.
    ///
    /// - Parameters:
    ///   - question: The question as it was read.
    ///   - policy: The thresholds.
    ///   - contributions: What each word adds to the best entry.
    func match(
        _ question: AnalyzedQuestion, policy: Policy, contributions: [Double] = []
    ) -> Match {
        let decision = decision(policy)
        return Match(
            question: question,
            decision: decision,
            intent: decision.impliedIntent ?? intent,
            candidates: candidates(policy),
            evidence: Evidence(
                ours: ours,
                plan: plan,
                smalltalk: smalltalk.reduce(0) { $0 + $1.probability },
                entries: entries.prefix(Self.candidateCount).map { ($0.id, $0.probability) },
                elsewhere: Array(elsewhere.prefix(3)),
                wantedIntent: intent,
                intents: intents,
                contributions: contributions,
                policy: policy
            )
        )
    }

    private func decision(_ policy: Policy) -> Decision {
        let talking = smalltalk.reduce(0) { $0 + $1.probability }
        if plan > policy.leastPlan, plan >= talking { return .plan }
        if talking > policy.leastSmalltalk, let kind = smalltalk.first?.kind {
            return .smalltalk(kind)
        }
        guard ours >= policy.leastOurs, let best = candidates(policy).first else {
            return .decline(elsewhere: likelyElsewhere)
        }
        let others = candidates(policy).dropFirst()
        if intent == .compare, let other = others.first { return .compare(best, other) }
        let close = closeEntries(policy)
        return close.count > 1 ? .clarify(close) : .answer(best)
    }

    /// The two or three best entries when none of them stands out; else none.
    private func closeEntries(_ policy: Policy) -> [Candidate] {
        guard let best = entries.first, best.probability < policy.clarifyShare * ours else { return [] }
        let count = entries.prefix(3)
            .count { $0.probability >= policy.clarifyNearness * best.probability }
        return Array(candidates(policy).prefix(count))
    }

    private var likelyElsewhere: String? {
        elsewhere.first.flatMap { $0.probability >= Self.leastElsewhere ? $0.id : nil }
    }

    /// The best entries with calibrated scores; a score never exceeds the one before it.
    private func candidates(_ policy: Policy) -> [Candidate] {
        var ceiling = 1.0
        return entries.prefix(Self.candidateCount).enumerated()
            .map { position, entry in
                let rival = position == 0 ? entries.dropFirst().first : entries.first
                let score = policy.score(
                    entry.probability,
                    ours: ours,
                    next: rival?.probability ?? 0
                )
                ceiling = min(ceiling, score)
                return Candidate(entry: entry.id, score: ceiling)
            }
    }
}

extension Decision {
    /// The intent that the decision implies; nil when the question's own holds.
    fileprivate var impliedIntent: Intent? {
        switch self {
        case .decline: .outOfScope
        case .smalltalk: .smalltalk
        case .plan: .plan
        case .compare: .compare
        case .answer, .clarify: nil
        }
    }
}
