public import Dialogue
public import Knowledge
public import Matching

/// A conversation that is on disk before it is shown: the only way a front end gets replies.
///
/// The file is made with the first turn. When it cannot be written, the talk goes on and a notice
/// says so.
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

    private let base: KnowledgeBase
    private var conversation: Conversation
    private var record: Record?
    private var file: TranscriptFile?
    private var turns = 0
    /// The last turn that feedback can be about.
    private var lastAnswered: Int?
    private var found: [TranscriptNotice] = []

    /// Starts a talk over the knowledge.
    ///
    /// - Parameters:
    ///   - base: The knowledge.
    ///   - matcher: Its matcher.
    ///   - record: Where to write; nil to write nothing.
    public init(base: KnowledgeBase, matcher: Matcher, record: Record?) {
        self.base = base
        self.record = record
        conversation = Conversation(base: base, matcher: matcher)
    }

    /// The name of the session; nil while nothing has been written.
    public var id: TranscriptID? { file?.id }

    /// The matcher's outcome for the line answered last; nil before the first question.
    public var lastMatch: Match? { conversation.lastMatch }

    /// What was found on the way and not told yet.
    public mutating func takeNotices() -> [TranscriptNotice] {
        defer { found = [] }
        return found
    }

    /// What is said back to a line; when this returns it is on the disk.
    public mutating func reply(to line: String) -> [Reply] {
        if case .command(let command)? = ChatCommand.parse(line), record != nil {
            switch command {
            case .good, .bad: return mark(command == .good, ChatCommand.argument(of: line))
            case .remark: return remark(ChatCommand.argument(of: line))
            default: break
            }
        }
        let start = ContinuousClock.now
        let replies = conversation.reply(to: line)
        guard !replies.isEmpty, let record else { return replies }
        var turn = TurnMaker.turn(line, replies, conversation.trace, at: record.now())
        turn.milliseconds = Self.milliseconds(since: start)
        write(turn)
        return replies
    }

    /// Writes down an answer of the planning dialogue before its reply is shown.
    ///
    /// - Parameters:
    ///   - line: What was typed; not written at all when the field is personal.
    ///   - field: The id of the field that was asked; nil when none was.
    ///   - isPersonal: Whether the form marks the field personal.
    public mutating func notePlanning(_ line: String, field: String?, isPersonal: Bool) {
        guard let record else { return }
        var turn = Turn(at: record.now(), typed: isPersonal ? nil : Masking.masked(line))
        turn.mode = .plan
        turn.field = field
        write(turn)
    }

    // MARK: - Feedback

    private mutating func mark(_ isGood: Bool, _ reason: String) -> [Reply] {
        guard let number = lastAnswered else { return [.message(FeedbackWording.nothingToMark)] }
        let feedback = Turn.Feedback(isGood: isGood, reason: Masking.masked(reason))
        let isWritten = write { file, now throws(TranscriptProblem) in
            try file.append(feedback, turn: number, at: now)
        }
        guard isWritten else { return [.message(ChatWording.notRecorded)] }
        return [.message(isGood ? FeedbackWording.thanks : FeedbackWording.sorry)]
    }

    private mutating func remark(_ text: String) -> [Reply] {
        guard let number = lastAnswered else { return [.message(FeedbackWording.nothingToMark)] }
        guard !text.isEmpty else { return [.message(FeedbackWording.emptyRemark)] }
        let isWritten = write { file, now throws(TranscriptProblem) in
            try file.append(remark: Masking.masked(text), turn: number, at: now)
        }
        return [.message(isWritten ? FeedbackWording.noted : ChatWording.notRecorded)]
    }

    // MARK: - Writing

    private mutating func write(_ turn: Turn) {
        var turn = turn
        turns += 1
        turn.number = turns
        if !turn.questions.isEmpty || turn.pick != nil { lastAnswered = turns }
        write { file, _ throws(TranscriptProblem) in try file.append(turn) }
    }

    /// Does what may fail with the open file; after a failure nothing more is written.
    @discardableResult
    private mutating func write(
        _ body: (TranscriptFile, String) throws(TranscriptProblem) -> Void
    ) -> Bool {
        guard let record else { return false }
        do throws(TranscriptProblem) {
            try body(try openFile(record), record.now())
            return true
        } catch {
            found.append(.notWritten(error))
            self.record = nil
            file = nil
            return false
        }
    }

    private mutating func openFile(_ record: Record) throws(TranscriptProblem) -> TranscriptFile {
        if let file { return file }
        let heading = Transcript.Heading(
            begun: record.now(),
            program: record.program,
            knowledge: base.contentHash
        )
        var generator = SystemRandomNumberGenerator()
        let (made, notices) = try record.store.create(heading, using: &generator)
        found += notices
        file = made
        return made
    }

    private static func milliseconds(since start: ContinuousClock.Instant) -> Int {
        let (seconds, fraction) = (ContinuousClock.now - start).components
        return Int(seconds) * 1000 + Int(fraction / 1_000_000_000_000_000)
    }
}
