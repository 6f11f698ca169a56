import Planning
import Testing

@Suite struct PeriodTests {
    @Test(arguments: [
        // Whole years: weekdays less the public holidays that fall on one.
        ("2024-01-01", "2024-12-31", 366, 254), ("2025-01-01", "2025-12-31", 365, 253),
        ("2026-01-01", "2026-12-31", 365, 254), ("2027-01-01", "2027-12-31", 365, 255),
        // Easter 2027 is on 28 March: Good Friday the 26th, Easter Monday the 29th.
        ("2027-03-22", "2027-04-02", 12, 8), ("2027-05-06", "2027-05-06", 1, 0),
        ("2027-01-07", "2027-01-07", 1, 1), ("2027-01-09", "2027-01-10", 2, 0),
        ("2026-12-21", "2026-12-27", 7, 4),
    ])
    func daysAreCounted(start: String, end: String, days: Int, weekdays: Int) throws {
        let period = try #require(Period(start: TestForm.day(start), end: TestForm.day(end)))
        #expect(period.calendarDays == days)
        #expect(period.weekdays == weekdays)
    }

    @Test(arguments: [
        (2024, "2024-03-29"), (2025, "2025-04-18"), (2026, "2026-04-03"), (2027, "2027-03-26"),
        (2028, "2028-04-14"), (2030, "2030-04-19"), (2038, "2038-04-23"),
    ])
    func goodFridayIsFree(year: Int, iso: String) throws {
        let day = TestForm.day(iso)
        let period = try #require(Period(start: day, end: day))
        #expect(day.weekday == .friday)
        #expect(period.weekdays == 0)
    }

    @Test func interruptionsAndShareAreTakenOff() throws {
        let start = TestForm.day("2027-02-01")
        let end = TestForm.day("2027-02-26")
        let breaks = [
            DateSpan(start: TestForm.day("2027-02-22"), end: nil),
            DateSpan(start: TestForm.day("2027-01-01"), end: TestForm.day("2027-02-02")),
            DateSpan(start: TestForm.day("2027-02-02"), end: TestForm.day("2027-02-02")),
        ]
        let period = try #require(
            Period(
                start: start,
                end: end,
                interruptions: breaks,
                share: 60,
                weeklyHours: Hours(minutes: 2250)
            )
        )
        #expect(period.calendarDays == 19)
        #expect(period.weekdays == 13)
        #expect(period.workplaceDays == 8)
        #expect(period.hours == Hours(minutes: 3510))
        #expect(period.hoursAWeek == Hours(minutes: 1350))
    }

    @Test func aPeriodTurnedRoundIsNone() {
        #expect(Period(start: TestForm.day("2027-02-01"), end: TestForm.day("2027-01-31")) == nil)
    }
}
