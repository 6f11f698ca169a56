/// Looks at one place of a text for personal data that begins there, or for an @ that it is around.
struct MaskScan {
    let scalars: [Unicode.Scalar]
    let start: Int
    /// What has been written so far, where the beginning of an address is looked for.
    let written: String.UnicodeScalarView

    /// A mark, where what it stands for ends, and how much of it has been written already.
    struct Found {
        let mark: Masking.Mark
        let end: Int
        var taken = 0
    }

    var found: Found? {
        let first = scalars[start]
        if let end = endOfAt { return email(after: end) }
        guard Masking.isDigit(first) || first == "+" || first == "(" else { return nil }
        if start > 0, Masking.isDigit(scalars[start - 1]), written.last == scalars[start - 1] {
            return nil
        }
        return oid ?? identityCode ?? PhoneScan(scalars: scalars, start: start).found
    }

    func scalar(_ position: Int) -> Unicode.Scalar? {
        scalars.indices.contains(position) ? scalars[position] : nil
    }

    func isDigit(_ position: Int) -> Bool { scalar(position).map(Masking.isDigit) ?? false }

    // MARK: - E-mail

    /// Where an @ that stands here ends, also one that is written in letters: `(at)`, `(ät)`.
    private var endOfAt: Int? {
        if scalars[start] == "@" || scalars[start] == "\u{FF20}" { return start + 1 }
        guard scalars[start] == "(" || scalars[start] == "[" else { return nil }
        let word = scalars[start...].prefix(4).map { String($0).lowercased() }.joined()
        return ["(at)", "[at]", "(ät)", "[ät]"].contains(word) ? start + 4 : nil
    }

    private func email(after at: Int) -> Found? {
        let gap = written.reversed().prefix { $0 == " " }.count
        let isWordy = scalars[start] != "@"
        let skipped = isWordy ? min(gap, 1) : 0
        let local = written.reversed().dropFirst(skipped).prefix { isAddress($0) }.count
        var end = at + (isWordy && scalar(at) == " " ? 1 : 0)
        let domain = end
        while let next = scalar(end), isAddress(next) { end += 1 }
        while end > domain, ".-_'!?*/=&".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
        guard local > 0, end > domain else { return nil }
        return Found(mark: .email, end: end, taken: local + skipped)
    }

    private func isAddress(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || Masking.isDigit(scalar)
            || ".-_+'%&!#$*/=?^`{|}~\u{308}\u{30A}".unicodeScalars.contains(scalar)
    }

    // MARK: - Identifiers

    /// Numbers with dots between them that begin like the national ones, or are six or more.
    private var oid: Found? {
        var end = start
        var parts: [String] = []
        while isDigit(end) {
            var part = ""
            while isDigit(end), let digit = scalar(end) {
                part.unicodeScalars.append(digit)
                end += 1
            }
            parts.append(part)
            guard scalar(end) == ".", isDigit(end + 1) else { break }
            end += 1
        }
        let isNational = parts.starts(with: ["1", "2", "246"]) && parts.count > 3
        return isNational || parts.count >= 6 ? Found(mark: .oid, end: end) : nil
    }

    /// Six digits, a century sign with perhaps spaces around it, three digits and a character.
    private var identityCode: Found? {
        guard (start..<start + 6).allSatisfy(isDigit) else { return nil }
        var next = start + 6
        while scalar(next) == " " { next += 1 }
        guard let sign = scalar(next), next - start <= 8 else { return nil }
        if Self.signs.contains(sign) {
            next += 1
            while scalar(next) == " " { next += 1 }
        } else if next != start + 6 {
            return nil
        }
        guard (next..<next + 3).allSatisfy(isDigit), let check = scalar(next + 3),
            Masking.isDigit(check) || check.isASCII && check.properties.isAlphabetic,
            !isDigit(next + 4), Self.signs.contains(sign) || !Masking.isDigit(check)
        else { return nil }
        return Found(mark: .identityCode, end: next + 4)
    }

    private static let signs = Set("-+ABCDEFUVWXYabcdefuvwxy‐‑‒–—−".unicodeScalars)
}
