internal import FinnishLanguage

/// Reads a day: `7.1.2027`, `7.1.27`, `7.1.`, `2027-01-07`, `7. tammikuuta`, `tänään`, `huomenna`.
enum DateReading {
    static func date(_ text: String, today: CalendarDate) throws(FieldProblem) -> CalendarDate {
        switch Normalization.normalized(text) {
        case "tänään", "tanaan": return today
        case "huomenna": return today.adding(days: 1)
        default: break
        }
        guard let parts = DateParts(text) else { throw .dateShape }
        return try parts.date(after: today)
    }
}

/// A day as it was typed, with or without its year.
struct DateParts: Hashable {
    let day: Int
    let month: Int
    let year: Int?

    init(day: Int, month: Int, year: Int?) {
        self.day = day
        self.month = month
        self.year = year
    }

    init?(_ text: String) {
        let typed = Self.withoutWeekday(Normalization.normalized(text))
        guard let parts = Self.iso(typed) ?? Self.dotted(typed) ?? Self.named(typed) else {
            return nil
        }
        self = parts
    }

    /// The day; without a year the first such day from the given one on.
    func date(after first: CalendarDate) throws(FieldProblem) -> CalendarDate {
        guard let year else { return try next(from: first) }
        guard (2000...2099).contains(year) else { throw .strangeYear(year) }
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            throw .noSuchDay(day: day, month: month, year: year)
        }
        return date
    }

    private func next(from first: CalendarDate) throws(FieldProblem) -> CalendarDate {
        // 29 February is at most eight years away.
        for year in first.year...(first.year + 8) {
            let date = CalendarDate(year: year, month: month, day: day)
            if let date, date >= first { return date }
        }
        throw .noSuchDay(day: day, month: month, year: nil)
    }
}

extension DateParts {
    private static func iso(_ text: String) -> DateParts? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(Self.number)
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            year >= 1000
        else { return nil }
        return DateParts(day: day, month: month, year: year)
    }

    private static func dotted(_ text: String) -> DateParts? {
        var parts = text.split(separator: ".", omittingEmptySubsequences: false)
            .map { $0.filter { $0 != " " } }
        if parts.last == "" { parts.removeLast() }
        guard (2...3).contains(parts.count), let day = number(parts[0]), day <= 99,
            let month = number(parts[1]), month <= 99
        else { return nil }
        guard parts.count == 3 else { return DateParts(day: day, month: month, year: nil) }
        return year(parts[2]).map { DateParts(day: day, month: month, year: $0) }
    }

    private static let months = [
        "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka",
        "marras", "joulu",
    ]

    private static func named(_ text: String) -> DateParts? {
        let words = text.split { $0 == " " || $0 == "." }
        guard (2...3).contains(words.count), let day = number(words[0]), day <= 99 else {
            return nil
        }
        let month = months.firstIndex { name in
            let typed = words[1]
            let isMonth = typed.hasPrefix(name + "kuu") || typed.hasPrefix(fold(name) + "kuu")
            return isMonth || typed == name
        }
        guard let month else { return nil }
        guard words.count == 3 else { return DateParts(day: day, month: month + 1, year: nil) }
        return year(words[2]).map { DateParts(day: day, month: month + 1, year: $0) }
    }

    private static func fold(_ text: String) -> String { Normalization.folded(text) }

    private static func withoutWeekday(_ text: String) -> String {
        let word = text.prefix { $0.isLetter }
        let weekdays = ["ma", "ti", "ke", "to", "pe", "la", "su"]
        let isWeekday =
            weekdays.contains(String(word))
            || Weekday.allCases.contains { word == $0.finnish || word == $0.finnish + "na" }
        return isWeekday ? String(text.dropFirst(word.count).drop { $0 == " " || $0 == "." }) : text
    }

    /// A number of at most four ASCII digits.
    private static func number(_ text: some StringProtocol) -> Int? {
        guard (1...4).contains(text.utf8.count), text.hasOnlyDigits else {
            return nil
        }
        return Int(text)
    }

    /// A year of four digits, or of two for this century.
    private static func year(_ text: some StringProtocol) -> Int? {
        guard let year = number(text) else { return nil }
        switch text.utf8.count {
        case 2: return 2000 + year
        case 4: return year
        default: return nil
        }
    }
}
