internal import Knowledge
public import Matching

/// A question, what came of it, and what is right in that.
public struct Verdict: Sendable {
    /// The question with its right answers.
    public let question: QuestionSet.Question
    /// What the matcher made of it.
    public let match: Match

    /// Makes a verdict.
    public init(question: QuestionSet.Question, match: Match) {
        self.question = question
        self.match = match
    }

    /// Whether the question is about the knowledge.
    public var isInScope: Bool { Intent.answerable.contains(question.intent) }

    /// Whether a right entry, or for a comparison both, comes first.
    public var isRightFirst: Bool { isRight(among: question.intent == .compare ? 2 : 1) }

    /// Whether a right entry, or for a comparison both, is among the first three.
    public var isRightAmongThree: Bool { isRight(among: 3) }

    /// Whether the question was answered and rightly.
    public var isRightAnswer: Bool {
        switch match.decision {
        case .answer, .compare: isRightFirst
        case .clarify, .decline, .smalltalk, .plan: false
        }
    }

    /// Whether it was turned down.
    public var isDeclined: Bool {
        if case .decline = match.decision { return true }
        return false
    }

    /// Whether what the user wants was recognised.
    public var isIntentRight: Bool { match.intent == question.intent }

    /// Whether all is as it should be.
    public var isAllRight: Bool {
        switch question.intent {
        case .outOfScope: isDeclined
        case .plan, .smalltalk: isIntentRight
        default: isRightAnswer
        }
    }

    private func isRight(among count: Int) -> Bool {
        let found = match.candidates.prefix(count).map(\.entry)
        guard question.intent == .compare, question.entries.count > 1 else {
            return found.contains { question.entries.contains($0) }
        }
        return question.entries.prefix(2).allSatisfy(found.contains)
    }
}
