internal import CReadline
internal import Glibc

/// The editing of one line, from the prompt to what came of it.
final class ReadlineSession {
    let screen: Screen
    let completion: (String, Int) -> Completion
    let searchPrompt: SearchPrompt

    private let prompt: String
    private let signals: SignalQueue?
    private var outcome: LineInput?
    /// Signals that came while a key was read inside readline.
    private var waiting: [Int32] = []
    private var isHungUp = false

    init(
        prompt: String,
        screen: Screen,
        completion: @escaping (String, Int) -> Completion,
        searchPrompt: SearchPrompt,
        signals: SignalQueue?
    ) {
        self.prompt = prompt
        self.screen = screen
        self.completion = completion
        self.searchPrompt = searchPrompt
        self.signals = signals
    }

    func run(prefill: String) -> LineInput {
        let keys = SignalQueue([SIGTSTP, SIGQUIT])
        begin()
        if !prefill.isEmpty {
            rl_insert_text(prefill)
            rl_redisplay()
        }
        while outcome == nil {
            if let signal = takeWaiting() ?? signals?.next() ?? keys?.next() {
                handle(signal)
            } else if wait(for: [0, signals?.descriptor ?? -1, keys?.descriptor ?? -1]) {
                rl_callback_read_char()
                if kumppaniIsSearching() == 0 { kumppaniShowThrough(nil) }
            }
            kumppaniFlush()
        }
        return outcome ?? .end
    }

    private func begin() {
        rl_callback_handler_install(prompt, readlineTakeLine)
        kumppaniFlush()
    }

    /// Ends the editing; what readline shows and the terminal's modes are put right.
    func finish(_ input: LineInput) {
        outcome = input
        rl_callback_handler_remove()
    }

    /// Takes the line that readline gives; nil at its end.
    func take(_ line: UnsafeMutablePointer<CChar>?) {
        guard let line else {
            finish(isHungUp ? .terminated(signal: SIGHUP) : .end)
            if !isHungUp, !Self.readlineEndsLine { rl_crlf() }
            return
        }
        defer { free(line) }
        let text = String(validatingCString: line)
        finish(isHungUp ? .terminated(signal: SIGHUP) : text.map { .line($0) } ?? .invalidUTF8)
    }
}

// MARK: - Keys

extension ReadlineSession {
    /// The next byte from the terminal; nil when there will be none, or a signal wants a word.
    func nextByte() -> UInt8? {
        while true {
            if wait(for: [0, signals?.descriptor ?? -1]) {
                var byte: UInt8 = 0
                let count = read(0, &byte, 1)
                if count == 1 { return byte }
                if count < 0, errno == EINTR || errno == EAGAIN { continue }
                isHungUp = true
                return nil
            }
            guard let signal = signals?.next() else { continue }
            waiting.append(signal)
            if signal != SIGWINCH { return nil }
        }
    }

    private func takeWaiting() -> Int32? {
        waiting.isEmpty ? nil : waiting.removeFirst()
    }

    /// Waits until one of the descriptors can be read; whether the first one can.
    private func wait(for descriptors: [Int32]) -> Bool {
        var waited = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let count = poll(&waited, nfds_t(waited.count), -1)
        return count > 0 && waited[0].revents != 0
    }

    /// Whether readline ends the line itself at Ctrl-D: it does so where it asks for marked pastes.
    private static var readlineEndsLine: Bool {
        rl_variable_value("enable-bracketed-paste").map { String(cString: $0) } == "on"
    }
}

// MARK: - Signals

extension ReadlineSession {
    private func handle(_ signal: Int32) {
        switch signal {
        case SIGWINCH: rl_resize_terminal()
        case SIGTSTP: stop()
        case SIGINT: interrupt()
        default:
            leaveLine(signal)
            finish(.terminated(signal: signal))
        }
    }

    /// Gives the terminal back while the program is stopped, and shows the line again after that.
    private func stop() {
        rl_deprep_terminal()
        kumppaniFlush()
        SignalQueue.deliver(SIGTSTP)
        rl_prep_terminal(1)
        rl_reset_screen_size()
        rl_on_new_line()
        rl_forced_update_display()
    }

    /// Clears what was typed and asks again; with nothing typed that is the answer.
    private func interrupt() {
        let isEmpty = kumppaniLineEnd() == 0 && kumppaniIsSearching() == 0
        leaveLine(SIGINT)
        rl_callback_handler_remove()
        if isEmpty { outcome = .interrupted } else { begin() }
    }

    /// Drops the line and any search; the cursor goes below what is on the screen.
    private func leaveLine(_ signal: Int32) {
        kumppaniShowThrough(nil)
        rl_callback_sigcleanup()
        kumppaniMove(kumppaniLineEnd())
        rl_redisplay()
        rl_echo_signal_char(signal)
        rl_free_line_state()
        rl_crlf()
    }
}
