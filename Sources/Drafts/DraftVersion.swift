internal import Planning

/// What the answers given on one day changed in a plan.
public struct DraftVersion: Hashable, Sendable {
    /// The day as `2026-11-22`, or the recorder's stamp when it holds no day; nil without one.
    public let day: String?
    /// How many fields got their first answer.
    public let added: Int
    /// The fields whose answer became another or was taken away, by id in alphabetical order.
    public let changed: [String]

    /// Gathers the versions of a plan, one a day, from its events in order.
    ///
    /// An answer belongs to the day of the stamp that follows it; the last ones without a stamp
    /// belong to the day before.
    static func history(of events: [PlanEvent]) -> [DraftVersion] {
        var days = DayByDay()
        for event in events { days.take(event) }
        return days.versions
    }

    /// The day as Finns write it.
    var dayText: String {
        day.map { CalendarDate(iso: $0)?.finnish ?? $0 } ?? "päivä ei tiedossa"
    }
}

/// The answers as they stood at the end of each day.
private struct DayByDay {
    private var answers: [String: Answer] = [:]
    private var latest: String?
    private var ends: [(day: String?, answers: [String: Answer])] = []
    private var isOpen = false

    mutating func take(_ event: PlanEvent) {
        switch event {
        case .answered(let field, let answer):
            answers[field] = answer
            isOpen = true
        case .cleared(let field):
            answers[field] = nil
            isOpen = true
        case .stamped(.begun, let stamp): latest = Self.day(of: stamp)
        case .stamped(.changed, let stamp):
            latest = Self.day(of: stamp)
            close()
        default: break
        }
    }

    private mutating func close() {
        isOpen = false
        if let last = ends.last, last.day == latest { ends.removeLast() }
        ends.append((latest, answers))
    }

    private static func day(of stamp: String) -> String {
        let day = String(stamp.prefix(10))
        return CalendarDate(iso: day) == nil ? stamp : day
    }

    var versions: [DraftVersion] {
        var closed = self
        if isOpen { closed.close() }
        var before: [String: Answer] = [:]
        return closed.ends.map { end in
            defer { before = end.answers }
            let changed = before.keys.filter { before[$0] != end.answers[$0] }
            let added = end.answers.keys.count { before[$0] == nil }
            return DraftVersion(day: end.day, added: added, changed: changed.sorted())
        }
    }
}
