extension CalendarDate {
    /// The first day of the year 1.
    static let first = CalendarDate(dayNumber: 0)
    /// The last day of the year 9999.
    static let last = CalendarDate(dayNumber: 3_652_058)

    /// Days since 1.1.0001, which is 0.
    var dayNumber: Int {
        let before = year - 1
        let years = before * 365 + before / 4 - before / 100 + before / 400
        let months = (1..<month).reduce(0) { $0 + Self.length(ofMonth: $1, year: year) }
        return years + months + day - 1
    }

    /// The day of a number from 0 to 3652058; a number outside is taken as the nearest inside.
    init(dayNumber: Int) {
        let number = min(max(dayNumber, 0), 3_652_058)
        var year = number / 366 + 1
        while Self.start(ofYear: year + 1) <= number { year += 1 }
        var rest = number - Self.start(ofYear: year)
        var month = 1
        while rest >= Self.length(ofMonth: month, year: year) {
            rest -= Self.length(ofMonth: month, year: year)
            month += 1
        }
        self.init(checkedYear: year, month: month, day: rest + 1)
    }

    private static func start(ofYear year: Int) -> Int {
        let before = year - 1
        return before * 365 + before / 4 - before / 100 + before / 400
    }

    /// The day so many days later, or earlier for a negative number; stays in the years 1 to 9999.
    public func adding(days: Int) -> CalendarDate {
        CalendarDate(dayNumber: dayNumber + min(max(days, -3_700_000), 3_700_000))
    }

    /// The same day so many years later; 29 February becomes 28 February in a common year.
    public func adding(years: Int) -> CalendarDate {
        let year = min(max(self.year + min(max(years, -9999), 9999), 1), 9999)
        let day = min(self.day, Self.length(ofMonth: month, year: year))
        return CalendarDate(checkedYear: year, month: month, day: day)
    }

    /// How many days later the other day is; negative when it is earlier.
    public func days(until other: CalendarDate) -> Int {
        other.dayNumber - dayNumber
    }

    /// The day of the week.
    public var weekday: Weekday {
        Weekday.allCases[dayNumber % 7]
    }
}

/// A day of the week, Monday first.
public enum Weekday: Int, CaseIterable, Hashable, Sendable {
    /// Monday.
    case monday
    /// Tuesday.
    case tuesday
    /// Wednesday.
    case wednesday
    /// Thursday.
    case thursday
    /// Friday.
    case friday
    /// Saturday.
    case saturday
    /// Sunday.
    case sunday

    /// Whether it is Saturday or Sunday.
    public var isWeekend: Bool { self == .saturday || self == .sunday }
}
