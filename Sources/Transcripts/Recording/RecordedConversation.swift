public import Dialogue
public import Knowledge
public import Matching

/// A conversation that is on disk before it is shown: the only way a front end gets replies.
public struct RecordedConversation {
    /// Where and as what a session is written down.
    public struct Record {
        let store: TranscriptStore
        let program: String
        let now: () -> String

        /// Names where to write.
        ///
        /// - Parameters:
        ///   - store: The folder of the transcripts.
        ///   - program: The program's version.
        ///   - now: The time, as `2026-11-22T19:31:20+02:00`.
        public init(store: TranscriptStore, program: String, now: @escaping () -> String) {
            self.store = store
            self.program = program
            self.now = now
        }
    }

    /// Writes the session down; nil when nothing is to be written.
    public let recorder: SessionRecorder?
    private var conversation: Conversation
    private let aside: (String) -> [Reply]?
    /// The last turn that feedback can be about.
    private var lastAnswered: Int?

    /// Starts a talk over the knowledge.
    ///
    /// - Parameters:
    ///   - base: The knowledge.
    ///   - matcher: Its matcher.
    ///   - record: Where to write; nil to write nothing.
    ///   - aside: Answers lines that something beside the knowledge knows; nil for the others.
    public init(
        base: KnowledgeBase,
        matcher: Matcher,
        record: Record?,
        aside: @escaping (String) -> [Reply]? = { _ in nil }
    ) {
        self.aside = aside
        recorder = record.map { SessionRecorder($0, knowledge: base.contentHash) }
        conversation = Conversation(base: base, matcher: matcher)
    }

    /// The name of the session; nil while nothing has been written.
    public var id: TranscriptID? { recorder?.id }

    /// The matcher's outcome for the line answered last; nil before the first question.
    public var lastMatch: Match? { conversation.lastMatch }

    /// What was found on the way and not told yet.
    public mutating func takeNotices() -> [TranscriptNotice] {
        recorder?.takeNotices() ?? []
    }

    /// What is said back to a line; when this returns it is on the disk.
    public mutating func reply(to line: String) -> [Reply] {
        if case .command(let command)? = ChatCommand.parse(line), let recorder, recorder.isOn {
            switch command {
            case .good, .bad: return mark(command == .good, ChatCommand.argument(of: line))
            case .remark: return remark(ChatCommand.argument(of: line))
            default: break
            }
        }
        let start = ContinuousClock.now
        let own = aside(line)
        let replies = own ?? conversation.reply(to: line)
        guard !replies.isEmpty, let recorder, recorder.isOn else { return replies }
        let trace = own == nil ? conversation.trace : TurnTrace()
        var turn = TurnMaker.turn(line, replies, trace, at: recorder.now)
        turn.milliseconds = SessionRecorder.milliseconds(since: start)
        recorder.write(turn)
        if own != nil || !turn.questions.isEmpty || turn.pick != nil {
            lastAnswered = recorder.turns
        }
        return replies
    }

    // MARK: - Feedback

    private mutating func mark(_ isGood: Bool, _ reason: String) -> [Reply] {
        guard let number = lastAnswered else { return [.message(FeedbackWording.nothingToMark)] }
        let feedback = Turn.Feedback(isGood: isGood, reason: Masking.masked(reason))
        let isWritten = recorder?
            .write { file, now throws(TranscriptProblem) in
                try file.append(feedback, turn: number, at: now)
            }
        guard isWritten == true else { return [.message(ChatWording.notRecorded)] }
        return [.message(isGood ? FeedbackWording.thanks : FeedbackWording.sorry)]
    }

    private mutating func remark(_ text: String) -> [Reply] {
        guard let number = lastAnswered else { return [.message(FeedbackWording.nothingToMark)] }
        guard !text.isEmpty else { return [.message(FeedbackWording.emptyRemark)] }
        let isWritten = recorder?
            .write { file, now throws(TranscriptProblem) in
                try file.append(remark: Masking.masked(text), turn: number, at: now)
            }
        return [.message(isWritten == true ? FeedbackWording.noted : ChatWording.notRecorded)]
    }
}
