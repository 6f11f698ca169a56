import Glibc

/// Runs Python scripts of the tests.
///
/// The interpreter is `KUMPPANI_PYTHON`, `python3` or Debian's own, the first that has the package.
enum Python {
    /// Whether an interpreter has the package.
    static func has(_ package: String) -> Bool {
        interpreter(with: package) != nil
    }

    /// Runs a script of `Tools/` with an interpreter that has the package; what it printed.
    static func run(tool: String, needing package: String, _ arguments: [String]) -> String {
        let path = Repository.root + "/Tests/DraftsTests/Tools/" + tool
        let interpreter = interpreter(with: package) ?? "python3"
        return run([interpreter, path] + arguments).output
    }

    private static func interpreter(with package: String) -> String? {
        let named = getenv("KUMPPANI_PYTHON").map { [String(cString: $0)] } ?? []
        return (named + ["python3", "/usr/bin/python3"])
            .first { run([$0, "-c", "import " + package]).code == 0 }
    }

    /// Gives text to a body as a file that is deleted afterwards.
    static func withFile<Result>(_ text: String, _ body: (String) -> Result) -> Result {
        var path = Array("/tmp/kumppani-export-XXXXXX".utf8CString)
        let descriptor = mkstemp(&path)
        let bytes = Array(text.utf8)
        _ = Glibc.write(descriptor, bytes, bytes.count)
        close(descriptor)
        let name = path.withUnsafeBufferPointer { String(cString: Array($0)) }
        defer { unlink(name) }
        return body(name)
    }

    private static func run(_ command: [String]) -> (code: Int32, output: String) {
        withFile("") { path in
            var actions = posix_spawn_file_actions_t()
            posix_spawn_file_actions_init(&actions)
            defer { posix_spawn_file_actions_destroy(&actions) }
            posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY | O_TRUNC, 0)
            posix_spawn_file_actions_adddup2(&actions, 1, 2)
            var words = command.map { strdup($0) }
            words.append(nil)
            defer { for word in words { free(word) } }
            var pid = pid_t()
            guard posix_spawnp(&pid, command[0], &actions, nil, words, environ) == 0 else {
                return (127, "")
            }
            var status: Int32 = 0
            waitpid(pid, &status, 0)
            return ((status >> 8) & 0xFF, (try? String(file: path)) ?? "")
        }
    }
}
