/// What a terminal sends between the marks of a bracketed paste.
enum PastedText {
    /// The keys that end a paste; those that begin it are `ESC [ 200 ~`.
    static let end = Array("\u{1B}[201~".utf8)
    /// More bytes than this are not taken.
    static let limit = 1_048_576

    /// One line of text, as far as it is text.
    static func line(_ bytes: [UInt8]) -> String {
        SafeText.oneLine(String(decoding: bytes, as: UTF8.self))
    }

    /// Reads up to the end mark or the end of the input.
    ///
    /// - Parameter nextByte: Gives a byte, or nil at the end of the input.
    /// - Returns: What stood between the marks, up to the limit.
    static func read(_ nextByte: () -> UInt8?) -> [UInt8] {
        var bytes: [UInt8] = []
        while let byte = nextByte() {
            if bytes.count < limit + end.count { bytes.append(byte) } else { shift(&bytes, byte) }
            if bytes.suffix(end.count) == end[...] { return bytes.dropLast(end.count) }
        }
        return bytes
    }

    /// Keeps only so much of the end as the end mark needs.
    private static func shift(_ bytes: inout [UInt8], _ byte: UInt8) {
        for index in limit..<(bytes.count - 1) { bytes[index] = bytes[index + 1] }
        bytes[bytes.count - 1] = byte
    }
}
