internal import CReadline

/// The candidates of a completion below the line, in as many columns as there is room for.
enum CandidateList {
    static func show(_ candidates: [String], on screen: Screen) {
        // A screen reader reads along the line, not down a column.
        let width = screen.isPlain ? 1 : screen.width
        let rows = rows(of: candidates, width: width, height: screen.height)
        let end = kumppaniPoint()
        kumppaniMove(kumppaniLineEnd())
        rl_redisplay()
        kumppaniMove(end)
        rl_crlf()
        kumppaniFlush()
        for row in rows { screen.output.write(row + "\n") }
        rl_on_new_line()
        rl_redisplay()
    }

    /// Rows of equal columns, filled down; the last is `…` when the screen has no room for all.
    static func rows(of candidates: [String], width: Int, height: Int) -> [String] {
        let widths = candidates.map { DisplayWidth.of($0) }
        let column = min(width, (widths.max() ?? 0) + 2)
        let columnCount = max(1, width / max(1, column))
        let rowCount = (candidates.count + columnCount - 1) / columnCount
        let most = max(1, height - 3)
        let rows = (0..<min(rowCount, most))
            .map { row in
                stride(from: row, to: candidates.count, by: rowCount)
                    .map { index in
                        let gap = index + rowCount < candidates.count ? column - widths[index] : 0
                        return candidates[index] + String(repeating: " ", count: max(0, gap))
                    }
                    .joined()
            }
        return rowCount > most ? rows + ["…"] : rows
    }
}
