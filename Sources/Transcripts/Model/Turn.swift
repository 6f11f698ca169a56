public import Knowledge
public import Matching

/// A line typed and what came of it.
public struct Turn: Hashable, Sendable {
    /// The turn's number in its session, from 1.
    public var number = 1
    /// When the line came, as `2026-11-22T19:31:20+02:00`.
    public var at: String
    /// How long the reply took, in milliseconds.
    public var milliseconds = 0
    /// Which dialogue the line was said in.
    public var mode = Mode.chat
    /// The planning field that was answered; nil in the chat.
    public var field: String?
    /// What was typed, masked; nil when it was the answer to a personal field.
    public var typed: String?
    /// The questions that the line was read as.
    public var questions: [AskedQuestion] = []
    /// What was picked of what was offered; nil when nothing was.
    public var pick: Pick?
    /// What was shown, masked.
    public var said = ""
    /// The user's verdict on the reply; the last one stands.
    public var feedback: Feedback?
    /// What the user remarked after the reply.
    public var remarks: [String] = []

    /// Makes a turn.
    public init(at: String, typed: String?) {
        self.at = at
        self.typed = typed
    }

    /// The dialogues.
    public enum Mode: String, CaseIterable, Hashable, Sendable {
        /// The free talk.
        case chat
        /// The planning dialogue.
        case plan
    }

    /// What a number picked.
    public enum Pick: Hashable, Sendable {
        /// An entry.
        case entry(String)
        /// None of those offered.
        case nothing
    }

    /// Whether the reply helped.
    public struct Feedback: Hashable, Sendable {
        /// Whether it did.
        public let isGood: Bool
        /// Why not, masked; empty when it was not said.
        public let reason: String

        /// Makes feedback.
        public init(isGood: Bool, reason: String) {
            self.isGood = isGood
            self.reason = reason
        }
    }
}

/// A question and what came of it.
public struct AskedQuestion: Hashable, Sendable {
    /// The question, masked; masking more of it takes away what its words were read as.
    public var text: String {
        didSet { if text != oldValue { (understood, terms) = ([], []) } }
    }
    /// The question before it that it was read after; nil when it stands alone.
    public var context: String?
    /// How words were understood: `tyopaikka → työpaikka`.
    public var understood: [String] = []
    /// The base forms it was read as; none when something in it is masked.
    public var terms: [String] = []
    /// What came of it.
    public var outcome: Outcome
    /// What is wanted.
    public var intent: Intent
    /// How sure it was that the question is ours, 0…1.
    public var ours: Double
    /// The best entries with their scores, best first.
    public var candidates: [Candidate] = []
    /// The entries that the answer shown was from, or those offered.
    public var shown: [String] = []

    /// Makes a question.
    public init(text: String, outcome: Outcome, intent: Intent, ours: Double) {
        self.text = text
        self.outcome = outcome
        self.intent = intent
        self.ours = ours
    }

    /// How sure the best entry was.
    public var band: Band { Band(candidates.first?.score ?? 0) }
}

/// What came of a question, as the user saw it.
public enum Outcome: String, CaseIterable, Hashable, Sendable {
    /// It was answered.
    case answer
    /// It was asked which was meant.
    case clarify
    /// It was not known.
    case decline
    /// It was small talk.
    case smalltalk
    /// Planning was begun.
    case plan
}

/// How sure a score is, in three steps.
public enum Band: String, CaseIterable, Hashable, Sendable {
    /// At least 0.8.
    case high
    /// At least 0.5.
    case middle
    /// Less than that.
    case low

    /// The band of a score, 0…1.
    public init(_ score: Double) {
        self = score >= 0.8 ? .high : score >= 0.5 ? .middle : .low
    }
}
