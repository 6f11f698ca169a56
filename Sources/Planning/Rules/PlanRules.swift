/// Rules that look at several answers at once.
public enum PlanRules {
    /// What keeps a value from being an answer, given the others; nil when nothing does.
    ///
    /// A first day that comes after the last day is let through: the last day is then in doubt.
    public static func problem(
        with value: AnswerValue,
        for field: String,
        in progress: PlanProgress
    ) -> FieldProblem? {
        switch (field, value) {
        case (PlanFieldID.end, .date(let end)):
            progress.value(PlanFieldID.start)?.date.flatMap { order($0, end) ?? length($0, end) }
        case (PlanFieldID.demonstrationEnd, .date(let end)):
            progress.value(PlanFieldID.demonstrationStart)?.date.flatMap { order($0, end) }
        case (PlanFieldID.interruptions, .spans(let spans)):
            overlap(spans) ?? outside(spans, progress)
        default: nil
        }
    }

    /// The answers of the plan that break a rule, in order.
    public static func problems(
        in progress: PlanProgress
    ) -> [(field: PlanField, problem: FieldProblem)] {
        progress.fields.compactMap { field in
            guard let value = progress.value(field.id),
                let problem = problem(with: value, for: field.id, in: progress)
            else { return nil }
            return (field, problem)
        }
    }

    private static func order(_ start: CalendarDate, _ end: CalendarDate) -> FieldProblem? {
        end < start ? .endBeforeStart(start: start, end: end) : nil
    }

    private static func length(_ start: CalendarDate, _ end: CalendarDate) -> FieldProblem? {
        let latest = start.adding(years: 5)
        return end > latest ? .longerThanFiveYears(latest: latest) : nil
    }

    private static func overlap(_ spans: [DateSpan]) -> FieldProblem? {
        for (first, second) in zip(spans, spans.dropFirst()) {
            guard first.end != nil else { return .interruptionWithoutEnd(first) }
            if first.overlaps(second) { return .interruptionsOverlap(first, second) }
        }
        return nil
    }

    private static func outside(_ spans: [DateSpan], _ progress: PlanProgress) -> FieldProblem? {
        guard let start = progress.value(PlanFieldID.start)?.date,
            let end = progress.value(PlanFieldID.end)?.date, start <= end
        else { return nil }
        let period = DateSpan(start: start, end: end)
        let outside = spans.first { span in
            !period.contains(span.start) || span.end.map { !period.contains($0) } ?? false
        }
        return outside.map { .interruptionOutside($0, period: period) }
    }
}
