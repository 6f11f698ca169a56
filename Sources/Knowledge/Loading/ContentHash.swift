/// A 128-bit hash of names and contents: tells versions of the knowledge apart.
///
/// Two FNV-1a hashes with different offsets: it guards against mistakes, not against an attacker,
/// who could edit the knowledge itself just as well.
public struct ContentHash: Sendable {
    private var low: UInt64 = 0xcbf2_9ce4_8422_2325
    private var high: UInt64 = 0x6c62_272e_07bb_0142

    /// Starts a hash of nothing.
    public init() {}

    /// Adds bytes and a boundary, so that moving bytes from one part to the next changes the hash.
    public mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { mix(byte) }
        mix(0xFF)
    }

    /// The hash as 32 hexadecimal digits.
    public var hexadecimal: String {
        Self.padded(high) + Self.padded(low)
    }

    private mutating func mix(_ byte: UInt8) {
        low = (low ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        high = (high ^ UInt64(byte) ^ (low >> 32)) &* 0x0000_0100_0000_01b3
    }

    private static func padded(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
