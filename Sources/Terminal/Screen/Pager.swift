internal import Glibc

/// Shows long text through the person's own pager.
public enum Pager {
    /// Shows text through `$PAGER`, or `less` when there is none.
    ///
    /// Off a terminal, or when the pager does not start, the text goes straight to the screen.
    ///
    /// - Parameters:
    ///   - text: What to show.
    ///   - screen: Where it is shown.
    ///   - command: The pager's shell command; nil or empty for `less`.
    public static func show(
        _ text: StyledText,
        on screen: Screen,
        command: String? = Screen.environmentVariable("PAGER")
    ) {
        let command = command.flatMap { $0.isEmpty ? nil : $0 } ?? "less"
        guard screen.isTerminal, run(command, input: screen.rendered(text) + "\n") else {
            screen.show(text)
            return
        }
    }

    /// Runs a shell command with the text as its input; false when there is no such command.
    private static func run(_ command: String, input: String) -> Bool {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return false }
        // Else the pager would hold the end that it waits for to close.
        _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
        // `less` then keeps styles, ends at once on a short text and leaves it on the screen.
        let prepared = "export LESS=\"${LESS-FRX}\"; \(command)"
        let child = Child.spawn(shellCommand: prepared, input: ends[0])
        close(ends[0])
        if child != nil { Output(descriptor: ends[1]).write(input) }
        close(ends[1])
        guard let child else { return false }
        // A shell says 127 when it finds no such command, and 126 when it may not run it.
        return ![126, 127].contains(child.wait())
    }
}

/// A process that the program started.
struct Child {
    let id: pid_t

    /// Starts a shell command that reads a descriptor, with signals as a program expects them.
    static func spawn(shellCommand: String, input: Int32) -> Child? {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        restoreSignals(&attributes)
        let words: [String] = ["/bin/sh", "-c", shellCommand]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var id = pid_t()
        let status = posix_spawn(&id, "/bin/sh", &actions, &attributes, &arguments, environ)
        return status == 0 ? Child(id: id) : nil
    }

    /// Waits for the end; gives the exit status, or nil when a signal ended the process.
    func wait() -> Int32? {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0 {
            guard errno == EINTR else { return nil }
        }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    }

    private static func restoreSignals(_ attributes: inout posix_spawnattr_t) {
        var blocked = sigset_t(signals: [])
        var defaults = sigset_t(signals: [SIGPIPE])
        posix_spawnattr_setsigmask(&attributes, &blocked)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(
            &attributes,
            Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
        )
    }
}
