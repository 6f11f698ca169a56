internal import Planning

/// A point of time on the clock of this machine.
struct Moment {
    /// The time as it is stored: `2026-11-22T18:30:00+02:00`.
    let stamp: String
    /// The day.
    let day: CalendarDate

    /// This very moment.
    static var now: Moment {
        let stamp = Clock.now
        guard let day = CalendarDate(iso: String(stamp.prefix(10))) else {
            preconditionFailure("the clock is outside the years that a calendar has")
        }
        return Moment(stamp: stamp, day: day)
    }
}

extension CalendarDate {
    /// Reads a day from the command line: `2027-01-07` or `7.1.2027`.
    init?(typed text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        if parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] {
            self.init(year: year, month: month, day: day)
        } else {
            self.init(iso: text)
        }
    }
}
