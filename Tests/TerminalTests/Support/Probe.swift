internal import Glibc
internal import Testing

/// Where the program that echoes what `LineEditor` returns was built: beside the tests.
let probePath: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let tests = String(
        decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) },
        as: UTF8.self
    )
    let folder = tests.lastIndex(of: "/").map { tests[..<$0] } ?? "."
    return folder + "/terminal-probe"
}()

/// Starts the program in a terminal and waits for its prompt.
func startProbe(
    _ arguments: [String] = ["-"],
    columns: Int = 80,
    environment: [String: String] = [:]
) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
        [probePath] + arguments,
        columns: columns,
        environment: environment
    )
    terminal.expect(">")
    return terminal
}

/// What keys send.
enum Key {
    static let enter = "\r"
    static let backspace = "\u{7F}"
    static let delete = "\u{1B}[3~"
    static let left = "\u{1B}[D"
    static let right = "\u{1B}[C"
    static let up = "\u{1B}[A"
    static let down = "\u{1B}[B"
    static let home = "\u{1}"
    static let end = "\u{5}"
    static let deleteWord = "\u{17}"
    static let controlC = "\u{3}"
    static let controlD = "\u{4}"

    /// A paste, as a terminal marks it.
    static func paste(_ text: String) -> String {
        "\u{1B}[200~\(text)\u{1B}[201~"
    }
}
