/// Looks for a national identifier of a person that begins at one place of a text.
struct IdentityScan {
    let scalars: [Unicode.Scalar]
    let start: Int

    var found: MaskScan.Found? {
        if let end = oidEnd { return MaskScan.Found(mark: .oid, end: end) }
        return codeEnd.map { MaskScan.Found(mark: .identityCode, end: $0) }
    }

    // MARK: - OID

    /// Numbers apart by dots that begin like the national ones or are six or more; the national ones
    /// also when they are apart by spaces or hyphens.
    private var oidEnd: Int? {
        let dotted = numbers(atMost: .max) { $0.take(["."]) }
        let isNational = dotted.parts.starts(with: [1, 2, 246]) && dotted.parts.count > 3
        if isNational || dotted.parts.count >= 6 { return dotted.end }
        let loose = numbers(atMost: 6) { cursor in
            cursor.skip(ScalarCursor.spaces, atMost: 1)
            let isMarked = cursor.skip(ScalarCursor.dashes.union(["."]), atMost: 1) > 0
            let isSpaced = cursor.skip(ScalarCursor.spaces, atMost: 1) > 0
            return isMarked || isSpaced || cursor.isAtDigit
        }
        let isLoose = loose.parts.starts(with: [1, 2, 246, 562]) && loose.parts.count > 4
        return isLoose ? loose.end : nil
    }

    private func numbers(
        atMost limit: Int,
        _ separator: (inout ScalarCursor) -> Bool
    ) -> (parts: [Int], end: Int) {
        var cursor = ScalarCursor(scalars: scalars, position: start)
        var parts: [Int] = []
        var end = start
        while parts.count < limit, cursor.isAtDigit {
            var part = 0
            while let digit = cursor.digits(1) { part = part &* 10 &+ digit }
            parts.append(part)
            end = cursor.position
            guard separator(&cursor) else { break }
        }
        return (parts, end)
    }

    // MARK: - Personal identity code

    private static let letterSigns = Set("+ABCDEFUVWXYabcdefuvwxy".unicodeScalars)
    private static let signs = letterSigns.union(ScalarCursor.dashes)
    private static let checks = Set("ABCDEFHJKLMNPRSTUVWXYabcdefhjklmnprstuvwxy".unicodeScalars)

    /// Birth date, century sign, three digits, check character; where it ends.
    ///
    /// A code put in an unusual way must hold a possible date, for much else looks like it.
    private var codeEnd: Int? {
        var cursor = ScalarCursor(scalars: scalars, position: start)
        guard let birth = birth(&cursor) else { return nil }
        cursor.skip(ScalarCursor.spaces, atMost: 2)
        let isSigned = cursor.take(Self.signs)
        cursor.skip(ScalarCursor.spaces, atMost: 2)
        guard cursor.digits(3) != nil else { return nil }
        let isApart = cursor.skip(ScalarCursor.spaces, atMost: 1) > 0
        let isUsual = isSigned && !birth.isSplit && !isApart
        return isUsual ? usualEnd(&cursor) : birth.isPossible ? unusualEnd(&cursor) : nil
    }

    private func birth(_ cursor: inout ScalarCursor) -> (isSplit: Bool, isPossible: Bool)? {
        let dots: Set<Unicode.Scalar> = [".", " "]
        guard let day = cursor.digits(2) else { return nil }
        let isSplit = cursor.take(dots)
        guard let month = cursor.digits(2) else { return nil }
        if isSplit, !cursor.take(dots) { return nil }
        guard cursor.digits(2) != nil else { return nil }
        return (isSplit, (1...31).contains(day) && (1...12).contains(month))
    }

    private func usualEnd(_ cursor: inout ScalarCursor) -> Int? {
        guard let check = cursor.next,
            Masking.isDigit(check) || check.isASCII && check.properties.isAlphabetic
        else { return nil }
        cursor.position += 1
        // After a letter anything may follow; more digits after a digit are a longer number.
        return Masking.isDigit(check) && cursor.isAtDigit ? nil : cursor.position
    }

    private func unusualEnd(_ cursor: inout ScalarCursor) -> Int? {
        guard cursor.take(Self.checks) else { return nil }
        let isWord = cursor.next.map { $0.properties.isAlphabetic } ?? false
        return isWord || cursor.isAtDigit ? nil : cursor.position
    }
}
