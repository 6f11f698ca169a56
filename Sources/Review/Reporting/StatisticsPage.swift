internal import Transcripts

/// Statistics as an HTML page that prints on A4: one file, no scripts, pictures as SVG in it, and
/// every number of a picture in a table too.
public enum StatisticsPage {
    /// How many entries and fields are shown at most.
    static let topLimit = 15

    private typealias Months = [(name: String, month: Statistics.Month)]

    /// Writes the page.
    public static func text(_ statistics: Statistics, _ names: StatisticsNames) -> String {
        let months = statistics.calendar
        guard let first = months.first?.name, let last = months.last?.name else {
            return page(["<p>\(ReportWording.nothing)</p>"])
        }
        let body =
            ["<p class=\"period\">\(ReportWording.period(first, last))</p>", sum(statistics.sum)]
            + section(ReportWording.sessionsAndQuestions, amounts(months))
            + section(ReportWording.shares, shares(months) + [note(ReportWording.sharesNote)])
            + section(ReportWording.numbers, table(months, statistics.sum))
            + section(ReportWording.mostAsked, bars(statistics.entries, names.entry))
            + section(ReportWording.stalls, stalls(statistics, names))
        return page(body)
    }

    private static func sum(_ month: Statistics.Month) -> String {
        let counts = [
            ReportWording.count(month.sessions, "keskustelu", "keskustelua"),
            ReportWording.count(month.questions, "kysymys", "kysymystä"),
        ]
        let shares = ReportWording.outcomes.map { outcome, name in
            "\(name) \(ReportWording.percent(month.share(outcome)))"
        }
        let facts = (counts + shares).map { "<span>\($0)</span>" }
        return "<p class=\"sum\">\(facts.joined(separator: " · "))</p>"
    }

    /// Sessions and questions, each on its own scale: a session has many questions.
    private static func amounts(_ months: Months) -> [String] {
        let kinds: [(name: String, shade: String, value: (Statistics.Month) -> Int)] = [
            (ReportWording.sessions, "light", \.sessions),
            (ReportWording.questions, "dark", \.questions),
        ]
        return kinds.flatMap { name, shade, value in
            let values = months.map { Double(value($0.month)) }
            let series = MonthChart.Series(name: name, shade: shade, values: values)
            let top = evenTop(values.max() ?? 1)
            return chart([series], months, top: top) { ReportWording.amount(Int($0)) }
        }
    }

    private static func shares(_ months: Months) -> [String] {
        let shades = ["dark", "hatched", "light"]
        let stacked = zip(ReportWording.outcomes, shades)
            .map { outcome, shade in
                let values = months.map { $0.month.share(outcome.outcome) }
                return MonthChart.Series(name: outcome.name, shade: shade, values: values)
            }
        let bad = months.map(\.month.badShare)
        let marked = MonthChart.Series(name: ReportWording.bad, shade: "dark", values: bad)
        let top = evenTop(100 * (bad.max() ?? 0)) / 100
        return chart(stacked, months, top: 1, ReportWording.percent)
            + chart([marked], months, top: min(1, top), ReportWording.percent)
    }

    private static func chart(
        _ series: [MonthChart.Series],
        _ months: Months,
        top: Double,
        _ scale: @escaping (Double) -> String
    ) -> [String] {
        let chart = MonthChart(
            title: series.map(\.name).joined(separator: ", "),
            months: months.map { ReportWording.month($0.name) },
            series: series,
            top: top,
            height: series.count > 1 ? 230 : 140,
            scale: scale
        )
        return chart.lines
    }

    private static func table(
        _ months: Months,
        _ sum: Statistics.Month
    ) -> [String] {
        let head =
            ["", ReportWording.sessions, ReportWording.questions]
            + ReportWording.outcomes.map(\.name) + [ReportWording.bad]
        func row(_ name: String, _ month: Statistics.Month) -> [String] {
            [name, ReportWording.amount(month.sessions), ReportWording.amount(month.questions)]
                + ReportWording.outcomes.map { ReportWording.percent(month.share($0.outcome)) }
                + [ReportWording.percent(month.badShare)]
        }
        let rows = months.map { row(ReportWording.month($0.name), $0.month) }
        return HTMLText.table(head: head, rows: rows + [row(ReportWording.all, sum)])
    }

    private static func bars(
        _ counts: [String: Int],
        _ name: (String) -> String
    ) -> [String] {
        let top = Statistics.top(counts, topLimit).map { (name: name($0.name), count: $0.count) }
        return top.isEmpty ? [] : BarChart(title: ReportWording.times, bars: top).lines
    }

    private static func stalls(_ statistics: Statistics, _ names: StatisticsNames) -> [String] {
        statistics.lastFields.isEmpty
            ? [note(ReportWording.noStalls)] : bars(statistics.lastFields, names.field)
    }

    private static func section(_ title: String, _ content: [String]) -> [String] {
        content.isEmpty ? [] : ["<section>", "<h2>\(title)</h2>"] + content + ["</section>"]
    }

    private static func note(_ text: String) -> String {
        "<p class=\"note\">\(HTMLText.escape(text))</p>"
    }

    /// A number not less than this one with one figure that is not 0, and even, so that half of it
    /// is whole.
    private static func evenTop(_ number: Double) -> Double {
        var unit = 2.0
        while unit * 5 < number { unit *= 10 }
        return max(1, (number / unit).rounded(.up)) * unit
    }
}

extension StatisticsPage {
    private static func page(_ body: [String]) -> String {
        let head = [
            "<!DOCTYPE html>", "<html lang=\"fi\">", "<head>", "<meta charset=\"utf-8\">",
            "<meta name=\"viewport\" content=\"width=device-width\">",
            "<title>\(ReportWording.title)</title>", "<style>", style, "</style>", "</head>",
            "<body>", patterns, "<h1>\(ReportWording.title)</h1>",
        ]
        return (head + body + ["</body>", "</html>", ""]).joined(separator: "\n")
    }

    /// Stripes, which tell apart on paper what shades alone might not.
    private static let patterns = """
        <svg width="0" height="0" aria-hidden="true"><defs><pattern id="stripes" width="6" \
        height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" \
        height="6" fill="#fff"/><rect width="3" height="6" fill="#555"/></pattern></defs></svg>
        """

    private static let style = """
        @page { size: A4; margin: 14mm 16mm; }
        body { font: 10pt/1.4 "Liberation Sans", Arial, sans-serif; color: #000; background: #fff;
          max-width: 178mm; margin: 0 auto; padding: 4mm; }
        h1 { font-size: 16pt; margin: 0 0 1mm; }
        h2 { font-size: 11pt; margin: 5mm 0 2mm; border-bottom: 1px solid #000; break-after: avoid; }
        p { margin: 1mm 0; }
        .sum { font-weight: bold; }
        .sum span, td { white-space: nowrap; }
        .note { font-size: 9pt; }
        section, svg, tr { break-inside: avoid; }
        body > svg { position: absolute; }
        section svg { display: block; width: 100%; height: auto; margin: 1mm 0 3mm; }
        svg text { font-size: 12px; fill: #000; }
        .end { text-anchor: end; } .middle { text-anchor: middle; }
        .dark { fill: #1f4e79; stroke: #000; stroke-width: .5; }
        .light { fill: #cfe0f0; stroke: #000; stroke-width: .5; }
        .hatched { fill: url(#stripes); stroke: #000; stroke-width: .5; }
        .grid { stroke: #999; stroke-width: .5; }
        table { width: 100%; border-collapse: collapse; }
        th, td { text-align: right; font-weight: normal; padding: .8mm 2mm; border-bottom: 1px solid #ccc; }
        thead th { font-weight: bold; vertical-align: bottom; border-bottom: 1px solid #000; }
        tbody th, thead th:first-child { text-align: left; }
        tbody tr:last-child > * { font-weight: bold; border-top: 1px solid #000; }
        @media print { body { max-width: none; padding: 0; print-color-adjust: exact;
          -webkit-print-color-adjust: exact; } }
        """
}
