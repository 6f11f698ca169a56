internal import ArgumentParser
internal import Dialogue
internal import DraftStore
internal import Planning
internal import Terminal
internal import Transcripts

/// Where plans are talked through: chooses which one, and talks.
struct PlanRoom {
    /// The most plans offered by number.
    static let offerLimit = 9

    let setting: PlanSetting
    let helper: PlanHelper
    let screen: Screen
    let editor: LineEditor
    /// Writes the session down; nil when nothing is to be written.
    let recorder: SessionRecorder?
    /// Whether the chat goes on after the plan.
    let isInChat: Bool

    /// What to talk about.
    enum Choice {
        /// A plan that has not been begun.
        case new
        /// A draft that is open now.
        case draft(DraftFile)
        /// Nothing: the person left.
        case none
    }

    /// A new plan, or one of the unfinished ones when a person chooses so.
    ///
    /// - Throws: An exit status.
    func enter() throws {
        guard editor.isInteractive else { return try talk(PlanRecord(setting)) }
        let drafts = try setting.drafts().filter { !$0.isFinished }
        guard !drafts.isEmpty else { return try talk(PlanRecord(setting)) }
        try talk(choose(drafts, orNew: true))
    }

    /// Goes on with a draft; without a name with the only unfinished one, or the one chosen.
    ///
    /// - Throws: An exit status.
    func resume(_ name: String) throws {
        guard name.isEmpty else { return try resume(setting.id(name)) }
        let drafts = try setting.drafts().filter { !$0.isFinished }
        guard let latest = drafts.first else {
            StandardStreams.printError(PlanSentences.nothingUnfinished)
            throw ExitStatus.noInput.exit
        }
        if drafts.count == 1 || !editor.isInteractive { return try resume(latest.id) }
        try talk(choose(drafts, orNew: false))
    }

    private func resume(_ id: DraftID) throws {
        let file = try setting.telling { () throws(DraftStoreProblem) in try setting.store.open(id)
        }
        try talk(.draft(file))
    }

    private func talk(_ choice: Choice) throws {
        switch choice {
        case .new: try talk(PlanRecord(setting))
        case .draft(let file):
            for notice in file.notices { screen.show(StyledText(notice.message)) }
            try talk(PlanRecord(setting, file: file))
        case .none: return
        }
    }

    private func talk(_ record: PlanRecord) throws {
        var talk = PlanTalk(self, record)
        try talk.run()
    }
}

extension PlanRoom {
    /// Asks which plan is meant until a number says it.
    private func choose(_ drafts: [DraftSummary], orNew: Bool) throws -> Choice {
        let offered = Array(drafts.prefix(Self.offerLimit))
        show(offer(offered, hidden: drafts.count - offered.count, orNew: orNew))
        while screen.output.isOpen {
            switch editor.readLine(prompt: prompt, remember: false) {
            case .line(let line):
                if ChatCommand.parse(line) == .command(.quit) { return .none }
                let number = Int(line.filter { !$0.isWhitespace })
                if number == 0, orNew { return .new }
                if let number, (1...offered.count).contains(number) {
                    if let file = open(offered[number - 1].id) { return .draft(file) }
                } else {
                    show([PlanSentences.chooseNumber])
                }
            case .terminated(let signal): throw ExitCode(128 + signal)
            case .interrupted, .end: return .none
            case .invalidUTF8, .tooLong: show([PlanSentences.chooseNumber])
            }
        }
        return .none
    }

    private func offer(_ drafts: [DraftSummary], hidden: Int, orNew: Bool) -> [String] {
        [PlanSentences.unfinished]
            + drafts.enumerated().map { "\($0 + 1) \($1.line)" }
            + (orNew ? [PlanSentences.newPlan] : [])
            + (hidden > 0 ? [PlanSentences.more(hidden)] : [])
            + [PlanSentences.chooseNumber]
    }

    private var prompt: StyledText { Prompts.text(.chat, isPlain: screen.isPlain) }

    private func open(_ id: DraftID) -> DraftFile? {
        do throws(DraftStoreProblem) {
            return try setting.store.open(id)
        } catch {
            show([error.message])
            return nil
        }
    }

    private func show(_ lines: [String]) {
        let lines = lines.map { screen.isPlain ? PlainText.spoken($0) : $0 }
        screen.show(StyledText(lines.joined(separator: "\n") + "\n"))
    }
}
