/// Something in a plan that is allowed but worth a second look, as facts.
///
/// `Wording/PlanRemark+Wording.swift` has the sentences.
public enum PlanRemark: Hashable, Sendable {
    /// The demonstration is not within the period.
    case demonstrationOutside(DateSpan, period: DateSpan)
    /// The student is under 18: rules for young workers.
    case minor
    /// A student under 18 has more hours a week than the law allows.
    case minorHours(Hours)
    /// An apprentice has fewer hours a week than the law wants, on average.
    case apprenticeHours(Hours)
    /// eHOKS wants the part-time share of a period that ends 1.7.2023 or later.
    case shareNeeded(end: CalendarDate)
    /// eHOKS wants the basis of an apprenticeship that ends 1.7.2021 or later.
    case basisNeeded
    /// The instructor has neither an e-mail address nor a telephone number.
    case contactMissing
    /// An interruption covers the last day, so the survey of the period is not sent.
    case interruptedAtEnd
    /// The first day is a Saturday, a Sunday or a public holiday.
    case startsOnFreeDay(CalendarDate)
    /// The last day is a Saturday, a Sunday or a public holiday.
    case endsOnFreeDay(CalendarDate)
    /// The period begins more than a year before or after today.
    case farAway(CalendarDate)
}

extension PlanRemark {
    /// The rule behind the remark, whatever its days and hours: `demonstration-outside`.
    public var rule: String {
        switch self {
        case .demonstrationOutside: "demonstration-outside"
        case .minor: "minor"
        case .minorHours: "minor-hours"
        case .apprenticeHours: "apprentice-hours"
        case .shareNeeded: "share-needed"
        case .basisNeeded: "basis-needed"
        case .contactMissing: "contact-missing"
        case .interruptedAtEnd: "interrupted-at-end"
        case .startsOnFreeDay: "starts-on-free-day"
        case .endsOnFreeDay: "ends-on-free-day"
        case .farAway: "far-away"
        }
    }

    /// Whether the remark itself tells something about a person.
    public var isPersonal: Bool {
        switch self {
        case .minor, .minorHours: true
        default: false
        }
    }

    /// The remarks on a plan, most serious first.
    ///
    /// - Parameters:
    ///   - progress: The plan.
    ///   - today: The day from which a far away period is told.
    /// - Returns: What holds now; compare with what held before an answer to see what is new.
    public static func remarks(on progress: PlanProgress, today: CalendarDate) -> [PlanRemark] {
        let found = [
            shareNeeded(progress), basisNeeded(progress), demonstration(progress),
            minor(progress), minorHours(progress), apprenticeHours(progress),
            contact(progress), interrupted(progress), freeStart(progress), freeEnd(progress),
            farAway(progress, today),
        ]
        return found.compactMap { $0 }
    }

    private static func shareNeeded(_ progress: PlanProgress) -> PlanRemark? {
        guard let end = progress.value(PlanFieldID.end)?.date, end.iso >= "2023-07-01",
            isLeft(PlanFieldID.share, progress)
        else { return nil }
        return .shareNeeded(end: end)
    }

    private static func basisNeeded(_ progress: PlanProgress) -> PlanRemark? {
        guard isApprenticeship(progress), isLeft(PlanFieldID.basis, progress) else { return nil }
        return .basisNeeded
    }

    private static func demonstration(_ progress: PlanProgress) -> PlanRemark? {
        guard let period = Period(progress)?.span,
            let start = progress.value(PlanFieldID.demonstrationStart)?.date
        else { return nil }
        let end = progress.value(PlanFieldID.demonstrationEnd)?.date ?? start
        let isInside = period.contains(start) && period.contains(end)
        let span = DateSpan(start: start, end: max(start, end))
        return isInside ? nil : .demonstrationOutside(span, period: period)
    }

    private static func minor(_ progress: PlanProgress) -> PlanRemark? {
        isMinor(progress) ? .minor : nil
    }

    private static func minorHours(_ progress: PlanProgress) -> PlanRemark? {
        guard isMinor(progress), let hours = progress.value(PlanFieldID.weeklyHours)?.hours,
            hours > Hours(minutes: 48 * 60)
        else { return nil }
        return .minorHours(hours)
    }

    private static func apprenticeHours(_ progress: PlanProgress) -> PlanRemark? {
        guard isApprenticeship(progress), let week = progress.value(PlanFieldID.weeklyHours)?.hours
        else { return nil }
        return week < Hours(minutes: 25 * 60) ? .apprenticeHours(week) : nil
    }

    private static func contact(_ progress: PlanProgress) -> PlanRemark? {
        let isMissing =
            isLeft(PlanFieldID.instructorEmail, progress)
            && isLeft(PlanFieldID.instructorPhone, progress)
        return isMissing ? .contactMissing : nil
    }

    private static func interrupted(_ progress: PlanProgress) -> PlanRemark? {
        guard let period = Period(progress), let end = period.span.end,
            period.interruptions.contains(where: { $0.contains(end) })
        else { return nil }
        return .interruptedAtEnd
    }

    private static func freeStart(_ progress: PlanProgress) -> PlanRemark? {
        progress.value(PlanFieldID.start)?.date.flatMap { isFree($0) ? .startsOnFreeDay($0) : nil }
    }

    private static func freeEnd(_ progress: PlanProgress) -> PlanRemark? {
        progress.value(PlanFieldID.end)?.date.flatMap { isFree($0) ? .endsOnFreeDay($0) : nil }
    }

    private static func isFree(_ day: CalendarDate) -> Bool {
        day.weekday.isWeekend || Holidays.contains(day)
    }

    private static func farAway(_ progress: PlanProgress, _ today: CalendarDate) -> PlanRemark? {
        guard let start = progress.value(PlanFieldID.start)?.date else { return nil }
        return abs(today.days(until: start)) > 366 ? .farAway(start) : nil
    }

    /// Whether the field has been asked and left without a value.
    private static func isLeft(_ id: String, _ progress: PlanProgress) -> Bool {
        guard progress.form.field(id) != nil, !progress.isHidden(id) else { return false }
        let isAsked = progress.answer(id) != nil || progress.isPassed(id)
        return isAsked && progress.value(id) == nil
    }

    private static func isMinor(_ progress: PlanProgress) -> Bool {
        progress.value(PlanFieldID.isMinor)?.isYes == true
    }

    private static func isApprenticeship(_ progress: PlanProgress) -> Bool {
        progress.value(PlanFieldID.contract) == .choice("oppisopimus")
    }
}
