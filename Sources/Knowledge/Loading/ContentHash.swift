/// A 128-bit hash of names and contents: tells versions of the knowledge apart.
///
/// Two hashes in the manner of FNV-1a, eight bytes at a time, with different offsets: it guards against mistakes, not against an attacker,
/// who could edit the knowledge itself just as well.
public struct ContentHash: Sendable {
    private var low: UInt64 = 0xcbf2_9ce4_8422_2325
    private var high: UInt64 = 0x6c62_272e_07bb_0142

    /// Starts a hash of nothing.
    public init() {}

    /// Adds bytes and a boundary, so that moving bytes from one part to the next changes the hash.
    public mutating func add(_ bytes: some Collection<UInt8>) {
        let isWhole: Void? = bytes.withContiguousStorageIfAvailable {
            add(UnsafeRawBufferPointer($0))
        }
        if isWhole == nil { add(Array(bytes)) }
    }

    private mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var offset = 0
        while offset + 8 <= bytes.count {
            mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
            offset += 8
        }
        for byte in bytes[offset...] { mix(UInt64(byte)) }
        // The length is the boundary: no two lists of parts give the same numbers.
        mix(UInt64(bytes.count))
    }

    /// The hash as 32 hexadecimal digits.
    public var hexadecimal: String {
        Self.padded(high) + Self.padded(low)
    }

    private mutating func mix(_ word: UInt64) {
        low = (low ^ word) &* 0x9e37_79b9_7f4a_7c15
        // A product only carries upwards; its upper half is brought down for the next one.
        low ^= low >> 32
        high = (high ^ word ^ low << 32) &* 0x0000_0100_0000_01b3
        high ^= high >> 29
    }

    private static func padded(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
