internal import CReadline
internal import Glibc

/// One line after another through GNU readline on the program's own terminal.
///
/// Readline's callback interface gets a key at a time, so waiting, and with it every signal, is
/// ours. What readline knows of earlier lines is given to it anew for each line: an answer typed
/// over a recalled line leaves no trace.
final class ReadlineTerminal {
    private let screen: Screen
    private let program: String
    private let signals: SignalQueue?
    private var isPrepared = false

    init(screen: Screen, program: String) {
        self.screen = screen
        self.program = program
        signals = SignalQueue([SIGINT, SIGTERM, SIGHUP, SIGWINCH])
    }

    func readLine(
        prompt: StyledText,
        prefill: String,
        history: [String],
        completion: @escaping (String, Int) -> Completion,
        searchPrompt: SearchPrompt
    ) -> LineInput {
        prepare()
        let session = ReadlineSession(
            prompt: marked(prompt),
            screen: screen,
            completion: completion,
            searchPrompt: searchPrompt,
            signals: signals
        )
        activeSession = session
        defer { activeSession = nil }
        rl_clear_history()
        for line in history { add_history(line) }
        rl_reset_screen_size()
        return session.run(prefill: SafeText.oneLine(prefill))
    }

    private func prepare() {
        guard !isPrepared else { return }
        isPrepared = true
        ReadlineLocale.useUTF8()
        // Readline keeps the name as long as the program runs.
        kumppaniPrepareReadline(strdup(program), readlineNextByte)
        kumppaniBind("\\t", readlineComplete)
        kumppaniBind("\\e[200~", readlinePaste)
        kumppaniBind("\\C-r", readlineSearchBackward)
        kumppaniBind("\\C-s", readlineSearchForward)
    }

    /// The prompt with its styles marked as taking no room.
    private func marked(_ prompt: StyledText) -> String {
        prompt.runs.reduce(into: "") { text, run in
            if screen.showsStyles, let style = run.style {
                text += "\u{1}\u{1B}[\(style.parameters)m\u{2}\(run.text)\u{1}\u{1B}[0m\u{2}"
            } else {
                text += run.text
            }
        }
    }
}

/// The line being edited.
///
/// Readline's functions get no context. They are called only from within
/// `ReadlineTerminal.readLine`, on the thread that called it; nothing else touches this.
nonisolated(unsafe) private(set) var activeSession: ReadlineSession?
