internal import Glibc

/// Reads lines from a pipe or a file: no prompt, no editing.
public struct PlainReader {
    private let descriptor: Int32
    private var splitter: LineSplitter
    private var buffer: [UInt8] = []
    private var position = 0

    /// Reads from an open descriptor; a line of more bytes is passed over.
    public init(descriptor: Int32 = 0, longestLine: Int = LineEditor.longestLine) {
        self.descriptor = descriptor
        splitter = LineSplitter(longestLine: longestLine)
    }

    /// The next line: `line`, `invalidUTF8` or `tooLong`, and `end` after the last.
    public mutating func next() -> LineInput {
        while true {
            if position < buffer.count {
                let (line, count) = splitter.take(buffer[position...])
                position += count
                if let line { return line }
            }
            guard fill() else { return splitter.takeLast() ?? .end }
        }
    }

    /// Reads what has come; false at the end.
    private mutating func fill() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &bytes, bytes.count)
            if count >= 0 {
                buffer = Array(bytes.prefix(count))
                position = 0
                return count > 0
            }
            guard errno == EINTR || (errno == EAGAIN && isReadable()) else { return false }
        }
    }

    private func isReadable() -> Bool {
        var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&waited, 1, -1) > 0 || errno == EINTR
    }
}
