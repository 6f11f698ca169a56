/// Days from one to another, both included.
public struct DateSpan: Hashable, Sendable {
    /// The first day.
    public let start: CalendarDate
    /// The last day, or nil while it is not known.
    public let end: CalendarDate?

    /// Makes a span; whether the end is before the start is left to the rules.
    public init(start: CalendarDate, end: CalendarDate?) {
        self.start = start
        self.end = end
    }

    /// Whether the day is in the span; a span without an end goes on for ever.
    public func contains(_ day: CalendarDate) -> Bool {
        guard let end else { return start <= day }
        return start <= day && day <= end
    }

    /// Whether the two share a day.
    public func overlaps(_ other: DateSpan) -> Bool {
        let firstEndsBefore = end.map { $0 < other.start } ?? false
        let secondEndsBefore = other.end.map { $0 < start } ?? false
        return !firstEndsBefore && !secondEndsBefore
    }
}

extension DateSpan: CustomStringConvertible {
    /// `7.1.2027–9.1.2027`, `7.1.2027` for a single day, or `7.1.2027–` without an end.
    public var description: String {
        end == start ? start.finnish : "\(start)–\(end.map(\.finnish) ?? "")"
    }
}
