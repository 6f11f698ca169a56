/// The public holidays of Finland that fall on a weekday.
enum Holidays {
    /// Whether the day is a public holiday.
    ///
    /// Those that always fall on a Saturday or Sunday are left out, and so are Midsummer Eve and
    /// Christmas Eve, which are no public holidays.
    static func contains(_ date: CalendarDate) -> Bool {
        switch (date.month, date.day) {
        case (1, 1), (1, 6), (5, 1), (12, 6), (12, 25), (12, 26): true
        default: [-2, 1, 39].contains(easter(date.year).days(until: date))
        }
    }

    /// Easter Sunday by the Gregorian rule (Meeus, Jones and Butcher).
    static func easter(_ year: Int) -> CalendarDate {
        let golden = year % 19
        let (century, ofCentury) = (year / 100, year % 100)
        let (leaps, leapRest) = (century / 4, century % 4)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - leaps - correction + 15) % 30
        let weekday = (32 + 2 * leapRest + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
        let shift = (golden + 11 * epact + 22 * weekday) / 451
        let number = epact + weekday - 7 * shift + 114
        return CalendarDate(checkedYear: year, month: number / 31, day: number % 31 + 1)
    }
}
