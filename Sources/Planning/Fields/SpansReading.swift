/// Reads stretches of days: `22.2.–26.2.2027; 5.4.–`, a single day for one that ends the same day,
/// `viikko 8` for the weekdays of a week.
///
/// Words before the days tell what they are for and are let go: `hiihtoloma 22.2.–26.2.`
enum SpansReading {
    /// The most stretches kept.
    static let limit = 50

    static func spans(_ text: String, today: CalendarDate) throws(FieldProblem) -> [DateSpan] {
        let pieces = text.split { $0 == ";" || $0 == "," || $0.isNewline }
            .map { TypedText.oneLine(String($0)) }
            .filter { piece in
                let isDated = piece.contains(where: \.isNumber)
                return isDated || !text.contains(where: \.isNumber) && !piece.isEmpty
            }
        guard !pieces.isEmpty else { throw .empty }
        guard pieces.count <= limit else { throw .tooManyItems(limit: limit) }
        var spans: [DateSpan] = []
        for piece in pieces { spans.append(try span(piece, today: today)) }
        return spans.sorted { ($0.start, $0.end ?? .last) < ($1.start, $1.end ?? .last) }
    }

    private static func span(_ text: String, today: CalendarDate) throws(FieldProblem) -> DateSpan {
        if let week = try WeekReading.week(text, today: today) { return week }
        let dated = text.drop { !$0.isNumber }
        let dashed = String(dated.map { "–—‐‑−".contains($0) ? "-" : $0 })
        if let parts = DateParts(dashed) {
            let day = try parts.date(after: today)
            return DateSpan(start: day, end: day)
        }
        for dash in dashed.indices where dashed[dash] == "-" {
            let last = dashed[dashed.index(after: dash)...]
            if let ends = ends(dashed[..<dash], last) { return try span(ends, today: today) }
        }
        throw .spanShape(text)
    }

    private static func ends(
        _ first: Substring,
        _ last: Substring
    ) -> (start: DateParts, end: DateParts?)? {
        let lastText = TypedText.oneLine(String(last))
        let firstText = TypedText.oneLine(String(first))
        guard !lastText.isEmpty else { return DateParts(firstText).map { ($0, nil) } }
        guard let end = DateParts(lastText) else { return nil }
        // `22.–26.2.`: the month and the year are those of the last day.
        let isDayOnly = firstText.last == "." && firstText.dropLast().allSatisfy(\.isNumber)
        if isDayOnly, let day = Int(firstText.dropLast()) {
            return (DateParts(day: day, month: end.month, year: end.year), end)
        }
        return DateParts(firstText).map { ($0, end) }
    }

    private static func span(
        _ ends: (start: DateParts, end: DateParts?),
        today: CalendarDate
    ) throws(FieldProblem) -> DateSpan {
        let start = try dated(ends.start, before: ends.end, today: today)
        guard let end = ends.end else { return DateSpan(start: start, end: nil) }
        let span = DateSpan(start: start, end: try end.date(after: start))
        guard span.end.map({ start <= $0 }) ?? true else { throw .spanBackwards(span) }
        return span
    }

    /// The first day; when only the last day has a year, the first is the latest before it.
    private static func dated(
        _ start: DateParts,
        before end: DateParts?,
        today: CalendarDate
    ) throws(FieldProblem) -> CalendarDate {
        guard start.year == nil, let end, let year = end.year else {
            return try start.date(after: today)
        }
        let isLater = (start.month, start.day) > (end.month, end.day)
        let parts = DateParts(
            day: start.day,
            month: start.month,
            year: isLater ? year - 1 : year
        )
        return try parts.date(after: today)
    }
}
