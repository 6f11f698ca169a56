public import Knowledge
public import Matching

/// Gaps about the same thing.
public struct GapGroup: Sendable {
    /// The words that tell what the most asked question is about; at most three, in its order.
    public let words: [String]
    /// The gaps in the order they were met.
    public let gaps: [Gap]
    /// The entries nearest to the first question by today's knowledge.
    public let nearest: [Candidate]
    /// What today's matcher takes each different question to want.
    public let questions: [Question]
    /// Whether today's knowledge answers the most asked question.
    public let isAnsweredNow: Bool

    /// A question as it was put, once for each wording.
    public struct Question: Hashable, Sendable {
        /// The wording.
        public let text: String
        /// The question it was asked after; nil when it stands alone.
        public let context: String?
        /// What is wanted.
        public let intent: Intent
        /// How many times it was asked.
        public let count: Int

        /// Makes a question.
        public init(text: String, context: String?, intent: Intent, count: Int) {
            self.text = text
            self.context = context
            self.intent = intent
            self.count = count
        }
    }

    /// How many times each thing went wrong.
    public var reasons: [Gap.Reason: Int] {
        Dictionary(gaps.map { ($0.reason, 1) }, uniquingKeysWith: +)
    }
}
