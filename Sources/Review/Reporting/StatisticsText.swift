internal import Transcripts

/// Statistics as text, a line a fact.
public enum StatisticsText {
    /// How many entries and fields are named at most.
    static let topLimit = 10

    /// The lines; one that says so when there are no sessions.
    public static func lines(_ statistics: Statistics, _ names: StatisticsNames) -> [String] {
        guard !statistics.months.isEmpty else { return [ReportWording.nothing] }
        let months = statistics.calendar.map {
            ReportWording.month($0.name) + ": " + line($0.month)
        }
        let all = months.count > 1 ? [ReportWording.all + ": " + line(statistics.sum)] : []
        return months + all
            + list(ReportWording.mostAsked, statistics.entries, names.entry)
            + list(ReportWording.stalls, statistics.lastFields, names.field)
    }

    private static func line(_ month: Statistics.Month) -> String {
        let shares = ReportWording.outcomes.map { outcome, name in
            "\(name) \(ReportWording.percent(month.share(outcome)))"
        }
        let counts = [
            ReportWording.count(month.sessions, "keskustelu", "keskustelua"),
            ReportWording.count(month.questions, "kysymys", "kysymystä"),
        ]
        let marks = "\(ReportWording.bad) \(ReportWording.percent(month.badShare))"
        return (counts + shares + [marks]).joined(separator: ", ")
    }

    private static func list(
        _ title: String,
        _ counts: [String: Int],
        _ name: (String) -> String
    ) -> [String] {
        guard !counts.isEmpty else { return [] }
        let rows = Statistics.top(counts, topLimit).map { "  \($0.count)  \(name($0.name))" }
        return ["", title + ":"] + rows
    }
}
