internal import FinnishLanguage
internal import Knowledge

/// Signs beside the classifiers' that a question is ours or not.
struct Signs {
    /// How surely a classifier of its own takes the question for ours, as log odds.
    let leaningToOurs: Double
    /// Whether the question goes on from the one before it.
    let isFollowUp: Bool
    /// How strange the words are to the knowledge.
    let strangeness: LemmaCounts.Strangeness
    /// How many words there are.
    let wordCount: Int
}

/// Decides, by a policy, what to do with a question that has been reckoned.
struct Judgement {
    let reckoning: Reckoning
    let signs: Signs
    let policy: Policy
    /// How sure we are that the question is ours, 0…1.
    private let ours: Double
    /// The best entries with calibrated scores; a score never exceeds the one before it.
    private let candidates: [Candidate]

    /// Topics that are not ours and kinds of small talk with their probabilities.
    typealias Details = [(detail: Detail, probability: Double)]

    /// How many candidates a match names.
    private static let candidateCount = 5
    /// How likely the other side of a comparison must be beside the first.
    private static let leastSide = 0.05
    /// The least probability of a topic that is not ours for it to be named in a refusal.
    private static let leastTopic = 0.4

    init(reckoning: Reckoning, signs: Signs, policy: Policy) {
        self.reckoning = reckoning
        self.signs = signs
        self.policy = policy
        ours = policy.ours(reckoning, signs)
        candidates = Self.candidates(reckoning, ours: ours, policy)
    }

    /// The match.
    ///
    /// - Parameters:
    ///   - question: The question as it was read.
    ///   - details: Finds what tells a refusal or small talk apart from others.
    ///   - contributions: Finds what each word adds to the best entry.
    /// - Returns: The decision with its evidence.
    func match(
        _ question: AnalyzedQuestion,
        details: @escaping @Sendable () -> Details,
        contributions: @escaping @Sendable () -> [Double]
    ) -> Match {
        let decision = decision(details)
        return Match(
            question: question,
            decision: decision,
            intent: decision.impliedIntent ?? reckoning.intent,
            candidates: candidates,
            evidence: Evidence(
                ours: ours,
                inputs: policy.oursInputs(reckoning, signs),
                mass: reckoning.mass,
                notOurs: reckoning.elsewhere,
                plan: reckoning.plan,
                smalltalk: reckoning.smalltalk,
                entries: Array(reckoning.entries.prefix(Self.candidateCount)),
                wantedIntent: reckoning.intent,
                intents: reckoning.intents,
                policy: policy,
                findElsewhere: { Self.topics(details()) },
                findContributions: contributions
            ),
            isFollowUp: signs.isFollowUp
        )
    }

    private func decision(_ details: () -> Details) -> Decision {
        if reckoning.plan > policy.leastPlan, reckoning.plan >= reckoning.smalltalk { return .plan }
        if reckoning.smalltalk > leastSmalltalk { return .smalltalk(Self.talk(details())) }
        guard ours >= policy.leastOurs, let best = candidates.first else {
            return .decline(
                elsewhere: Self.topics(details()).first { $0.probability >= Self.leastTopic }?.id
            )
        }
        if reckoning.intent == .compare, hasTwoSides, let other = candidates.dropFirst().first {
            return .compare(best, other)
        }
        let close = closeEntries
        return close.count > 1 ? .clarify(close) : .answer(best)
    }

    /// Of words that no question has, the model knows only how common small talk is; then it must
    /// be all the surer.
    private var leastSmalltalk: Double {
        signs.strangeness.unknown < 1 ? policy.leastSmalltalk : policy.leastSmalltalkOfStrangers
    }

    /// Whether a second entry is likely enough to be the other side of a comparison.
    private var hasTwoSides: Bool {
        let entries = reckoning.entries
        guard let best = entries.first, let other = entries.dropFirst().first else { return false }
        return other.probability > Self.leastSide * best.probability
    }

    /// The two or three best entries when none of them stands out; else none.
    private var closeEntries: [Candidate] {
        let entries = reckoning.entries
        guard let best = entries.first,
            best.probability < policy.clarifyShare * reckoning.mass
        else { return [] }
        let least = policy.clarifyNearness * best.probability
        return Array(candidates.prefix(entries.prefix(3).count { $0.probability >= least }))
    }

    private static func candidates(
        _ reckoning: Reckoning,
        ours: Double,
        _ policy: Policy
    ) -> [Candidate] {
        var ceiling = 1.0
        return reckoning.entries.prefix(candidateCount).enumerated()
            .map { position, entry in
                let rival =
                    position == 0 ? reckoning.entries.dropFirst().first : reckoning.entries.first
                ceiling = min(
                    ceiling,
                    policy.score(
                        entry.probability,
                        of: reckoning.mass,
                        ours: ours,
                        next: rival?.probability ?? 0
                    )
                )
                return Candidate(entry: entry.id, score: ceiling)
            }
    }

    private static func topics(
        _ details: Details
    ) -> [(id: String, probability: Double)] {
        let topics = details.compactMap { item -> (id: String, probability: Double)? in
            guard case .topic(let id) = item.detail else { return nil }
            return (id, item.probability)
        }
        return Array(topics.sorted { ($1.probability, $0.id) < ($0.probability, $1.id) }.prefix(3))
    }

    private static func talk(
        _ details: Details
    ) -> TalkExample.Kind {
        let kinds = details.compactMap { item -> (TalkExample.Kind, Double)? in
            guard case .talk(let kind) = item.detail else { return nil }
            return (kind, item.probability)
        }
        return kinds.max { $0.1 < $1.1 }?.0 ?? .chat
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
