/// A file of numbered sections that is checked whole when it is opened.
///
/// Layout, little-endian: magic (8 bytes), format version (8), key (32), length of the file (8),
/// checksum of all after the header (8); then the number of sections (8) and each one's offset and
/// length (16); then the sections, each at a multiple of 64.
public struct SectionFile: Sendable {
    /// The bytes of the file.
    public let block: ByteBlock
    private let ranges: [Range<Int>]

    private static let magic: UInt64 = 0x3158_4449_504d_554b  // "KUMPIDX1"
    private static let headerSize = 64

    /// Checks the bytes of a file.
    ///
    /// - Parameters:
    ///   - block: The bytes.
    ///   - version: The version of the format that the program understands.
    ///   - key: What the file must have been made from, 32 bytes of ASCII.
    /// - Throws: `BadBytes` for a file that is torn, changed, of another format or of another key.
    public init(block: ByteBlock, version: Int, key: String) throws(BadBytes) {
        let header = Self.header(version: version, key: key)
        let found = block.withBytes { Array($0.prefix(Self.headerSize)) }
        guard found.count == Self.headerSize, found.starts(with: header) else { throw BadBytes() }
        guard Self.number(block, at: 48) == UInt64(block.count),
            Self.number(block, at: 56) == Self.checksum(of: block)
        else { throw BadBytes() }
        self.block = block
        ranges = try Self.ranges(in: block)
    }

    /// Where a section's bytes are.
    ///
    /// - Throws: `BadBytes` when there is no such section.
    public func range(_ section: Int) throws(BadBytes) -> Range<Int> {
        guard ranges.indices.contains(section) else { throw BadBytes() }
        return ranges[section]
    }

    /// A section's bytes, copied.
    ///
    /// - Throws: `BadBytes` when there is no such section.
    public func bytes(_ section: Int) throws(BadBytes) -> [UInt8] {
        let range = try range(section)
        return block.withBytes { Array($0[range]) }
    }

    /// Packs sections into the bytes of a file.
    public static func pack(_ sections: [[UInt8]], version: Int, key: String) -> [UInt8] {
        var bytes = header(version: version, key: key) + [UInt8](repeating: 0, count: 16)
        append(UInt64(sections.count), to: &bytes)
        var offset = aligned(bytes.count + sections.count * 16)
        for section in sections {
            append(UInt64(offset), to: &bytes)
            append(UInt64(section.count), to: &bytes)
            offset = aligned(offset + section.count)
        }
        for section in sections {
            bytes += [UInt8](repeating: 0, count: aligned(bytes.count) - bytes.count)
            bytes += section
        }
        replace(at: 48, in: &bytes, with: UInt64(bytes.count))
        replace(at: 56, in: &bytes, with: checksum(of: ByteBlock(copying: bytes)))
        return bytes
    }

    private static func header(version: Int, key: String) -> [UInt8] {
        var bytes: [UInt8] = []
        append(magic, to: &bytes)
        append(UInt64(version), to: &bytes)
        let padded = Array(key.utf8.prefix(32))
        return bytes + padded + [UInt8](repeating: 0, count: 32 - padded.count)
    }

    private static func ranges(in block: ByteBlock) throws(BadBytes) -> [Range<Int>] {
        guard block.count >= headerSize + 8 else { throw BadBytes() }
        let count = number(block, at: headerSize)
        guard count < 1_000, block.count >= headerSize + 8 + Int(count) * 16 else {
            throw BadBytes()
        }
        var ranges: [Range<Int>] = []
        for index in 0..<Int(count) {
            let start = number(block, at: headerSize + 8 + index * 16)
            let length = number(block, at: headerSize + 16 + index * 16)
            guard start <= UInt64(block.count), length <= UInt64(block.count) - start else {
                throw BadBytes()
            }
            ranges.append(Int(start)..<Int(start + length))
        }
        return ranges
    }

    private static func number(_ block: ByteBlock, at offset: Int) -> UInt64 {
        block.withBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    }

    /// A hash of everything after the header, eight bytes at a time in four lanes.
    private static func checksum(of block: ByteBlock) -> UInt64 {
        block.withBytes { bytes in
            // Lanes of their own variables: plain registers multiply faster than vectors.
            var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
            var offset = headerSize
            while offset + 32 <= bytes.count {
                mix(bytes, offset, into: &lanes.0)
                mix(bytes, offset + 8, into: &lanes.1)
                mix(bytes, offset + 16, into: &lanes.2)
                mix(bytes, offset + 24, into: &lanes.3)
                offset += 32
            }
            var hash = [lanes.0, lanes.1, lanes.2, lanes.3]
                .reduce(UInt64(bytes.count)) { ($0 ^ $1) &* 0x9e37_79b9_7f4a_7c15 }
            while offset < bytes.count {
                hash = (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01b3
                offset += 1
            }
            return hash
        }
    }

    @inline(__always)
    private static func mix(
        _ bytes: UnsafeRawBufferPointer,
        _ offset: Int,
        into lane: inout UInt64
    ) {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        lane = (lane ^ word) &* 0x9e37_79b9_7f4a_7c15
        lane ^= lane >> 29
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }

    private static func replace(at offset: Int, in bytes: inout [UInt8], with number: UInt64) {
        withUnsafeBytes(of: number.littleEndian) {
            bytes.replaceSubrange(offset..<(offset + 8), with: $0)
        }
    }

    private static func aligned(_ offset: Int) -> Int {
        (offset + 63) / 64 * 64
    }
}
