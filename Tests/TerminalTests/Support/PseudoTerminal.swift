internal import Glibc
internal import Testing

/// A program in a terminal of its own; the test types and looks.
final class PseudoTerminal {
    /// What the screen shows.
    private(set) var display: TerminalDisplay

    /// All that programs wrote, with every sequence.
    private(set) var received: [UInt8] = []

    private let device: TerminalDevice
    private let child: pid_t

    /// Starts a program with the terminal as its controlling terminal.
    init(
        _ arguments: [String],
        columns: Int = 80,
        environment: [String: String] = [:]
    ) throws {
        device = try TerminalDevice(columns: columns)
        display = TerminalDisplay(columns: columns)
        let settings = ["LANG": "C.UTF-8", "TERM": "xterm", "INPUTRC": "/dev/null"]
            .merging(environment) { $1 }
        child = try Self.spawn(arguments, on: device.path, environment: settings)
    }

    deinit {
        kill(child, SIGKILL)
        waitpid(child, nil, 0)
    }

    /// Types keys.
    func type(_ keys: String) {
        type(Array(keys.utf8))
    }

    /// Types bytes, whatever they are.
    func type(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                write(device.controller, $0.baseAddress, min($0.count, 512))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
            look(for: 0)
        }
    }

    /// Sends the program a signal.
    func send(signal: Int32) {
        kill(child, signal)
    }

    /// Closes the terminal under the program.
    func hangUp() {
        device.hangUp()
    }

    /// Gives the terminal another width.
    func resize(columns: Int) {
        display.resize(columns: columns)
        device.resize(columns: columns)
    }

    /// Looks until the screen shows the text; the screen when it does not within ten seconds.
    func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        for _ in 0..<200 where !display.text.contains(text) { look(for: 50) }
        #expect(display.text.contains(text), sourceLocation: sourceLocation)
    }

    /// Waits until the screen ends with a prompt: a key typed before it may be lost.
    func expectPrompt(_ prompt: String, sourceLocation: SourceLocation = #_sourceLocation) {
        func isAsking() -> Bool {
            display.text.split(separator: "\n").last { !$0.allSatisfy(\.isWhitespace) }?
                .trimmingPrefix { $0.isWhitespace }.hasPrefix(prompt) == true
        }
        for _ in 0..<200 where !isAsking() { look(for: 50) }
        #expect(isAsking(), "\(display.text)", sourceLocation: sourceLocation)
    }

    /// As `expect`, however the text is broken to rows.
    func expectText(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        func isShown() -> Bool { Self.words(display.text).contains(Self.words(text)) }
        for _ in 0..<200 where !isShown() { look(for: 50) }
        let shown = isShown()
        #expect(shown, "\(text)\n\nshown:\n\(display.text)", sourceLocation: sourceLocation)
    }

    private static func words(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Waits for the end; the exit status, or nil when there was none within ten seconds.
    func exitStatus() -> Int32? {
        var status: Int32 = 0
        for _ in 0..<200 {
            look(for: 50)
            if waitpid(child, &status, WNOHANG) == child { return status }
        }
        return nil
    }

    /// As `exitStatus`, as a shell shows it; nil when a signal ended the program.
    func exitCode() -> Int32? {
        exitStatus().flatMap { $0 & 0x7F == 0 ? ($0 >> 8) & 0xFF : nil }
    }

    /// Whether the terminal echoes and gives whole lines, as it did before the program began.
    var isAsBefore: Bool {
        var modes = termios()
        tcgetattr(device.controller, &modes)
        let wanted = tcflag_t(ICANON | ECHO)
        return modes.c_lflag & wanted == wanted
    }

    private func look(for milliseconds: Int32) {
        var waited = pollfd(fd: device.controller, events: Int16(POLLIN), revents: 0)
        guard poll(&waited, 1, milliseconds) > 0 else { return }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = read(device.controller, &bytes, bytes.count)
        guard count > 0 else {
            usleep(20_000)
            return
        }
        received += bytes.prefix(count)
        display.take(bytes.prefix(count))
    }
}

extension PseudoTerminal {
    /// POSIX_SPAWN_SETSID, which glibc shows to GNU sources only.
    private static let newSession: Int16 = 0x80

    private static func spawn(
        _ arguments: [String],
        on path: String,
        environment: [String: String]
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        // The first terminal that the leader of a new session opens becomes its own.
        posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        posix_spawnattr_setflags(&attributes, newSession)
        var words = cStrings(arguments)
        var variables = cStrings(environment.map { "\($0)=\($1)" })
        defer { for word in words + variables { free(word) } }
        var child = pid_t()
        let status = posix_spawn(&child, arguments[0], &actions, &attributes, &words, &variables)
        try #require(status == 0)
        return child
    }

    private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        texts.map { strdup($0) } + [nil]
    }
}
