/// Writes numbers and strings one after another, for `ByteReader` to read in the same order.
public struct ByteWriter: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []

    /// Starts with nothing.
    public init() {}

    /// Writes a count or position of at least 0 in as few bytes as it needs (LEB128).
    public mutating func write(_ number: Int) {
        var rest = UInt64(max(number, 0))
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Writes a string with its length.
    public mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes += text.utf8
    }

    /// Writes a string that may be missing.
    public mutating func write(_ text: String?) {
        write(text == nil ? 0 : 1)
        if let text { write(text) }
    }

    /// Writes a list with its count.
    public mutating func write<Element>(
        _ list: [Element],
        each: (inout ByteWriter, Element) -> Void
    ) {
        write(list.count)
        for element in list { each(&self, element) }
    }

    /// Writes strings with their count.
    public mutating func write(_ texts: [String]) {
        write(texts) { $0.write($1) }
    }
}
