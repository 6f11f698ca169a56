import FoundationEssentials
import Glibc

/// What came of running the program that was built with the tests.
public struct ProgramRun {
    /// What it returned; nil when a signal ended it.
    public let status: Int32?
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let errors: String

    /// Runs `kumppani` with its cache in a folder of its own.
    ///
    /// - Parameters:
    ///   - arguments: What stands after the program's name.
    ///   - input: What is on standard input.
    ///   - isOutputClosed: Whether nobody reads standard output, as after `| head -0`.
    /// - Throws: When the program cannot be started.
    public init(
        _ arguments: [String],
        input: [UInt8] = [],
        isOutputClosed: Bool = false
    ) throws {
        let folder = try TemporaryFolder()
        let output = folder.path + "/output"
        let errors = folder.path + "/errors"
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        try folder.write(input, to: "input")
        try folder.write("", to: "output")
        posix_spawn_file_actions_addopen(&actions, 0, folder.path + "/input", O_RDONLY, 0)
        var pipe: [Int32] = [-1, -1]
        if isOutputClosed {
            guard Glibc.pipe(&pipe) == 0 else { throw NotStarted(code: errno) }
            close(pipe[0])
            posix_spawn_file_actions_adddup2(&actions, pipe[1], 1)
        } else {
            posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY, 0o600)
        }
        defer { if isOutputClosed { close(pipe[1]) } }
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_CREAT | O_WRONLY, 0o600)
        let process = try Self.start(arguments, &actions, cache: folder.path)
        status = Self.end(of: process)
        self.output = try Self.text(of: output)
        self.errors = try Self.text(of: errors)
    }

    /// Runs `kumppani` with text on standard input.
    ///
    /// - Parameters:
    ///   - arguments: What stands after the program's name.
    ///   - input: What is on standard input; nothing when nil.
    /// - Throws: When the program cannot be started.
    public init(_ arguments: [String], input: String?) throws {
        try self.init(arguments, input: Array((input ?? "").utf8))
    }

    /// The program could not be started; the system's error number.
    public struct NotStarted: Error {
        let code: Int32
    }

    /// The program beside the one that runs the tests.
    private static let program = folder + "/kumppani"

    /// Where the programs of the package were built.
    public static let folder: String = {
        let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let parts = (tests ?? "").split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast().joined(separator: "/")
    }()

    /// Starts the program; its process.
    static func start(
        _ arguments: [String],
        _ actions: inout posix_spawn_file_actions_t,
        cache: String
    ) throws -> pid_t {
        let words = [program] + arguments
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] = [
            strdup("XDG_CACHE_HOME=" + cache),
            strdup("KUMPPANI_TRANSCRIPTS=" + cache + "/transcripts"), nil,
        ]
        defer { for pointer in arguments + environment { free(pointer) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, program, &actions, nil, &arguments, &environment)
        guard code == 0 else { throw NotStarted(code: code) }
        return process
    }

    /// Waits for the end; the exit status, or nil when a signal ended the process.
    static func end(of process: pid_t) -> Int32? {
        var result: Int32 = 0
        while waitpid(process, &result, 0) < 0, errno == EINTR {}
        return result & 0x7F == 0 ? (result >> 8) & 0xFF : nil
    }

    private static func text(of path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }
}
