internal import Glibc

/// Asks for lines: with editing on a terminal, plainly from a pipe or a file.
///
/// One a program, made before other threads, because GNU readline and the signals are the whole
/// program's. While it lives, SIGINT, SIGTERM and SIGHUP wait for the next line to be asked on a
/// terminal, so that nothing is cut off in the middle.
public final class LineEditor {
    /// A longer line is refused, in bytes: twenty pages, more than anybody asks or answers at once,
    /// and little enough to be read, masked and saved in the blink of an eye.
    public static let longestLine = 65_536

    /// What Tab offers, given the line and the cursor's place in it (in characters from 0).
    public var completion: (_ line: String, _ cursor: Int) -> Completion = { _, _ in .none }

    /// What a search through earlier lines calls itself.
    public var searchPrompt = SearchPrompt(backward: "<", forward: ">", failed: "?")

    /// Whether lines are edited: both ends are a terminal.
    public let isInteractive: Bool

    private var history: History
    private var reader: PlainReader
    private let terminal: ReadlineTerminal?

    /// Prepares the terminal's line editing.
    ///
    /// - Parameters:
    ///   - screen: Where lines are edited, when it is a terminal.
    ///   - history: Where lines are remembered; nil for this session only.
    ///   - program: The name that the person's `~/.inputrc` may mention.
    public init(screen: Screen, history: HistoryFile? = nil, program: String) {
        isInteractive = isatty(0) == 1 && screen.isTerminal
        self.history = History(file: isInteractive ? history : nil)
        reader = PlainReader(descriptor: 0, longestLine: Self.longestLine)
        terminal = isInteractive ? ReadlineTerminal(screen: screen, program: program) : nil
    }

    /// Asks for a line.
    ///
    /// - Parameters:
    ///   - prompt: What stands before the line, on a terminal only.
    ///   - prefill: Text to begin with, which the person may change.
    ///   - remember: Whether the line goes to the history.
    /// - Returns: The line, or what came instead of one.
    public func readLine(
        prompt: StyledText,
        prefill: String = "",
        remember: Bool
    ) -> LineInput {
        guard let terminal else { return reader.next() }
        let input = terminal.readLine(
            prompt: prompt,
            prefill: prefill,
            history: history.lines,
            completion: completion,
            searchPrompt: searchPrompt
        )
        if remember, case .line(let line) = input { history.add(line) }
        return input
    }
}

/// The lines of earlier questions, here and on disk.
struct History {
    private(set) var lines: [String]
    private let file: HistoryFile?

    init(file: HistoryFile?) {
        self.file = file
        lines = file?.load() ?? []
    }

    /// Adds a line, unless it is empty or the same as the one before.
    mutating func add(_ line: String) {
        guard HistoryFile.isKept(line), line != lines.last else { return }
        lines.append(line)
        lines = lines.suffix(file?.limit ?? 1000)
        file?.append(line)
    }
}
