/// Looks at one place of a text for personal data that begins there, or for an @ that it is around.
struct MaskScan {
    let scalars: [Unicode.Scalar]
    let start: Int
    /// What has been written so far, where the beginning of an address is looked for.
    let written: [Unicode.Scalar]

    /// What stands here, where it ends, and how much of it has been written already.
    struct Found {
        /// What to write instead; nil when it is to stay as it is.
        let mark: Masking.Mark?
        let end: Int
        var taken = 0
    }

    var found: Found? {
        if let email = EmailScan(scalars: scalars, start: start, written: written).found {
            return email
        }
        let first = scalars[start]
        guard Masking.isDigit(first) || first == "+" || first == "(", !isInsideNumber else {
            return nil
        }
        return HarmlessScan(scalars: scalars, start: start, written: written).found
            ?? IdentityScan(scalars: scalars, start: start).found
            ?? PhoneScan(scalars: scalars, start: start).found
    }

    /// Whether the digits just before were looked at, and let be.
    private var isInsideNumber: Bool {
        start > 0 && Masking.isDigit(scalars[start - 1]) && written.last == scalars[start - 1]
    }
}

/// Walks over scalars from one place.
struct ScalarCursor {
    let scalars: [Unicode.Scalar]
    var position: Int

    var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    /// The characters that people write a hyphen or a dash with.
    static let dashes = Set("-‐‑‒–—−".unicodeScalars)
    /// A space, also one that does not break the line.
    static let spaces = Set(" \u{A0}".unicodeScalars)

    /// Takes so many digits, or none of them.
    mutating func digits(_ count: Int) -> Int? {
        guard position + count <= scalars.count else { return nil }
        let part = scalars[position..<position + count]
        guard part.allSatisfy(Masking.isDigit) else { return nil }
        position += count
        return part.reduce(0) { $0 * 10 + Int($1.properties.numericValue ?? 0) }
    }

    /// Takes one of some characters.
    mutating func take(_ wanted: Set<Unicode.Scalar>) -> Bool {
        guard let next, wanted.contains(next) else { return false }
        position += 1
        return true
    }

    /// Takes at most so many of some characters; how many there were.
    @discardableResult
    mutating func skip(_ wanted: Set<Unicode.Scalar>, atMost limit: Int) -> Int {
        var count = 0
        while count < limit, take(wanted) { count += 1 }
        return count
    }

    /// Takes a literal whatever its case.
    mutating func take(_ literal: String) -> Bool {
        let wanted = Array(literal.unicodeScalars)
        guard position + wanted.count <= scalars.count else { return false }
        let part = scalars[position..<position + wanted.count]
        let isSame = zip(part, wanted)
            .allSatisfy { found, scalar in
                found.properties.lowercaseMapping == scalar.properties.lowercaseMapping
            }
        if isSame { position += wanted.count }
        return isSame
    }

    var isAtDigit: Bool { next.map(Masking.isDigit) ?? false }
}
