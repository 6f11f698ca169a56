internal import ArgumentParser
internal import Dialogue
internal import Knowledge
internal import Terminal
internal import Transcripts

/// `kumppani chat`, and `kumppani` alone: the talk.
struct Chat: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Keskustelee: vastaa kysymyksiin rivi kerrallaan.",
        discussion: """
            Keskustelu tallentuu tälle koneelle niin, että henkilötunnukset, sähköpostiosoitteet ja \
            puhelinnumerot peitetään. Kirjoita keskustelussa /ohje, niin näet komennot.
            """
    )

    @OptionGroup var knowledge: KnowledgeOptions
    @OptionGroup var transcripts: TranscriptOptions

    @Flag(name: .customLong("no-transcript"), help: "Älä tallenna keskustelua.")
    var noTranscript = false

    @Flag(help: "Selkeä tuloste ruudunlukijalle: ei värejä eikä koristeita.")
    var plain = false

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let session = try Session(knowledge)
        let record = transcripts.record(unless: noTranscript)
        let units = UnitAnswers(UnitPlace(knowledge, transcripts), session)
        var chat = ChatSession(session, units, screen: Screen(plain: plain), record: record) {
            try PlanSetting(knowledge, transcripts)
        }
        try chat.run()
    }
}

/// One talk on a terminal or through a pipe.
struct ChatSession {
    private let session: Session
    private let screen: Screen
    private let editor: LineEditor
    private let planSetting: () throws -> PlanSetting
    private var conversation: RecordedConversation
    /// What was shown last, for showing it a page at a time.
    private var shown: StyledText?

    init(
        _ session: Session,
        _ units: UnitAnswers,
        screen: Screen,
        record: RecordedConversation.Record?,
        planSetting: @escaping () throws -> PlanSetting
    ) {
        self.session = session
        self.planSetting = planSetting
        self.screen = screen
        // Who wants nothing saved does not want it in the history either.
        let state = record == nil ? nil : Locations.state
        let history = state.map { HistoryFile(path: $0 + "/history") }
        editor = LineEditor(screen: screen, history: history, program: "kumppani")
        editor.searchPrompt = SearchPrompt(
            backward: "haku",
            forward: "haku eteenpäin",
            failed: "ei löydy,"
        )
        conversation = RecordedConversation(
            base: session.base,
            matcher: session.matcher,
            record: record,
            aside: units.replies
        )
        let words = CompletionWords(session.base)
        editor.completion = { line, cursor in words.completion(of: line, cursor: cursor) }
    }

    /// Answers line by line until the user leaves.
    ///
    /// - Throws: An exit status when a signal ended the talk.
    mutating func run() throws {
        if editor.isInteractive { welcome() }
        while screen.output.isOpen {
            switch editor.readLine(prompt: prompt, remember: true) {
            case .line(let line):
                if try !answer(line) { return }
            case .interrupted: screen.show(StyledText(ChatWording.howToLeave + "\n"))
            case .end:
                if editor.isInteractive { screen.show(StyledText(ChatWording.goodbye + "\n")) }
                return
            case .invalidUTF8: screen.show(StyledText(ChatWording.notUTF8 + "\n"))
            case .tooLong: screen.show(StyledText(ChatWording.tooLong + "\n"))
            case .terminated(let signal): throw ExitCode(128 + signal)
            }
        }
        try StandardStreams.requireWritten(screen.output)
    }

    private var prompt: StyledText { Prompts.text(.chat, isPlain: screen.isPlain) }

    private func welcome() {
        let examples = FirstScreen.examples(session.base, session.matcher)
        let lines = ChatWording.welcome(examples).map { screen.isPlain ? PlainText.spoken($0) : $0 }
        screen.show(StyledText(lines.joined(separator: "\n") + "\n"))
    }

    /// Says what there is to say to a line; false when the talk is over.
    private mutating func answer(_ line: String) throws -> Bool {
        let replies = conversation.reply(to: line)
        for notice in conversation.takeNotices() { StandardStreams.printError(notice.message) }
        guard !replies.isEmpty else { return true }
        if replies.contains(.startPlanning) {
            try plan()
            return true
        }
        if replies == [.page] {
            page()
            return true
        }
        let text = ReplyView(isPlain: screen.isPlain).text(replies)
        shown = text
        screen.show(text)
        if case .goodbye? = replies.last { return false }
        return true
    }

    private func page() {
        if let shown {
            Pager.show(shown, on: screen)
        } else {
            screen.show(StyledText(ChatWording.nothingToPage + "\n"))
        }
    }

    /// Talks a plan through in this terminal, and comes back; what hinders that has been said then.
    private func plan() throws {
        guard let setting = try? planSetting() else { return }
        let helper = PlanHelper(session, folder: setting.folder, units: setting.units)
        let room = PlanRoom(
            setting: setting,
            helper: helper,
            screen: screen,
            editor: editor,
            recorder: conversation.recorder,
            isInChat: true
        )
        do {
            try room.enter()
        } catch let status as ExitCode where status.rawValue < 128 {
            // Said on standard error already; the chat goes on.
        }
        if editor.isInteractive { screen.show(StyledText(PlanSentences.backInChat + "\n")) }
    }
}
