import FoundationEssentials
import Glibc

/// `kumppani` while it runs, with a pipe for its standard input.
public final class RunningProgram {
    private let folder: TemporaryFolder
    private let process: pid_t
    private var input: Int32
    private var isOver = false

    /// Starts the program.
    public init(_ arguments: [String]) throws {
        folder = try TemporaryFolder()
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw ProgramRun.NotStarted(code: errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            close(ends[0])
        }
        let output = folder.path + "/output"
        posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_CREAT | O_WRONLY, 0o600)
        process = try ProgramRun.start(arguments, &actions, cache: folder.path)
        input = ends[1]
    }

    deinit {
        if !isOver { kill() }
    }

    /// Types a line.
    public func type(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = bytes.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
    }

    /// Whether the program has written the text, or does within ten seconds.
    public func shows(_ text: String) -> Bool {
        for _ in 0..<500 {
            if output.contains(text) { return true }
            usleep(20_000)
        }
        return false
    }

    /// What the program has written.
    public var output: String {
        let bytes = try? Data(contentsOf: URL(filePath: folder.path + "/output"))
        return String(decoding: bytes ?? Data(), as: UTF8.self)
    }

    /// Ends the program at once, as a power cut would.
    public func kill() {
        Glibc.kill(process, SIGKILL)
        _ = ProgramRun.end(of: process)
        close(input)
        isOver = true
    }
}
