import DraftStore
import Glibc
import Planning

/// A folder of its own for one test, deleted with the value.
final class Scratch {
    let path: String
    var store: DraftStore { DraftStore(folder: path + "/a/drafts") }

    init() {
        var template = Array("/tmp/kumppani-test-XXXXXX".utf8CString)
        path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp/kumppani-test"
    }

    deinit {
        _ = run(["rm", "-rf", path])
    }

    func file(_ id: DraftID) -> String { store.folder + "/\(id).plan" }

    func append(_ text: String, to path: String) {
        guard let file = fopen(path, "a") else { return }
        fputs(text, file)
        fclose(file)
    }

    func mode(_ path: String) -> mode_t {
        var status = stat()
        stat(path, &status)
        return status.st_mode & 0o777
    }
}

/// The same numbers in every run.
struct CountingGenerator: RandomNumberGenerator {
    var state: UInt64 = 1

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}

extension DraftStore {
    func createForTest() throws -> DraftFile {
        var generator = CountingGenerator()
        return try create(day: firstDay, using: &generator)
    }
}

/// The day that drafts of the tests are begun.
let firstDay = CalendarDate.testDay

extension CalendarDate {
    static var testDay: CalendarDate {
        guard let day = CalendarDate(year: 2026, month: 11, day: 22) else { fatalError("no day") }
        return day
    }
}

/// Starts a program; its number, or nil when it cannot be started.
func start(_ words: [String]) -> pid_t? {
    var pid = pid_t()
    var arguments = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    return posix_spawnp(&pid, words[0], nil, nil, arguments, environ) == 0 ? pid : nil
}

/// Runs a program to its end; its exit code, or nil when it cannot be run.
func run(_ words: [String]) -> Int32? {
    guard let pid = start(words) else { return nil }
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    return (status >> 8) & 0xFF
}
