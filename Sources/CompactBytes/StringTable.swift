internal import Glibc

/// Many short strings, or other runs of bytes, one after another.
///
/// The bytes may lie in a mapped file: a table is opened without copying or decoding them.
public struct StringTable: Sendable, Equatable {
    /// The strings' bytes, one string after another.
    public let bytes: NumberColumn<UInt8>
    /// Where each string ends; the first begins at 0.
    public let ends: NumberColumn<UInt32>

    /// Packs strings in their order.
    public init(_ strings: some Sequence<String>) {
        self.init(runs: strings.lazy.map(\.utf8))
    }

    /// Packs runs of bytes in their order.
    public init<Runs: Sequence>(runs: Runs) where Runs.Element: Collection<UInt8> {
        var bytes: [UInt8] = []
        var ends: [UInt32] = []
        for run in runs {
            bytes += run
            ends.append(UInt32(bytes.count))
        }
        self.bytes = NumberColumn(bytes)
        self.ends = NumberColumn(ends)
    }

    /// Takes packed strings.
    ///
    /// - Throws: `BadBytes` when the ends do not rise or do not fit the bytes.
    public init(bytes: [UInt8], ends: [UInt32]) throws(BadBytes) {
        try self.init(bytes: NumberColumn(bytes), ends: NumberColumn(ends))
    }

    /// Takes packed strings that lie in a block.
    ///
    /// - Throws: `BadBytes` when the ends do not rise or do not fit the bytes.
    public init(bytes: NumberColumn<UInt8>, ends: NumberColumn<UInt32>) throws(BadBytes) {
        guard Self.rises(ends, to: bytes.count) else { throw BadBytes() }
        self.bytes = bytes
        self.ends = ends
    }

    /// Whether no end is before the one before it, and the last is that of all bytes.
    static func rises(_ ends: NumberColumn<UInt32>, to count: Int) -> Bool {
        ends.withNumbers { ends in
            var last: UInt32 = 0
            for end in ends {
                guard end >= last else { return false }
                last = end
            }
            return Int(last) == count
        }
    }

    /// Whether two tables hold the same strings.
    public static func == (first: StringTable, second: StringTable) -> Bool {
        first.count == second.count
            && first.ends.withNumbers { ends in second.ends.withNumbers { ends.elementsEqual($0) } }
            && first.bytes.withNumbers { run in second.bytes.withNumbers { run.elementsEqual($0) } }
    }

    /// How many strings there are.
    public var count: Int { ends.count }

    /// Where a string's bytes are.
    ///
    /// - Parameter index: The string, from 0 and below `count`.
    /// - Returns: Positions in `bytes`, end excluded.
    @inlinable
    public func range(_ index: Int) -> Range<Int> {
        ends.withNumbers { (index == 0 ? 0 : Int($0[index - 1]))..<Int($0[index]) }
    }

    /// A string.
    ///
    /// - Parameter index: The string, from 0 and below `count`.
    public subscript(index: Int) -> String {
        withBytes(index) { String(decoding: $0, as: UTF8.self) }
    }

    /// Lends a string's bytes for the time of a call.
    ///
    /// - Parameters:
    ///   - index: The string, from 0 and below `count`.
    ///   - body: What looks at them.
    /// - Returns: What the body returns.
    @inlinable
    public func withBytes<Result>(
        _ index: Int,
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        let range = range(index)
        return try bytes.withNumbers { try body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// The strings that equal the sought one, in a table that is in ascending order of bytes.
    public func positions(of sought: some Collection<UInt8>) -> Range<Int> {
        let sought = Array(sought)
        let first = firstPosition { precedes($0, sought) }
        var end = first
        while end < count, withBytes(end, { $0.elementsEqual(sought) }) { end += 1 }
        return first..<end
    }

    /// The first string that a test does not hold for, by bisection; `count` when it holds for all.
    ///
    /// - Parameter isBefore: Whether it holds; true up to some string and false from it on.
    /// - Returns: The string's position.
    public func firstPosition(where isBefore: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if isBefore(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func precedes(_ index: Int, _ sought: [UInt8]) -> Bool {
        withBytes(index) { bytes in
            sought.withUnsafeBufferPointer { sought in
                guard let left = bytes.baseAddress, let right = sought.baseAddress else {
                    return bytes.count < sought.count
                }
                let order = memcmp(left, right, min(bytes.count, sought.count))
                return order == 0 ? bytes.count < sought.count : order < 0
            }
        }
    }
}
