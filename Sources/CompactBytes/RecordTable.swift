/// Runs of bytes that are looked at one at a time: in memory while they are few, or else in a file of
/// their own, so that opening a hundred thousand of them takes no longer than opening one.
///
/// A record of a file is read and checked whenever it is looked at, which is rare.
public struct RecordTable: Sendable {
    /// Where each record ends; the first begins at 0.
    public let ends: NumberColumn<UInt32>
    /// A hash of each record in a file; empty for records in memory.
    public let checks: NumberColumn<UInt32>
    private let source: Source

    private enum Source: Sendable {
        case memory(StringTable)
        case file(RecordFile)
    }

    /// Takes records that are in memory.
    public init(_ table: StringTable) {
        ends = table.ends
        checks = NumberColumn([])
        source = .memory(table)
    }

    /// Takes records that are in a file.
    ///
    /// - Throws: `BadBytes` when the file is not that of the ends and hashes.
    public init(
        file: RecordFile,
        ends: NumberColumn<UInt32>,
        checks: NumberColumn<UInt32>
    ) throws(BadBytes) {
        guard ends.count == checks.count, StringTable.rises(ends, to: file.count) else {
            throw BadBytes()
        }
        self.ends = ends
        self.checks = checks
        source = .file(file)
    }

    /// How many records there are.
    public var count: Int { ends.count }

    /// The bytes of a record.
    ///
    /// - Parameter index: The record, from 0 and below `count`.
    /// - Returns: The bytes; nil when the file no longer holds what was written.
    public func bytes(_ index: Int) -> [UInt8]? {
        switch source {
        case .memory(let table): table.withBytes(index) { Array($0) }
        case .file(let file):
            file.bytes(ends.withNumbers { (index == 0 ? 0 : $0[index - 1])..<$0[index] })
                .flatMap { Self.check($0) == checks[index] ? $0 : nil }
        }
    }

    /// All records one after another when they are in memory, for writing them out.
    public var memory: NumberColumn<UInt8>? {
        if case .memory(let table) = source { table.bytes } else { nil }
    }

    /// The hash of each record in memory, for keeping them in a file.
    public var madeChecks: [UInt32] {
        (0..<count).map { index in bytes(index).map { Self.check($0) } ?? 0 }
    }

    /// The hash of a record.
    private static func check(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var hash = KeyHash()
        for byte in bytes { hash.add(byte) }
        return UInt32(truncatingIfNeeded: hash.key >> 32)
    }
}

/// A file of records.
public final class RecordFile: Sendable {
    /// The largest file taken, in bytes; positions in it are 32 bits.
    public static let sizeLimit = Int(UInt32.max)

    private let file: TrustedFile

    /// Opens a file; nil when it cannot be trusted, as `ByteBlock` says.
    public init?(path: String) {
        guard let file = TrustedFile(path, limit: Self.sizeLimit) else { return nil }
        self.file = file
    }

    /// How many bytes there are.
    public var count: Int { file.count }

    /// Some of the bytes; nil when they can no longer be read.
    func bytes(_ range: Range<UInt32>) -> [UInt8]? {
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            let memory = UnsafeMutableRawBufferPointer(
                rebasing: UnsafeMutableRawBufferPointer(buffer)[..<range.count]
            )
            isWhole = file.fill(memory, from: Int(range.lowerBound))
            count = isWhole ? range.count : 0
        }
        return isWhole ? bytes : nil
    }
}
