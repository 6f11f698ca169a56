public import Matching

/// How a line was read, for those who write it down or play it again.
public struct TurnTrace: Sendable {
    /// The questions that the line was read as.
    public internal(set) var questions: [Question] = []
    /// What a number picked; nil when none did.
    public internal(set) var pick: Pick?

    /// Makes a trace of a line that was read as no question of the knowledge.
    public init() {}

    /// A question and what came of it.
    public struct Question: Sendable {
        /// What the matcher made of it.
        public let match: Match
        /// The question that it was read after.
        public let context: String?
        /// Words that were understood as others.
        public let understood: [Understanding]
        /// What was said.
        public let replies: [Reply]

        init(
            _ match: Match,
            context: String?,
            understood: [Understanding],
            _ replies: [Reply]
        ) {
            self.match = match
            self.context = context
            self.understood = understood
            self.replies = replies
        }
    }

    /// What a number picked.
    public enum Pick: Sendable {
        /// One of those offered.
        case option(Option)
        /// None of them.
        case nothing
    }
}
