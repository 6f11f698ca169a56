/// What came of asking for a line.
public enum LineInput: Equatable, Sendable {
    /// A line, without its end.
    case line(String)
    /// Ctrl-C, with nothing typed.
    case interrupted
    /// Ctrl-D with nothing typed, or the end of the input.
    case end
    /// A line that is not UTF-8; it was passed over.
    case invalidUTF8
    /// A line longer than `LineEditor.longestLine`; it was passed over.
    case tooLong
    /// A signal asked the program to end, or the terminal was closed (SIGHUP); the terminal is as
    /// it was before, and nothing more should be asked.
    case terminated(signal: Int32)
}
