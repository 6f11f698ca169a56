/// Looks for an e-mail address around an @ that stands at one place, also one put in letters.
struct EmailScan {
    let scalars: [Unicode.Scalar]
    let start: Int
    let written: [Unicode.Scalar]

    /// Ways to write @ that hardly mean anything else.
    private static let signs = ["@", "\u{FF20}", "(at)", "[at]", "(ät)", "[ät]"]
    /// Ways that are an @ only before a domain with a dot in it.
    private static let weakSigns = ["(a)", "[a]"]
    private static let words = ["at ", "ät "]
    private static let dots = [" piste ", "(piste)", "[piste]", " dot ", "(dot)", "[dot]"]

    var found: MaskScan.Found? {
        guard let sign else { return nil }
        let gap = written.last == " " ? 1 : 0
        let room = cursor(at: sign.end).next == " " ? 1 : 0
        let isSpaced = sign.isPlain && gap + room > 0
        let local = written.reversed().dropFirst(gap).prefix { isAddress($0) }.count
        let domain = domain(from: sign.end + room)
        guard local > 0, domain.end > sign.end + room,
            domain.isDotted || !(sign.isWeak || isSpaced)
        else { return nil }
        return MaskScan.Found(mark: .email, end: domain.end, taken: local + gap)
    }

    private var sign: (end: Int, isPlain: Bool, isWeak: Bool)? {
        if let end = end(of: Self.signs, at: start) { return (end, end == start + 1, false) }
        if let end = end(of: Self.weakSigns, at: start) { return (end, false, true) }
        guard written.last == " ", let end = end(of: Self.words, at: start) else { return nil }
        return (end, false, true)
    }

    /// How far the domain goes, and whether there is a dot in it.
    private func domain(from start: Int) -> (end: Int, isDotted: Bool) {
        var end = start
        var isSpelled = false
        while end < scalars.count {
            if isAddress(scalars[end]) {
                end += 1
            } else if let after = self.end(of: Self.dots, at: end), isLetter(at: after) {
                (end, isSpelled) = (after, true)
            } else {
                break
            }
        }
        while end > start, Self.endings.contains(scalars[end - 1]) { end -= 1 }
        let isDotted = (start..<end).contains { scalars[$0] == "." && isLetter(at: $0 + 1) }
        return (end, isSpelled || isDotted)
    }

    /// What ends a sentence rather than belongs to an address.
    private static let endings = Set(".-_'!?*/=&".unicodeScalars)

    private func isLetter(at position: Int) -> Bool {
        cursor(at: position).next?.properties.isAlphabetic ?? false
    }

    private func end(of literals: [String], at position: Int) -> Int? {
        for literal in literals {
            var cursor = cursor(at: position)
            if cursor.take(literal) { return cursor.position }
        }
        return nil
    }

    private func cursor(at position: Int) -> ScalarCursor {
        ScalarCursor(scalars: scalars, position: position)
    }

    private func isAddress(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || Masking.isDigit(scalar)
            || ".-_+'%&!#$*/=?^`{|}~\u{308}\u{30A}".unicodeScalars.contains(scalar)
    }
}
