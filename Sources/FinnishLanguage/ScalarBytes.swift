/// The letters of a text as they lie in its bytes.
///
/// Walking a string scalar by scalar checks every index anew; the bytes of a string are known to be
/// whole scalars, so these need no such check.
struct ScalarBytes {
    private let bytes: UnsafeBufferPointer<UInt8>

    /// Takes bytes in UTF-8, at most so many and no part of a scalar.
    init(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
        var end = min(bytes.count, limit)
        while end > 0, end < bytes.count, Self.isContinuation(bytes[end]) { end -= 1 }
        self.bytes = UnsafeBufferPointer(rebasing: bytes[..<end])
    }

    /// The scalar that begins at a place; nil at the end.
    @inline(__always)
    func scalar(at place: Int) -> Unicode.Scalar? {
        guard place < bytes.count else { return nil }
        let first = bytes[place]
        return first < 0x80 ? Unicode.Scalar(first) : longScalar(at: place, first)
    }

    private func longScalar(at place: Int, _ first: UInt8) -> Unicode.Scalar? {
        let count = (~first).leadingZeroBitCount
        guard (2...4).contains(count), place + count <= bytes.count else { return nil }
        var value = UInt32(first & (0x7F >> UInt8(count)))
        for byte in bytes[(place + 1)..<(place + count)] {
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return Unicode.Scalar(value)
    }

    private static func isContinuation(_ byte: UInt8) -> Bool {
        byte & 0xC0 == 0x80
    }
}
