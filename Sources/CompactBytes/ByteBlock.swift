internal import Glibc

/// Bytes that stay where they are for as long as the block lives.
///
/// The address is kept as a number, so that the block can be shared between threads; nothing
/// writes to the bytes after they are in place.
public final class ByteBlock: Sendable {
    /// How many bytes there are.
    public let count: Int
    @usableFromInline let address: UInt
    /// The file that the bytes lie in; nil when they are in memory of their own.
    private let mapping: LeasedMapping?
    /// The largest file taken, in bytes: ten times the index of our own knowledge.
    public static let sizeLimit = 128 * 1_048_576

    /// Copies bytes into memory that is aligned for any number.
    public init(copying bytes: [UInt8]) {
        let memory = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(bytes.count, 1),
            alignment: 64
        )
        memory.copyBytes(from: bytes)
        address = UInt(bitPattern: memory.baseAddress)
        count = bytes.count
        mapping = nil
    }

    /// Maps a file where that is safe, or else reads it; what happens to the file later changes
    /// nothing.
    ///
    /// Nil when it cannot be read, is no regular file, is empty or larger than `sizeLimit`, or
    /// somebody other than this user and root could have written it.
    public convenience init?(mapping path: String) {
        guard let file = TrustedFile(path, limit: Self.sizeLimit) else { return nil }
        if let mapping = LeasedMapping(file) {
            self.init(mapping, count: file.count)
        } else {
            self.init(reading: file)
        }
    }

    /// Reads a file, which is quicker for a small one; nil as above.
    public convenience init?(reading path: String) {
        guard let file = TrustedFile(path, limit: Self.sizeLimit) else { return nil }
        self.init(reading: file)
    }

    private init(_ mapping: LeasedMapping, count: Int) {
        self.mapping = mapping
        self.count = count
        address = mapping.address
    }

    private init?(reading file: TrustedFile) {
        let memory = UnsafeMutableRawBufferPointer.allocate(
            byteCount: file.count,
            alignment: Self.hugePage
        )
        // Half the time of filling a large file's memory goes to handing it out in small pages.
        madvise(memory.baseAddress, memory.count, MADV_HUGEPAGE)
        mapping = nil
        address = UInt(bitPattern: memory.baseAddress)
        count = memory.count
        guard file.fill(memory, from: 0) else { return nil }
    }

    private static let hugePage = 2 * 1_048_576

    deinit {
        guard mapping == nil else { return }
        UnsafeMutableRawPointer(bitPattern: address)?.deallocate()
    }

    /// Lends the bytes for the time of a call.
    ///
    /// Inlinable, as `withNumbers` is: a question looks up hundreds of numbers, and a generic call
    /// into another module costs more than the looking up.
    @inlinable
    public func withBytes<Result>(
        _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows
        -> Result
    {
        let start = UnsafeRawPointer(bitPattern: address)
        return try body(UnsafeRawBufferPointer(start: start, count: count))
    }
}

/// Numbers of one kind that stand one after another in a block.
public struct NumberColumn<Number: BitwiseCopyable & Sendable>: Sendable {
    /// How many numbers there are.
    public let count: Int
    @usableFromInline let block: ByteBlock
    @usableFromInline let offset: Int

    /// Takes a part of a block.
    ///
    /// - Throws: `BadBytes` when the part is not inside the block, not aligned or not whole numbers.
    public init(block: ByteBlock, range: Range<Int>) throws(BadBytes) {
        let size = MemoryLayout<Number>.stride
        guard range.lowerBound >= 0, range.upperBound <= block.count, range.count % size == 0,
            range.lowerBound % size == 0
        else { throw BadBytes() }
        self.block = block
        offset = range.lowerBound
        count = range.count / size
    }

    /// Copies numbers into a block of their own.
    public init(_ numbers: [Number]) {
        block = ByteBlock(copying: numbers.withUnsafeBytes { Array($0) })
        offset = 0
        count = numbers.count
    }

    /// The number at a position.
    ///
    /// - Parameter index: From 0 and below `count`.
    @inlinable
    public subscript(index: Int) -> Number {
        withNumbers { $0[index] }
    }

    /// Lends the numbers for the time of a call.
    @inlinable
    public func withNumbers<Result>(
        _ body: (UnsafeBufferPointer<Number>) throws -> Result
    ) rethrows -> Result {
        try block.withBytes { bytes in
            let part = UnsafeRawBufferPointer(rebasing: bytes[offset...])
            let numbers = part.bindMemory(to: Number.self)
            return try body(UnsafeBufferPointer(rebasing: numbers[..<count]))
        }
    }
}
