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
        public let old: [Result]
        /// What it comes to today.
        public let new: [Result]
    }

    /// What a line came to.
    public struct Result: Hashable, Sendable {
        /// The outcome.
        public let outcome: Outcome
        /// What was wanted, of an answer.
        public let intent: Intent?
        /// The entries shown or offered.
        public let entries: [String]
    }

    /// The turns that differ, in order; the planning dialogue and marks are passed over.
    public func differences(in transcript: Transcript) -> [Difference] {
        var conversation = Conversation(base: base, matcher: matcher)
        return transcript.turns.compactMap { turn in
            guard turn.mode == .chat, let typed = turn.typed else { return nil }
            _ = conversation.reply(to: typed)
            let old = Self.results(turn.questions, turn.pick)
            let new = Self.results(conversation.trace)
            guard old != new else { return nil }
            return Difference(
                id: transcript.id,
                turn: turn.number,
                typed: typed,
                old: old,
                new: new
            )
        }
    }

    private static func results(_ trace: TurnTrace) -> [Result] {
        let pick: Turn.Pick? =
            switch trace.pick {
            case .option(let option): .entry(option.entry)
            case .nothing: .nothing
            case nil: nil
            }
        return results(trace.questions.map { AskedQuestion($0) }, pick)
    }

    private static func results(_ questions: [AskedQuestion], _ pick: Turn.Pick?) -> [Result] {
        let asked = questions.map { question in
            Result(
                outcome: question.outcome,
                intent: question.outcome == .answer ? question.intent : nil,
                entries: question.outcome == .decline ? [] : question.shown
            )
        }
        switch pick {
        case .entry(let id): return asked + [Result(outcome: .answer, intent: nil, entries: [id])]
        case .nothing: return asked + [Result(outcome: .decline, intent: nil, entries: [])]
        case nil: return asked
        }
    }
}
