/// A line of the check list, in the open and as it may stand in a transcript.
struct CheckLine: Hashable {
    let plain: String
    let masked: String

    init(_ plain: String, masked: String? = nil) {
        self.plain = plain
        self.masked = masked ?? plain
    }
}

extension PlanCheckList {
    /// Lines of a screen that are left for the question under a page and for what is typed.
    private static let reservedLines = 6
    /// The fewest lines of a page, however small the screen is.
    private static let leastLines = 6

    /// The pages of the list on a screen: sections are kept whole where they fit, and what is to
    /// be said of the plan as a whole comes last.
    func pages(_ size: PlanPageSize) -> [[CheckLine]] {
        let room = max(size.lines - Self.reservedLines, Self.leastLines)
        var pages: [[CheckLine]] = [[]]
        var used = 0
        for block in (sections.map(lines) + endBlocks).flatMap({ cut($0, room, size.columns) }) {
            let height = height(of: block, size.columns)
            if used > 0, used + height > room {
                pages.append([])
                used = 0
            }
            pages[pages.count - 1] += block
            used += height
        }
        return pages
    }

    /// The page on which the field's line is; nil when there is none.
    func page(of field: String, _ size: PlanPageSize) -> Int? {
        guard let item = sections.flatMap(\.items).first(where: { $0.field == field }) else {
            return nil
        }
        return pages(size)
            .firstIndex { page in
                item.isAnswered ? page.contains(item.line) : page.contains { $0.names(item) }
            }
    }

    /// A block in pieces that each fit a page.
    private func cut(_ block: [CheckLine], _ room: Int, _ columns: Int) -> [[CheckLine]] {
        var pieces: [[CheckLine]] = [[]]
        for line in block {
            let isFull = height(of: pieces[pieces.count - 1] + [line], columns) > room
            if isFull, !pieces[pieces.count - 1].isEmpty { pieces.append([]) }
            pieces[pieces.count - 1].append(line)
        }
        return pieces
    }

    private func height(of lines: [CheckLine], _ columns: Int) -> Int {
        lines.map { max(1, ($0.plain.count + columns - 1) / columns) }.reduce(0, +)
    }
}

extension CheckLine {
    /// Whether the line that names what is not given names the item.
    fileprivate func names(_ item: PlanCheckList.Item) -> Bool {
        let name = "\(item.number) \(item.answer.name)"
        return plain.hasPrefix(PlanWording.notGiven) && plain.contains(name)
    }
}
