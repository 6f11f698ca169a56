internal import CompactBytes
internal import Glibc
internal import Knowledge

/// The version of a knowledge folder as it was reckoned before, kept in the cache beside what the
/// system said of the files then: as long as it says the same, they need not be read.
struct StampedHash {
    /// How many bytes the version has.
    private static let hashSize = 32
    private static let checksumSize = 8

    /// Where it is kept.
    let path: String

    /// The kept version; nil when there is none, it is torn, or the files may have changed.
    func load(_ stamp: KnowledgeStamp) -> String? {
        guard let bytes = ByteBlock(reading: path)?.withBytes({ Array($0) }),
            bytes.count > Self.hashSize + Self.checksumSize,
            Self.sealed(Array(bytes.dropLast(Self.checksumSize))) == bytes,
            bytes.dropFirst(Self.hashSize).dropLast(Self.checksumSize)
                .elementsEqual(stamp.bytes)
        else { return nil }
        return String(decoding: bytes.prefix(Self.hashSize), as: UTF8.self)
    }

    /// The bytes to keep; nil when a later change might not show.
    static func bytes(_ hash: String, _ stamp: KnowledgeStamp) -> [UInt8]? {
        guard stamp.isSettled, hash.utf8.count == hashSize else { return nil }
        return sealed(Array(hash.utf8) + stamp.bytes)
    }

    private static func sealed(_ bytes: [UInt8]) -> [UInt8] {
        var hash = KeyHash()
        for byte in bytes { hash.add(byte) }
        return bytes + withUnsafeBytes(of: hash.key.littleEndian) { Array($0) }
    }
}
