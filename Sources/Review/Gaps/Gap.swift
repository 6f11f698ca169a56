public import Transcripts

/// A question that the knowledge could not answer well.
public struct Gap: Hashable, Sendable {
    /// The session.
    public let id: TranscriptID
    /// The turn's number.
    public let turn: Int
    /// The question.
    public let text: String
    /// The question it was asked after.
    public let context: String?
    /// What was wrong.
    public let reason: Reason
    /// What a reviewer said of the turn; nil while nothing.
    public let verdict: Judgement.Verdict?

    /// Makes a gap.
    public init(
        id: TranscriptID,
        turn: Int,
        text: String,
        context: String? = nil,
        reason: Reason,
        verdict: Judgement.Verdict? = nil
    ) {
        self.id = id
        self.turn = turn
        self.text = text
        self.context = context
        self.reason = reason
        self.verdict = verdict
    }

    /// What makes a gap.
    public enum Reason: String, CaseIterable, Hashable, Sendable {
        /// It was not known.
        case declined
        /// It was asked which was meant, and nothing was picked.
        case clarified
        /// None of those offered was meant.
        case none
        /// The user marked the reply bad.
        case bad
    }

    /// The gaps of a session: answers in a plan are no questions and left out, and so is what a
    /// reviewer has judged right, out of scope or set aside.
    public static func gaps(
        in transcript: Transcript,
        _ judgements: [Int: Judgement]
    ) -> [Gap] {
        transcript.turns.indices.flatMap { index in
            let turn = transcript.turns[index]
            let verdict = judgements[turn.number]?.verdict
            guard verdict?.leavesGapOpen ?? true else { return [Gap]() }
            let next = transcript.turns.dropFirst(index + 1).first
            return turn.questions.compactMap { question in
                reason(turn, question, next)
                    .map { reason in
                        Gap(
                            id: transcript.id,
                            turn: turn.number,
                            text: question.text,
                            context: question.context,
                            reason: reason,
                            verdict: verdict
                        )
                    }
            }
        }
    }

    private static func reason(
        _ turn: Turn,
        _ question: AskedQuestion,
        _ next: Turn?
    ) -> Reason? {
        if turn.feedback?.isGood == false { return .bad }
        if turn.feedback?.isGood == true { return nil }
        let isOffer = question.outcome == .clarify || question.outcome == .decline
        switch next?.pick {
        case .entry where isOffer: return nil
        case .nothing where isOffer: return Reason.none
        default: break
        }
        switch question.outcome {
        case .decline: return .declined
        case .clarify: return .clarified
        case .answer, .smalltalk, .plan: return nil
        }
    }
}
