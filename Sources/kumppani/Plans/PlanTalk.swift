internal import ArgumentParser
internal import Dialogue
internal import DraftStore
internal import Drafts
internal import Planning
internal import PlanningDialogue
internal import Terminal
internal import Transcripts

/// One planning talk on a terminal or through a pipe.
struct PlanTalk {
    private let setting: PlanSetting
    private let helper: PlanHelper
    private let screen: Screen
    private let editor: LineEditor
    private let record: PlanRecord
    private var recorded: RecordedPlanning
    private let recorder: SessionRecorder?
    private let isInChat: Bool
    /// What stands on the next line to begin with: an answer to be mended.
    private var prefill = ""

    init(_ room: PlanRoom, _ record: PlanRecord) {
        setting = room.setting
        helper = room.helper
        screen = room.screen
        editor = room.editor
        self.record = record
        recorded = RecordedPlanning(progress: record.progress, recorder: room.recorder)
        recorder = room.recorder
        isInChat = room.isInChat
    }

    private var talk: PlanningDialogue { recorded.talk }

    /// Asks until the plan is ready, put aside or broken off; all of it is saved then.
    ///
    /// - Throws: An exit status when a signal ended the talk or the answers could not be saved.
    mutating func run() throws {
        let completion = editor.completion
        defer { editor.completion = completion }
        try converse()
        guard record.isSaved else { throw ExitStatus.inputOutput.exit }
        try StandardStreams.requireWritten(screen.output)
    }

    private mutating func converse() throws {
        var isOver = show(recorded.begin(around))
        while !isOver, screen.output.isOpen {
            let asksUnit = talk.currentField?.id == PlanFieldID.unit
            let words = PlanCompletion(
                fieldNames: talk.fieldNames,
                field: talk.currentField,
                unitNames: asksUnit ? helper.catalogue.names : []
            )
            editor.completion = { line, cursor in words.completion(of: line, cursor: cursor) }
            let input = editor.readLine(
                prompt: Prompts.text(.plan, isPlain: screen.isPlain),
                prefill: prefill,
                remember: false
            )
            if editor.isInteractive { screen.show("") }
            switch input {
            case .line(let line): isOver = take(line)
            case .interrupted, .end:
                show(StyledText(PlanSentences.brokenOff(record.id, isInChat: isInChat)))
                isOver = true
            case .invalidUTF8: show(StyledText(ChatWording.notUTF8))
            case .tooLong: show(StyledText(PlanSentences.tooLong))
            case .terminated(let signal): throw ExitCode(128 + signal)
            }
        }
    }

    /// Takes a typed line and tells whether the talk is over.
    ///
    /// A line that did not do is given back to be mended, but only once, so that Enter then passes
    /// the question.
    private mutating func take(_ line: String) -> Bool {
        let given = prefill
        prefill = ""
        let meant = talk.meant(by: line, after: given, today: Moment.now.day)
        let isOver = show(recorded.take(meant, around))
        if prefill == given { prefill = "" }
        if editor.isInteractive, !prefill.isEmpty {
            screen.show(StyledText(PlanSentences.mendLine + "\n", .dim))
        }
        return isOver
    }

    /// Where a turn is kept: in the draft, and in the transcript after that.
    private var around: RecordedPlanning.Surroundings {
        let record = record
        let screen = screen
        return RecordedPlanning.Surroundings(
            world: helper.world(page: pageSize),
            keep: { events in
                do throws(DraftStoreProblem) {
                    try record.append(events)
                } catch {
                    let problem = error.message + " " + PlanSentences.notSaved
                    screen.show(StyledText(problem) + "\n")
                }
            },
            asked: helper.takeAsked
        )
    }

    /// The screen that a person looks at, asked anew on every line since windows change size.
    private var pageSize: PlanPageSize? {
        guard editor.isInteractive, screen.isTerminal else { return nil }
        return PlanPageSize(lines: screen.height, columns: screen.width)
    }

    /// Shows what a line led to, which is on the disk by now; whether the talk is over.
    private mutating func show(_ turn: PlanTurn) -> Bool {
        for notice in recorder?.takeNotices() ?? [] { StandardStreams.printError(notice.message) }
        for (position, reply) in turn.replies.enumerated() {
            let next = turn.replies.dropFirst(position + 1).first
            // Answers of one line stand together.
            let isFollowed = reply.isAccepted && next?.isAccepted == true
            screen.show(
                PlanView.text(reply, isPlain: screen.isPlain) + (isFollowed ? "" : "\n")
            )
            if case .draftRequested = reply { showDraft() }
            if case .problem(_, let typed) = reply { prefill = typed }
        }
        if turn.isOver { sayGoodbye() }
        return turn.isOver
    }

    /// Shows a paragraph, an empty line after it.
    private func show(_ text: StyledText) {
        screen.show(text + "\n")
    }

    private func showDraft() {
        let text = TextPlan.text(record.draft, form: setting.form, reader: .teacher)
        screen.show(StyledText(text + "\n"))
    }

    private func sayGoodbye() {
        guard let id = record.id else { return }
        guard talk.currentField == nil, talk.progress.stamps[.finished] != nil else {
            return show(StyledText(PlanSentences.goOn(id, isInChat: isInChat)))
        }
        let check = EHOKSCheck(talk.progress)
        let sentences = DraftCheckText(check, scope: .fragment).lines
        show(StyledText((sentences + [""] + PlanSentences.finished(id)).joined(separator: "\n")))
    }
}

extension PlanReply {
    fileprivate var isAccepted: Bool {
        if case .accepted = self { true } else { false }
    }
}
