internal import Planning

/// A day or some days of a plan that belong in a calendar.
struct PlanDay {
    /// Tells the days of a plan apart and stays the same when the date changes.
    let key: String
    let span: DateSpan
    let title: String
    let details: [String]
    let place: String?

    /// The days that the plan knows, in the order of their start.
    static func all(in progress: PlanProgress) -> [PlanDay] {
        let days = PlanDays(progress)
        return (days.period() + days.interruptions() + days.contacts() + days.demonstration())
            .sorted { ($0.span.start, $0.key) < ($1.span.start, $1.key) }
    }
}

/// Picks the days out of a plan.
private struct PlanDays {
    let progress: PlanProgress
    let workplace: String
    let people: [String]
    let place: String?

    init(_ progress: PlanProgress) {
        self.progress = progress
        workplace = progress.value(PlanFieldID.workplace)?.text ?? Words.open
        people = [
            PlanFieldID.student, PlanFieldID.instructor, PlanFieldID.instructorPhone,
            PlanFieldID.instructorEmail, PlanFieldID.teacher,
        ]
        .compactMap { id in
            progress.form.field(id)
                .flatMap { field in
                    progress.value(id)?.text.map { field.name + ": " + $0 }
                }
        }
        place = progress.value(PlanFieldID.address)?.text
    }

    func period() -> [PlanDay] {
        let days = [
            ("alku", PlanFieldID.start, "Jakso alkaa"), ("loppu", PlanFieldID.end, "Jakso päättyy"),
        ]
        return days.compactMap { key, id, title in
            progress.value(id)?.date.map { day(key, $0, title, people, place) }
        }
    }

    func interruptions() -> [PlanDay] {
        (progress.value(PlanFieldID.interruptions)?.spans ?? []).enumerated()
            .map { index, span in
                PlanDay(
                    key: "keskeytys-\(index + 1)",
                    span: span,
                    title: "Jakso tauolla: " + workplace,
                    details: [],
                    place: nil
                )
            }
    }

    /// The dates that the contact plan and the feedback name.
    func contacts() -> [PlanDay] {
        [PlanFieldID.contacts, PlanFieldID.feedback]
            .flatMap { id in
                let text = progress.value(id)?.plainText ?? ""
                let name = progress.form.field(id)?.name ?? id
                return DatesInText(text, around: Period(progress)?.span).dates.enumerated()
                    .map { day("\(id)-\($0.offset + 1)", $0.element, name, [text] + people, place) }
            }
    }

    func demonstration() -> [PlanDay] {
        guard let start = progress.value(PlanFieldID.demonstrationStart)?.date else { return [] }
        let end = progress.value(PlanFieldID.demonstrationEnd)?.date
        let tasks = progress.value(PlanFieldID.demonstrationTasks)?.list ?? []
        let site = progress.value(PlanFieldID.demonstrationPlace)?.text
        let span = DateSpan(start: start, end: max(end ?? start, start))
        return [
            PlanDay(
                key: "naytto",
                span: span,
                title: "Näyttö: " + (site ?? workplace),
                details: tasks + people,
                place: site
            )
        ]
    }

    private func day(
        _ key: String,
        _ date: CalendarDate,
        _ title: String,
        _ details: [String],
        _ place: String?
    ) -> PlanDay {
        PlanDay(
            key: key,
            span: DateSpan(start: date, end: date),
            title: title + ": " + workplace,
            details: details,
            place: place
        )
    }
}

extension PlanFieldID {
    /// How contact is kept during the period.
    static let contacts = "yhteydenpito"
    /// How feedback is given.
    static let feedback = "palaute"
}

/// The dates that stand in free text: `4.2.2027`, and `4.2.` when it falls in the period.
struct DatesInText {
    let dates: [CalendarDate]

    init(_ text: String, around period: DateSpan?) {
        var dates: [CalendarDate] = []
        let pattern = /(?:^|[^0-9.])([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})?(?![0-9])/
        for match in text.matches(of: pattern) {
            guard let day = Int(match.1), let month = Int(match.2) else { continue }
            let years = match.3.flatMap { Int($0) }.map { [$0] } ?? Self.years(of: period)
            let found = years.compactMap { CalendarDate(year: $0, month: month, day: day) }
            let date = match.3 == nil ? found.first { period?.contains($0) ?? false } : found.first
            if let date, !dates.contains(date) { dates.append(date) }
        }
        self.dates = dates
    }

    private static func years(of period: DateSpan?) -> [Int] {
        guard let period, let end = period.end, period.start.year <= end.year else { return [] }
        return Array(period.start.year...end.year)
    }
}
