internal import ArgumentParser
internal import Review
internal import Terminal
internal import Transcripts

/// `kumppani review stats`: what happened over time.
struct ReviewStats: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Näytä luvut kuukausittain, kysytyimmät aiheet ja mihin suunnittelu pysähtyy."
    )

    @OptionGroup var transcripts: TranscriptOptions
    @OptionGroup var filter: FilterOptions

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        var statistics = Statistics()
        try ReviewReading.forEach(transcripts.store, filter.filter) { statistics.add($0) }
        let lines =
            Self.months(statistics)
            + Self.counts("Kysytyimmät aiheet", statistics.entries)
            + Self.counts("Suunnittelu jäi tähän kenttään", statistics.lastFields)
        for line in lines { StandardStreams.print(SafeText.oneLine(line)) }
    }

    private static func months(_ statistics: Statistics) -> [String] {
        statistics.months.sorted { $0.key < $1.key }
            .map { name, month in
                "\(name): \(month.sessions) keskustelua, \(month.questions) kysymystä, vastattiin "
                    + "\(percent(month.share(.answer))), tarkennettiin "
                    + "\(percent(month.share(.clarify))), ei tiedetty "
                    + "\(percent(month.share(.decline))), hyvä \(month.good), huono \(month.bad)"
            }
    }

    private static func counts(_ title: String, _ counts: [String: Int]) -> [String] {
        guard !counts.isEmpty else { return [] }
        return ["", title + ":"]
            + Statistics.top(counts, 10).map { "  \($0.count)  \($0.name)" }
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
