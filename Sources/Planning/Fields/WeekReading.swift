/// Reads the days of a week of the calendar: `viikko 8`, `hiihtoloma vko 8`.
enum WeekReading {
    /// The days from Monday to Friday of the first such week that is not over, since a period that
    /// ends on a Friday has no weekend after it; nil when the text names no week.
    ///
    /// - Throws: `FieldProblem.noSuchWeek` for a number that no year has.
    static func week(_ text: String, today: CalendarDate) throws(FieldProblem) -> DateSpan? {
        let pattern = /(?:.* )?(?:viikko|viikolla|vko|vkolla|vk)\.? ?([0-9]{1,2})\.?/
        guard let match = text.lowercased().wholeMatch(of: pattern), let number = Int(match.1)
        else { return nil }
        for year in (today.year - 1)...(today.year + 8) {
            guard let monday = monday(ofWeek: number, year: year) else { continue }
            let friday = monday.adding(days: 4)
            if friday >= today { return DateSpan(start: monday, end: friday) }
        }
        throw .noSuchWeek(number)
    }

    /// By ISO 8601 the week of 4 January is the first, and a week is of the year of its Thursday.
    private static func monday(ofWeek number: Int, year: Int) -> CalendarDate? {
        guard let fourth = CalendarDate(year: year, month: 1, day: 4), number >= 1 else {
            return nil
        }
        let monday = fourth.adding(days: 7 * (number - 1) - fourth.weekday.rawValue)
        return monday.adding(days: 3).year == year ? monday : nil
    }
}
