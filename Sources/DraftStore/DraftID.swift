public import Planning

/// The name of a draft: small letters a–z, digits and hyphens, so that it cannot leave its folder.
public struct DraftID: Hashable, Sendable {
    /// The name as it is typed.
    public let text: String

    /// Takes a name; nil when it is none.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard (1...64).contains(bytes.count), bytes.first != UInt8(ascii: "-"),
            bytes.allSatisfy(Self.isAllowed)
        else { return nil }
        self.text = text
    }

    /// Makes a new name of the day and six random letters and digits: `2026-11-22-k7f3q2`.
    public init(day: CalendarDate, using generator: inout some RandomNumberGenerator) {
        let letters = Array("23456789abcdefghjkmnpqrstuvwxyz")
        let tail = (0..<6).map { _ in letters.randomElement(using: &generator) ?? "a" }
        text = day.iso + "-" + String(tail)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }

    /// The name of the draft's file in its folder.
    var fileName: String { text + Self.ending }

    /// The name of the draft in a file; nil for other files.
    init?(fileName: String) {
        guard fileName.hasSuffix(Self.ending) else { return nil }
        self.init(String(fileName.dropLast(Self.ending.count)))
    }

    private static let ending = ".plan"
}

extension DraftID: CustomStringConvertible {
    /// The name as it is typed.
    public var description: String { text }
}
