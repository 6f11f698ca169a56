import Glibc

/// Runs Python scripts of the tests; `KUMPPANI_PYTHON` names another interpreter.
enum Python {
    /// Whether the interpreter has a package.
    static func has(_ package: String) -> Bool {
        run(["-c", "import " + package]).code == 0
    }

    /// Runs a script of `Tools/`; its exit code and what it printed.
    static func run(tool: String, _ arguments: [String]) -> (code: Int32, output: String) {
        run([Repository.root + "/Tests/DraftsTests/Tools/" + tool] + arguments)
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

    private static func run(_ arguments: [String]) -> (code: Int32, output: String) {
        withFile("") { path in
            var actions = posix_spawn_file_actions_t()
            posix_spawn_file_actions_init(&actions)
            defer { posix_spawn_file_actions_destroy(&actions) }
            posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY | O_TRUNC, 0)
            posix_spawn_file_actions_adddup2(&actions, 1, 2)
            let interpreter = getenv("KUMPPANI_PYTHON").map { String(cString: $0) } ?? "python3"
            var words = ([interpreter] + arguments).map { strdup($0) }
            words.append(nil)
            defer { for word in words { free(word) } }
            var pid = pid_t()
            guard posix_spawnp(&pid, interpreter, &actions, nil, words, environ) == 0 else {
                return (127, "")
            }
            var status: Int32 = 0
            waitpid(pid, &status, 0)
            return ((status >> 8) & 0xFF, (try? String(file: path)) ?? "")
        }
    }
}
