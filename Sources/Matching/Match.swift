public import FinnishLanguage
public import Knowledge

/// What came of a question.
public struct Match: Sendable {
    /// The question as it was read.
    public let question: AnalyzedQuestion
    /// What to do.
    public let decision: Decision
    /// What is wanted.
    public let intent: Intent
    /// The best entries, best first: at least three when the knowledge has that many.
    public let candidates: [Candidate]
    /// How the decision came about.
    public let evidence: Evidence
    /// Whether the question was read as going on from the one before it.
    public let isFollowUp: Bool

    /// Makes a match.
    public init(
        question: AnalyzedQuestion,
        decision: Decision,
        intent: Intent,
        candidates: [Candidate],
        evidence: Evidence,
        isFollowUp: Bool = false
    ) {
        self.question = question
        self.decision = decision
        self.intent = intent
        self.candidates = candidates
        self.evidence = evidence
        self.isFollowUp = isFollowUp
    }

    /// The same match for a question that was typed in another way.
    func asked(_ question: AnalyzedQuestion) -> Match {
        Match(
            question: question,
            decision: decision,
            intent: intent,
            candidates: candidates,
            evidence: evidence,
            isFollowUp: isFollowUp
        )
    }
}
