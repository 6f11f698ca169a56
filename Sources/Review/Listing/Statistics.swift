public import Transcripts

/// What happened over time, gathered session by session.
public struct Statistics: Sendable {
    /// The months, by name such as `2026-11`.
    public private(set) var months: [String: Month] = [:]
    /// How many times each entry was answered from.
    public private(set) var entries: [String: Int] = [:]
    /// The fields at which sessions left their plan; a plan that was done is left at none.
    public private(set) var lastFields: [String: Int] = [:]

    /// A month's numbers.
    public struct Month: Hashable, Sendable {
        /// Sessions begun.
        public var sessions = 0
        /// Questions asked.
        public var questions = 0
        /// Questions by what came of them.
        public var outcomes: [Outcome: Int] = [:]
        /// Replies marked good.
        public var good = 0
        /// Replies marked bad.
        public var bad = 0

        /// The share of questions that came to this, 0…1.
        public func share(_ outcome: Outcome) -> Double {
            questions == 0 ? 0 : Double(outcomes[outcome] ?? 0) / Double(questions)
        }

        /// The share of questions whose reply was marked bad, 0…1.
        public var badShare: Double { questions == 0 ? 0 : Double(bad) / Double(questions) }
    }

    /// Starts with nothing.
    public init() {}

    /// The months in order, with those between in which nothing was asked.
    public var calendar: [(name: String, month: Month)] {
        guard let first = months.keys.min(), let last = months.keys.max() else { return [] }
        var name = first
        var calendar: [(name: String, month: Month)] = []
        while name <= last, calendar.count < Self.monthLimit {
            calendar.append((name, months[name] ?? Month()))
            guard let next = Self.month(after: name) else { break }
            name = next
        }
        return calendar.count < Self.monthLimit
            ? calendar : months.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// All months together.
    public var sum: Month {
        months.values.reduce(into: Month()) { sum, month in
            sum.sessions += month.sessions
            sum.questions += month.questions
            sum.outcomes.merge(month.outcomes, uniquingKeysWith: +)
            sum.good += month.good
            sum.bad += month.bad
        }
    }

    /// A hundred years: a clock that was wrong once must not fill the page.
    private static let monthLimit = 1200

    private static func month(after name: String) -> String? {
        let parts = name.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 2 else { return nil }
        let (year, month) = parts[1] >= 12 ? (parts[0] + 1, 1) : (parts[0], parts[1] + 1)
        return "\(year)-" + (month < 10 ? "0" : "") + "\(month)"
    }

    /// Takes a session in.
    public mutating func add(_ transcript: Transcript) {
        var month = months[String(transcript.day.prefix(7))] ?? Month()
        month.sessions += 1
        for turn in transcript.turns { add(turn, to: &month) }
        months[String(transcript.day.prefix(7))] = month
        if let field = transcript.turns.last(where: { $0.mode == .plan })?.field {
            lastFields[field, default: 0] += 1
        }
    }

    private mutating func add(_ turn: Turn, to month: inout Month) {
        if let feedback = turn.feedback {
            if feedback.isGood { month.good += 1 } else { month.bad += 1 }
        }
        for question in turn.questions {
            month.questions += 1
            month.outcomes[question.outcome, default: 0] += 1
            guard question.outcome == .answer else { continue }
            for entry in question.shown { entries[entry, default: 0] += 1 }
        }
    }

    /// Names by count, the largest first.
    public static func top(_ counts: [String: Int], _ limit: Int) -> [(name: String, count: Int)] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
            .map { ($0.key, $0.value) }
    }
}
