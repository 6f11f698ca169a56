/// The period of a plan and what it comes to.
public struct Period: Hashable, Sendable {
    /// The first and the last day.
    public let span: DateSpan
    /// The interruptions, ordered and cut to the period.
    public let interruptions: [DateSpan]
    /// The share of the study week spent at the workplace, in per cent.
    public let share: Int
    /// The hours of a full week of five days.
    public let weeklyHours: Hours?

    private let start: CalendarDate
    private let end: CalendarDate

    /// Makes a period; nil when the end is before the start or the two are over 30 years apart.
    public init?(
        start: CalendarDate,
        end: CalendarDate,
        interruptions: [DateSpan] = [],
        share: Int = 100,
        weeklyHours: Hours? = nil
    ) {
        guard start <= end, start.days(until: end) < 11_000 else { return nil }
        span = DateSpan(start: start, end: end)
        self.start = start
        self.end = end
        self.interruptions = interruptions.filter { $0.overlaps(DateSpan(start: start, end: end)) }
            .map { DateSpan(start: max($0.start, start), end: min($0.end ?? end, end)) }
            .sorted { $0.start < $1.start }
        self.share = share
        self.weeklyHours = weeklyHours
    }

    /// Makes the period of a plan; nil while its dates are not known.
    public init?(_ progress: PlanProgress) {
        guard let start = progress.value(PlanFieldID.start)?.date,
            let end = progress.value(PlanFieldID.end)?.date
        else { return nil }
        self.init(
            start: start,
            end: end,
            interruptions: progress.value(PlanFieldID.interruptions)?.spans ?? [],
            share: progress.value(PlanFieldID.share)?.number ?? 100,
            weeklyHours: progress.value(PlanFieldID.weeklyHours)?.hours
        )
    }

    /// The days of the calendar, interruptions taken off.
    public var calendarDays: Int {
        days.count
    }

    /// The days from Monday to Friday that are no public holidays, interruptions taken off.
    public var weekdays: Int {
        days.count { !$0.weekday.isWeekend && !Holidays.contains($0) }
    }

    /// The days at the workplace: the weekdays at the part-time share, to the nearest whole day.
    public var workplaceDays: Int {
        (weekdays * share + 50) / 100
    }

    /// The hours at the workplace; nil while the weekly hours are not known.
    ///
    /// Each weekday counts as a fifth of the full week, at the part-time share.
    public var hours: Hours? {
        weeklyHours.map { Hours(minutes: ($0.minutes * weekdays * share + 250) / 500) }
    }

    /// The hours of a week at the part-time share; nil while the weekly hours are not known.
    public var hoursAWeek: Hours? {
        weeklyHours.map { Hours(minutes: ($0.minutes * share + 50) / 100) }
    }

    private var days: [CalendarDate] {
        (0...start.days(until: end))
            .map { start.adding(days: $0) }
            .filter { day in !interruptions.contains { $0.contains(day) } }
    }
}
