public import Planning

/// The days of a plan for a calendar program: start, end, interruptions, contacts, demonstration.
///
/// What others may see in a shared calendar, the title, names the workplace and no person.
public enum CalendarPlan {
    /// Writes the days that the plan knows, each an event of whole days.
    ///
    /// - Parameters:
    ///   - draft: The plan.
    ///   - form: Its form.
    ///   - stamp: The day on which the file is written.
    /// - Returns: An iCalendar object; one without events when the plan has no dates.
    public static func text(_ draft: Draft, form: PlanForm, stamp: CalendarDate) -> String {
        let progress = draft.progress(in: form)
        var calendar = CalendarText()
        calendar.line("BEGIN", "VCALENDAR")
        calendar.line("VERSION", "2.0")
        calendar.line("PRODID", text: "-//Kumppani//\(draft.program)//FI")
        calendar.line("CALSCALE", "GREGORIAN")
        for event in PlanDay.all(in: progress) {
            write(event, of: draft, stamp, to: &calendar)
        }
        calendar.line("END", "VCALENDAR")
        return calendar.text
    }

    private static func write(
        _ event: PlanDay,
        of draft: Draft,
        _ stamp: CalendarDate,
        to calendar: inout CalendarText
    ) {
        let after = (event.span.end ?? event.span.start).adding(days: 1)
        calendar.line("BEGIN", "VEVENT")
        calendar.line("UID", text: "\(draft.period)-\(event.key)@kumppani")
        calendar.line("DTSTAMP", stamp.calendarText + "T000000Z")
        calendar.line("SEQUENCE", "\(max(draft.history.count - 1, 0))")
        calendar.line("DTSTART;VALUE=DATE", event.span.start.calendarText)
        calendar.line("DTEND;VALUE=DATE", after.calendarText)
        calendar.line("SUMMARY", text: event.title)
        if !event.details.isEmpty {
            calendar.line("DESCRIPTION", text: event.details.joined(separator: "\n"))
        }
        if let place = event.place { calendar.line("LOCATION", text: place) }
        calendar.line("TRANSP", "TRANSPARENT")
        calendar.line("CLASS", "PRIVATE")
        calendar.line("END", "VEVENT")
    }
}
