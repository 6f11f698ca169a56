/// Horizontal bars with their names on the left and their numbers at their ends, as SVG.
///
/// Sizes are in the units of the picture, which is as wide as the page's text.
struct BarChart {
    /// What the picture shows, for those who cannot see it.
    let title: String
    let bars: [(name: String, count: Int)]

    private static let width = 680.0
    private static let labelWidth = 250.0
    private static let numberWidth = 60.0
    private static let rowHeight = 24.0
    /// The longest name that fits beside the bars, in characters.
    private static let nameLimit = 34

    var lines: [String] {
        let height = Double(bars.count) * Self.rowHeight
        let most = Double(max(bars.map(\.count).max() ?? 1, 1))
        let size = "\(HTMLText.length(Self.width)) \(HTMLText.length(height))"
        return [
            "<svg viewBox=\"0 0 \(size)\" role=\"img\">",
            "<title>\(HTMLText.escape(title))</title>",
        ]
            + bars.enumerated().flatMap { row($0.offset, $0.element, of: most) } + ["</svg>"]
    }

    private func row(_ index: Int, _ bar: (name: String, count: Int), of most: Double) -> [String] {
        let top = Double(index) * Self.rowHeight
        let room = Self.width - Self.labelWidth - Self.numberWidth
        let length = room * Double(bar.count) / most
        let middle = HTMLText.length(top + Self.rowHeight * 0.68)
        let end = HTMLText.length(Self.labelWidth + length + 6)
        return [
            "<text x=\"\(HTMLText.length(Self.labelWidth - 8))\" y=\"\(middle)\" class=\"end\">"
                + "\(HTMLText.escape(shortened(bar.name)))</text>",
            "<rect x=\"\(HTMLText.length(Self.labelWidth))\" y=\"\(HTMLText.length(top + 4))\""
                + " width=\"\(HTMLText.length(max(length, 1)))\""
                + " height=\"\(HTMLText.length(Self.rowHeight - 8))\" class=\"dark\"/>",
            "<text x=\"\(end)\" y=\"\(middle)\">\(bar.count)</text>",
        ]
    }

    private func shortened(_ name: String) -> String {
        name.count <= Self.nameLimit ? name : name.prefix(Self.nameLimit - 1) + "…"
    }
}
