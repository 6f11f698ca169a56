/// A 64-bit hash of bytes that come one after another (FNV-1a with one more mixing step).
///
/// With a hundred thousand texts the chance of any two sharing a key is about one in three billion,
/// so keys are compared and the texts behind them never kept.
public struct KeyHash: Sendable {
    @usableFromInline var state: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Starts a hash of nothing.
    @inlinable
    public init() {}

    /// The key of a string.
    @inlinable
    public static func key(of text: String) -> UInt64 {
        var hash = KeyHash()
        for byte in text.utf8 { hash.add(byte) }
        return hash.key
    }

    /// Adds a byte.
    @inlinable
    public mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    /// The key of the bytes so far.
    @inlinable public var key: UInt64 {
        // FNV leaves the high bits of short inputs alike; one more mixing step spreads them.
        (state ^ state >> 32) &* 0x9e37_79b9_7f4a_7c15
    }
}
