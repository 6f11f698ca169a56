/// Many short strings in one run of bytes.
public struct StringTable: Sendable, Equatable {
    /// The strings' bytes, one string after another.
    public let bytes: [UInt8]
    /// Where each string ends; the first begins at 0.
    public let ends: [UInt32]

    /// Packs strings in their order.
    public init(_ strings: some Sequence<String>) {
        var bytes: [UInt8] = []
        var ends: [UInt32] = []
        for string in strings {
            bytes += string.utf8
            ends.append(UInt32(bytes.count))
        }
        self.bytes = bytes
        self.ends = ends
    }

    /// Takes packed strings.
    ///
    /// - Throws: `BadBytes` when the ends do not rise or do not fit the bytes.
    public init(bytes: [UInt8], ends: [UInt32]) throws(BadBytes) {
        guard Int(ends.last ?? 0) == bytes.count else { throw BadBytes() }
        var last: UInt32 = 0
        for end in ends {
            guard end >= last else { throw BadBytes() }
            last = end
        }
        self.bytes = bytes
        self.ends = ends
    }

    /// How many strings there are.
    public var count: Int { ends.count }

    /// Where a string's bytes are.
    ///
    /// - Parameter index: The string, from 0 and below `count`.
    /// - Returns: Positions in `bytes`, end excluded.
    public func range(_ index: Int) -> Range<Int> {
        (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }

    /// A string.
    ///
    /// - Parameter index: The string, from 0 and below `count`.
    public subscript(index: Int) -> String {
        String(decoding: bytes[range(index)], as: UTF8.self)
    }
}
