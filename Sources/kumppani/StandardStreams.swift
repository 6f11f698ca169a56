internal import Glibc
internal import Terminal

/// Standard input, output and error as whole lines of UTF-8.
enum StandardStreams {
    /// Writes a line to standard output and flushes it; a closed pipe ends the program quietly.
    static func print(_ line: String) {
        write(line + "\n", to: STDOUT_FILENO)
    }

    /// Writes lines for people to standard output: wrapped on a terminal, as they are elsewhere.
    static func show(_ lines: [String]) {
        let screen = Screen()
        for line in lines { print(screen.rendered(StyledText(line))) }
    }

    /// Writes a line to standard error.
    static func printError(_ line: String) {
        write(line + "\n", to: STDERR_FILENO)
    }

    /// Writes a line to standard error, over a line of progress that may stand there.
    static func printNotice(_ line: String) {
        if isatty(STDERR_FILENO) == 1 { printProgress("") }
        printError(line)
    }

    /// Puts a text in the place of the line that the terminal's cursor is on.
    static func printProgress(_ text: String) {
        write("\r\u{1B}[K" + text, to: STDERR_FILENO)
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else {
                exit(errno == EPIPE ? 0 : ExitStatus.inputOutput.rawValue)
            }
            bytes = bytes.dropFirst(written)
        }
    }

    /// Lets a closed pipe show as an error of `write` rather than kill the program.
    static func ignoreBrokenPipes() {
        signal(SIGPIPE, SIG_IGN)
    }
}

/// Reads standard input line by line.
struct LineReader {
    /// The longest line taken, in bytes; the rest of a longer one is dropped.
    static let lengthLimit = 10 * 1_048_576

    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// A line of standard input.
    enum Line: Equatable {
        /// Text without its line feed.
        case text(String)
        /// Bytes that are not UTF-8.
        case notUTF8
    }

    /// The next line; nil at the end of the input.
    mutating func next() -> Line? {
        while true {
            if let end = buffer[start...].firstIndex(of: 0x0A) { return take(upTo: end, skip: 1) }
            guard !isAtEnd else {
                return start < buffer.count ? take(upTo: buffer.count, skip: 0) : nil
            }
            fill()
        }
    }

    private mutating func take(upTo end: Int, skip: Int) -> Line {
        var bytes = buffer[start..<end]
        if bytes.last == 0x0D { bytes = bytes.dropLast() }
        start = end + skip
        guard let text = String(validating: bytes.prefix(Self.lengthLimit), as: UTF8.self) else {
            return .notUTF8
        }
        return .text(text)
    }

    private mutating func fill() {
        if start > 0 {
            buffer.removeFirst(start)
            start = 0
        }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = chunk.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
        if count < 0 && errno == EINTR { return }
        guard count > 0 else {
            isAtEnd = true
            return
        }
        let room = Self.lengthLimit + 1 - buffer.count
        buffer += chunk.prefix(min(count, max(room, 0)))
        if room < count, let feed = chunk.prefix(count).firstIndex(of: 0x0A) {
            buffer += chunk[feed..<count]
        }
    }
}
