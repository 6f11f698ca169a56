/// Columns by month, kinds on top of each other, as SVG; shades differ enough for paper.
struct MonthChart {
    /// What the picture shows, for those who cannot see it.
    let title: String
    /// The names of the months.
    let months: [String]
    let series: [Series]
    /// What the top of the scale stands for.
    let top: Double
    /// How high the picture is.
    let height: Double
    /// How a number on the scale is told.
    let scale: (Double) -> String

    /// The columns of one kind.
    struct Series {
        let name: String
        /// The class that gives the shade.
        let shade: String
        /// A number a month.
        let values: [Double]
    }

    private static let width = 680.0
    private static let left = 52.0
    private static let bottom = 26.0
    private static let legendHeight = 26.0
    /// More names of months than this would run into each other.
    private static let nameLimit = 12

    var lines: [String] {
        let size = "\(HTMLText.length(Self.width)) \(HTMLText.length(height))"
        return [
            "<svg viewBox=\"0 0 \(size)\" role=\"img\">",
            "<title>\(HTMLText.escape(title))</title>",
        ]
            + legend + grid + months.indices.flatMap(column) + monthNames + ["</svg>"]
    }

    private var base: Double { height - Self.bottom }
    private var room: Double { base - Self.legendHeight }
    private var step: Double { (Self.width - Self.left) / Double(max(months.count, 1)) }

    private func y(_ value: Double) -> Double { base - room * value / max(top, 1e-9) }

    private var legend: [String] {
        var x = Self.left
        return series.flatMap { series in
            defer { x += 34 + 7.2 * Double(series.name.count) }
            return [
                "<rect x=\"\(HTMLText.length(x))\" y=\"3\" width=\"12\" height=\"12\""
                    + " class=\"\(series.shade)\"/>",
                text(series.name, x: x + 17, y: 13),
            ]
        }
    }

    private var grid: [String] {
        [0, 0.5, 1]
            .flatMap { part in
                let y = HTMLText.length(y(part * top))
                return [
                    "<line x1=\"\(HTMLText.length(Self.left))\" y1=\"\(y)\""
                        + " x2=\"\(HTMLText.length(Self.width))\" y2=\"\(y)\" class=\"grid\"/>",
                    text(
                        scale(part * top),
                        x: Self.left - 6,
                        y: self.y(part * top) + 4,
                        style: "end"
                    ),
                ]
            }
    }

    private func column(_ month: Int) -> [String] {
        let width = min(step * 0.8, 90)
        let x = Self.left + (Double(month) + 0.5) * step - width / 2
        var below = 0.0
        return series.compactMap { series in
            let value = series.values[month]
            guard value > 0 else { return nil }
            defer { below += value }
            return bar(x, from: below, to: below + value, width, series.shade)
        }
    }

    private func bar(
        _ x: Double,
        from low: Double,
        to high: Double,
        _ width: Double,
        _ shade: String
    ) -> String {
        "<rect x=\"\(HTMLText.length(x))\" y=\"\(HTMLText.length(y(high)))\""
            + " width=\"\(HTMLText.length(max(width - 1, 1)))\""
            + " height=\"\(HTMLText.length(max(y(low) - y(high), 0.5)))\" class=\"\(shade)\"/>"
    }

    private var monthNames: [String] {
        let every = (months.count + Self.nameLimit - 1) / Self.nameLimit
        return months.enumerated().filter { $0.offset % max(every, 1) == 0 }
            .map { index, name in
                let x = Self.left + (Double(index) + 0.5) * step
                return text(name, x: x, y: height - 8, style: "middle")
            }
    }

    private func text(_ text: String, x: Double, y: Double, style: String? = nil) -> String {
        "<text x=\"\(HTMLText.length(x))\" y=\"\(HTMLText.length(y))\""
            + (style.map { " class=\"\($0)\"" } ?? "") + ">\(HTMLText.escape(text))</text>"
    }
}
