/// Knows numbers that look like personal data and are none, so that they stay readable.
struct HarmlessScan {
    let scalars: [Unicode.Scalar]
    let start: Int
    let written: [Unicode.Scalar]

    var found: MaskScan.Found? {
        let ends = [businessIDEnd, vatNumberEnd, dateEnd, hoursEnd].compactMap(\.self)
        return ends.max().map { MaskScan.Found(mark: nil, end: $0) }
    }

    private var cursor: ScalarCursor { ScalarCursor(scalars: scalars, position: start) }

    /// Seven digits, a hyphen and one digit: a firm's public code.
    private var businessIDEnd: Int? {
        var cursor = cursor
        guard cursor.digits(7) != nil, cursor.take(["-"]), cursor.digits(1) != nil else {
            return nil
        }
        return end(cursor)
    }

    /// The same code after the letters of the country: FI12345678.
    private var vatNumberEnd: Int? {
        var cursor = cursor
        guard written.suffix(2).elementsEqual("FI".unicodeScalars), cursor.digits(8) != nil else {
            return nil
        }
        return end(cursor)
    }

    /// A day put with hyphens or spaces, 07-01-2027, which begins like a telephone number.
    private var dateEnd: Int? {
        var cursor = cursor
        let separators = ScalarCursor.dashes.union(ScalarCursor.spaces)
        guard let day = cursor.digits(2), (1...31).contains(day), cursor.take(separators),
            let month = cursor.digits(2), (1...12).contains(month), cursor.take(separators),
            let year = cursor.digits(4), (1900...2099).contains(year)
        else { return nil }
        return end(cursor)
    }

    /// Hours from and to, 0800–1600.
    private var hoursEnd: Int? {
        var cursor = cursor
        guard let from = cursor.digits(4), isTime(from), cursor.take(ScalarCursor.dashes),
            let to = cursor.digits(4), isTime(to), from < to
        else { return nil }
        return end(cursor)
    }

    private func isTime(_ number: Int) -> Bool { number / 100 <= 24 && number % 100 < 60 }

    /// Where it ends, unless more digits follow at once.
    private func end(_ cursor: ScalarCursor) -> Int? { cursor.isAtDigit ? nil : cursor.position }
}
