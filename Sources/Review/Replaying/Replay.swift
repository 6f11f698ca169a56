internal import Dialogue
public import Knowledge
public import Matching
public import Transcripts

/// Asks an old session's questions of today's knowledge.
public struct Replay {
    private let base: KnowledgeBase
    private let matcher: Matcher

    /// Names the knowledge.
    public init(base: KnowledgeBase, matcher: Matcher) {
        self.base = base
        self.matcher = matcher
    }

    /// A turn that comes to something else today.
    public struct Difference: Hashable, Sendable {
        /// The session.
        public let id: TranscriptID
        /// The turn's number.
        public let turn: Int
        /// What was typed.
        public let typed: String
        /// What it came to then.
        public let old: Reading
        /// What it comes to today.
        public let new: Reading

        /// Whether the same entry answers the same question, only in other words.
        public var isOnlyWords: Bool { old.results == new.results }
    }

    /// What a line came to.
    public struct Reading: Hashable, Sendable {
        /// What each question in it came to, and last what a number picked.
        public let results: [Result]
        /// What was shown.
        public let said: String
    }

    /// What a question came to.
    public struct Result: Hashable, Sendable {
        /// The outcome.
        public let outcome: Outcome
        /// What was wanted, of an answer.
        public let intent: Intent?
        /// The entries shown or offered; none of a refusal.
        public let entries: [String]

        /// Makes a result.
        public init(outcome: Outcome, intent: Intent? = nil, entries: [String]) {
            self.outcome = outcome
            self.intent = intent
            self.entries = entries
        }
    }

    /// The turns that differ, in order; answers of plans and marks are passed over.
    ///
    /// A line from which something was masked is said again for the sake of those after it, but not
    /// compared: the mark is not what was typed.
    public func differences(in transcript: Transcript) -> [Difference] {
        var conversation = Conversation(base: base, matcher: matcher)
        return transcript.turns.compactMap { turn in
            guard let typed = turn.typed else { return nil }
            let old = Self.reading(turn)
            let new =
                switch turn.mode {
                case .chat: said(again: typed, in: &conversation, at: turn.at)
                case .plan: asked(again: turn)
                }
            guard Self.differ(old, new), !Masking.isMasked(typed) else { return nil }
            return Difference(
                id: transcript.id,
                turn: turn.number,
                typed: typed,
                old: old,
                new: new
            )
        }
    }

    private func said(
        again typed: String,
        in conversation: inout Conversation,
        at: String
    ) -> Reading {
        let replies = conversation.reply(to: typed)
        return Self.reading(Turn(typed, replies, conversation.trace, at: at))
    }

    /// Questions that were asked in the middle of a plan stand on their own.
    private func asked(again turn: Turn) -> Reading {
        let results = turn.questions.flatMap { question in
            var conversation = Conversation(base: base, matcher: matcher)
            let replies = conversation.reply(toQuestion: question.text)
            let again = Turn(question.text, replies, conversation.trace, at: turn.at)
            return again.questions.map(Self.result)
        }
        return Reading(results: results, said: turn.said)
    }

    /// Another point of the same entry is another answer, so the words of answers count too; those
    /// of refusals and talk are the program's own.
    private static func differ(_ old: Reading, _ new: Reading) -> Bool {
        guard old.results == new.results else { return true }
        let isAnswer = old.results.contains { $0.outcome == .answer }
        return isAnswer && !old.said.isEmpty && old.said != new.said
    }

    private static func reading(_ turn: Turn) -> Reading {
        Reading(
            results: turn.questions.map(result) + (turn.pick.map { [result($0)] } ?? []),
            said: turn.said
        )
    }

    private static func result(_ question: AskedQuestion) -> Result {
        Result(
            outcome: question.outcome,
            intent: question.outcome == .answer ? question.intent : nil,
            entries: question.outcome == .decline ? [] : question.shown
        )
    }

    private static func result(_ pick: Turn.Pick) -> Result {
        switch pick {
        case .entry(let id): Result(outcome: .answer, entries: [id])
        case .nothing: Result(outcome: .decline, entries: [])
        }
    }
}
