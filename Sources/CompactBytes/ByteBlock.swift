internal import Glibc

/// Bytes that stay where they are for as long as the block lives: a mapped file, or memory.
///
/// The address is kept as a number, so that the block can be shared between threads; nothing
/// writes to the bytes after they are in place.
public final class ByteBlock: Sendable {
    /// How many bytes there are.
    public let count: Int
    @usableFromInline let address: UInt
    private let isMapped: Bool

    /// Copies bytes into memory that is aligned for any number.
    public init(copying bytes: [UInt8]) {
        let memory = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(bytes.count, 1),
            alignment: 64
        )
        memory.copyBytes(from: bytes)
        address = UInt(bitPattern: memory.baseAddress)
        count = bytes.count
        isMapped = false
    }

    /// Maps a file for reading.
    ///
    /// Nil when it cannot be opened, is no regular file, is empty, or somebody other than this
    /// user and root could have written it.
    public init?(mapping path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            [geteuid(), 0].contains(status.st_uid), status.st_mode & 0o022 == 0,
            status.st_size > 0
        else { return nil }
        let size = Int(status.st_size)
        // Private, so that a later writer to the same file cannot change what was checked.
        let mapped = mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0)
        guard let mapped, mapped != MAP_FAILED else { return nil }
        address = UInt(bitPattern: mapped)
        count = size
        isMapped = true
    }

    deinit {
        guard let memory = UnsafeMutableRawPointer(bitPattern: address) else { return }
        if isMapped {
            munmap(memory, count)
        } else {
            memory.deallocate()
        }
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
