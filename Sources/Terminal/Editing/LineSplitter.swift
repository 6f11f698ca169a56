/// Cuts bytes that come in pieces to lines of text.
struct LineSplitter {
    let longestLine: Int

    private var line: [UInt8] = []
    private var isTooLong = false
    private var isFirst = true

    init(longestLine: Int) {
        self.longestLine = longestLine
    }

    /// Takes bytes up to the end of a line.
    ///
    /// - Returns: The line, or nil when its end did not come yet; and how many bytes were taken.
    mutating func take(_ bytes: ArraySlice<UInt8>) -> (line: LineInput?, count: Int) {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
            add(bytes)
            return (nil, bytes.count)
        }
        add(bytes[..<end])
        return (finish(), end + 1 - bytes.startIndex)
    }

    /// The last line, when it had no end.
    mutating func takeLast() -> LineInput? {
        line.isEmpty && !isTooLong ? nil : finish()
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>) {
        isTooLong = isTooLong || line.count + bytes.count > longestLine
        if isTooLong { line = [] } else { line += bytes }
    }

    private mutating func finish() -> LineInput {
        defer {
            line = []
            isTooLong = false
            isFirst = false
        }
        if isTooLong { return .tooLong }
        var content = line[...]
        // Files from Windows begin with a mark and end their lines with two characters.
        if isFirst, content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
        if content.last == UInt8(ascii: "\r") { content = content.dropLast() }
        return String(validating: content, as: UTF8.self).map { .line($0) } ?? .invalidUTF8
    }
}
