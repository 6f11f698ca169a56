/// The name of a transcript: small letters a–z, digits and hyphens, so that it cannot leave its
/// folder.
public struct TranscriptID: Hashable, Sendable, CustomStringConvertible {
    /// The name as it is typed.
    public let text: String

    /// Takes a name; nil when it is none.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        let isSafe = bytes.allSatisfy { byte in
            (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
        }
        guard (1...64).contains(bytes.count), bytes.first != UInt8(ascii: "-"), isSafe else {
            return nil
        }
        self.text = text
    }

    /// Makes a new name of the minute and four random letters and digits: `2026-11-22-1931-k7f3`.
    public init(begun: String, using generator: inout some RandomNumberGenerator) {
        let letters = Array("23456789abcdefghjkmnpqrstuvwxyz")
        let tail = (0..<4).map { _ in letters.randomElement(using: &generator) ?? "a" }
        let time = begun.dropFirst(11).prefix(5).filter { $0 != ":" }
        text = begun.prefix(10) + "-" + time + "-" + String(tail)
    }

    /// The name as it is typed.
    public var description: String { text }

    /// The name of the session's file in its folder.
    public var fileName: String { text + ".xml" }

    /// The name of the file with a reviewer's judgements of it.
    public var judgementsName: String { text + Self.judgementsEnd }

    /// The copy whose torn end has been mended; nil when the name grows too long.
    public var mended: TranscriptID? { TranscriptID(text + Self.mendedEnd) }

    /// Whether it names a copy whose torn end has been mended.
    public var isMended: Bool { text.hasSuffix(Self.mendedEnd) }

    /// The day that the name begins with, as `2026-11-22`; nil when it begins otherwise.
    public var day: String? {
        let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        let isDay = parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { Int($0) != nil }
        return isDay ? String(text.prefix(10)) : nil
    }

    static let judgementsEnd = ".judgements.xml"
    private static let mendedEnd = "-korjattu"

    /// The session of a file; nil for other files.
    public init?(fileName: String) {
        guard fileName.hasSuffix(".xml") else { return nil }
        self.init(String(fileName.dropLast(4)))
    }
}
