internal import FoundationEssentials
internal import TestSupport
internal import Testing

/// The program itself in a terminal, over the project's knowledge, with a home of its own.
final class KumppaniTerminal {
    /// The widths at which the screen is looked at, in columns.
    static let widths = [40, 80, 200]

    /// Where the program keeps what is the person's.
    let home: TemporaryFolder
    /// The terminal.
    let terminal: PseudoTerminal

    /// Starts the program and waits until it asks.
    ///
    /// - Parameters:
    ///   - arguments: What stands after the program's name; the chat when empty.
    ///   - columns: The width of the terminal.
    ///   - home: The home of an earlier start; a new one when nil.
    ///   - environment: More variables.
    ///   - prompt: What shows that it asks.
    /// - Throws: When it cannot be started.
    init(
        _ arguments: [String] = ["chat"],
        columns: Int = 80,
        home: TemporaryFolder? = nil,
        environment: [String: String] = [:],
        prompt: String = "> "
    ) throws {
        let folder = try home ?? TemporaryFolder()
        self.home = folder
        terminal = try PseudoTerminal(
            [Self.program] + arguments + ["--knowledge", ProjectFolder.knowledge],
            columns: columns,
            environment: try Self.environment(folder).merging(environment) { $1 }
        )
        terminal.expect(prompt.last == " " ? String(prompt.dropLast()) : prompt)
    }

    /// The program beside the tests.
    static let program = probePath.replacing("terminal-probe", with: "kumppani")

    /// What tells the program where its home is.
    static func environment(_ home: TemporaryFolder) throws -> [String: String] {
        [
            "XDG_CACHE_HOME": try OpenedKnowledge.cacheHome(),
            "XDG_STATE_HOME": home.path + "/state", "XDG_DATA_HOME": home.path + "/data",
            "KUMPPANI_TRANSCRIPTS": home.path + "/transcripts", "PATH": "/usr/bin:/bin",
        ]
    }

    /// Types a line and Enter.
    func say(_ line: String) {
        terminal.type(line + Key.enter)
    }

    /// The rows that came after what was typed last.
    func rows(after typed: String) -> [Substring] {
        let text = terminal.display.text
        guard let start = text.ranges(of: typed).last else { return [] }
        return text[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The text of the only transcript.
    func transcript() throws -> String {
        let folder = home.path + "/transcripts"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        let name = try #require(names.first { $0.hasSuffix(".xml") })
        return try file("transcripts/" + name)
    }

    /// The lines of the history; none when there is no history.
    var history: String { (try? file("state/kumppani/history")) ?? "" }

    private func file(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: home.path + "/" + path)), as: UTF8.self)
    }
}
