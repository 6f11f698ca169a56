internal import FinnishLanguage

/// Reads whole numbers and shares.
enum NumberReading {
    static func integer(_ text: String, in range: ClosedRange<Int>) throws(FieldProblem) -> Int {
        guard let number = whole(text) else { throw .notInteger }
        guard range.contains(number) else { throw .outOfRange(range) }
        return number
    }

    /// A share: `60`, `60 %`, `60 prosenttia`, or days of a five-day week: `3 päivää`, `3/5`.
    static func percent(_ text: String, in range: ClosedRange<Int>) throws(FieldProblem) -> Int {
        let typed = Normalization.normalized(text)
        let share = days(typed).map { $0 * 20 } ?? whole(withoutSign(typed))
        guard let share else { throw .notPercent }
        guard range.contains(share) else { throw .percentOutOfRange(range) }
        return share
    }

    private static func whole(_ text: some StringProtocol) -> Int? {
        let digits = String(text.filter { $0 != " " })
        guard (1...9).contains(digits.utf8.count) else { return nil }
        return digits.drop { $0 == "-" }.hasOnlyDigits ? Int(digits) : nil
    }

    private static func withoutSign(_ text: String) -> Substring {
        let number = text.prefix { $0.isNumber || $0 == " " || $0 == "-" }
        let sign = text.dropFirst(number.count)
        let isSign = sign == "%" || sign == "pros" || sign == "pros." || sign.hasPrefix("prosent")
        return sign.isEmpty || isSign ? number : text[...]
    }

    /// How the days of a week are said: `neljä päivää`, `kolmena päivänä`.
    private static let spelledDays: KeyValuePairs = [
        "yhte": 1, "yksi": 1, "kaksi": 2, "kahte": 2, "kolme": 3, "neljä": 4, "nelja": 4,
        "viisi": 5, "viite": 5,
    ]

    private static func days(_ text: String) -> Int? {
        let word = text.prefix { $0.isLetter }
        let spelled = word.isEmpty ? nil : spelledDays.first { word.hasPrefix($0.key) }
        let number = spelled.map { "\($0.value)"[...] } ?? text.prefix { $0.isNumber }
        let rest = spelled == nil ? text.dropFirst(number.count) : text.dropFirst(word.count)
        let unit = rest.drop { $0 == " " }
        let isDays =
            unit == "/5" || unit.hasPrefix("pv") || unit.hasPrefix("päiv") || unit.hasPrefix("paiv")
        guard isDays, let days = whole(number), (1...5).contains(days) else { return nil }
        return days
    }
}
