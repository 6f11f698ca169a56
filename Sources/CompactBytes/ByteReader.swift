internal import Glibc

/// What was read is not what `ByteWriter` writes.
public struct BadBytes: Error, Equatable {
    /// Makes the error.
    public init() {}
}

/// Reads what `ByteWriter` wrote; whatever the bytes are, it throws rather than traps.
public struct ByteReader: Sendable {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    /// Starts at the first of the bytes.
    public init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// Whether everything has been read.
    public var isAtEnd: Bool { position == bytes.endIndex }

    /// Reads a number of at least 0.
    ///
    /// - Throws: `BadBytes` when the bytes end or the number does not fit.
    public mutating func readNumber() throws(BadBytes) -> Int {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            guard position < bytes.endIndex, shift < 63 else { throw BadBytes() }
            let byte = bytes[position]
            position += 1
            number |= UInt64(byte & 0x7F) << shift
            guard byte >= 0x80 else { break }
            shift += 7
        }
        guard let value = Int(exactly: number) else { throw BadBytes() }
        return value
    }

    /// Reads a string.
    ///
    /// - Throws: `BadBytes` when the bytes end or are no UTF-8.
    public mutating func readString() throws(BadBytes) -> String {
        let count = try readNumber()
        guard count <= bytes.endIndex - position else { throw BadBytes() }
        let slice = bytes[position..<(position + count)]
        position += count
        let text = String(decoding: slice, as: UTF8.self)
        // Decoding puts another letter in the place of what is no UTF-8. Comparing afterwards is
        // several times faster than `String(validating:)`, and there are thousands of strings.
        guard Self.holds(text, slice) else { throw BadBytes() }
        return text
    }

    private static func holds(_ text: String, _ bytes: ArraySlice<UInt8>) -> Bool {
        var text = text
        return bytes.withUnsafeBytes { bytes in
            text.withUTF8 { text in
                guard let start = text.baseAddress, let other = bytes.baseAddress else {
                    return text.count == bytes.count
                }
                return text.count == bytes.count && memcmp(start, other, bytes.count) == 0
            }
        }
    }

    /// Reads a string that may be missing.
    ///
    /// - Throws: `BadBytes` when the bytes are not such a string.
    public mutating func readOptionalString() throws(BadBytes) -> String? {
        try readNumber() == 0 ? nil : readString()
    }

    /// Reads a list.
    ///
    /// - Throws: `BadBytes` when the bytes are not such a list.
    public mutating func readList<Element>(
        _ each: (inout ByteReader) throws(BadBytes) -> Element
    ) throws(BadBytes) -> [Element] {
        let count = try readNumber()
        // Every element takes a byte at least, so a count beyond the rest is a lie.
        guard count <= bytes.endIndex - position else { throw BadBytes() }
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(try each(&self)) }
        return list
    }

    /// Reads a list of strings.
    ///
    /// - Throws: `BadBytes` when the bytes are not such a list.
    public mutating func readStrings() throws(BadBytes) -> [String] {
        try readList { reader throws(BadBytes) in try reader.readString() }
    }
}
