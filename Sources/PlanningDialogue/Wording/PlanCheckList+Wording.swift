extension PlanCheckList {
    /// What is shown of the list.
    func text(masked: Bool) -> String {
        let shown = lines.map { masked ? $0.masked : $0.plain }
        return shown.joined(separator: "\n")
    }

    private var lines: [CheckLine] {
        switch part {
        case .whole:
            return sections.flatMap(lines) + endBlocks.flatMap { [CheckLine("")] + $0 }
        case .page(let number, let size):
            let pages = pages(size)
            return pages[min(max(number, 0), pages.count - 1)]
        case .overview:
            return sections.map(overview) + (facts + [Self.howToSee]).map { CheckLine($0) }
        case .section(let number):
            return sections.first { $0.number == number }.map(lines) ?? []
        }
    }

    /// A section's title, its answers, and one line for all that is not given.
    func lines(_ section: Section) -> [CheckLine] {
        let missing = section.items.filter { !$0.isAnswered }
            .map { "\($0.number) \($0.answer.name)" }
        let rest =
            missing.isEmpty
            ? [] : [CheckLine(PlanWording.notGiven + missing.joined(separator: ", "))]
        return [CheckLine(section.title)] + section.items.filter(\.isAnswered).map(\.line) + rest
    }

    /// What the period comes to, what is open, and what deserves a second look.
    var endBlocks: [[CheckLine]] {
        let numbers = open.map(String.init).joined(separator: ", ")
        let openLine = open.isEmpty ? [] : ["Auki \(open.count): \(numbers)"]
        return [
            facts, coverage.isEmpty ? [] : [PlanWording.tableTitle] + coverage, openLine,
            block("Huomioita", remarks),
            block("eHOKS ei vielä ota vastaan", gaps),
        ]
        .filter { !$0.isEmpty }.map { $0.map { CheckLine($0) } }
    }

    private func block(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : [title + ":"] + lines.map { "- " + $0 }
    }

    private func overview(_ section: Section) -> CheckLine {
        let open = section.items.filter(\.isOpen).map { "\($0.number) \($0.answer.name)" }
        let count = "\(section.items.count - open.count)/\(section.items.count)"
        let rest = open.isEmpty ? "" : ", auki " + open.joined(separator: ", ")
        return CheckLine("\(section.number) \(section.title) \(count)\(rest)")
    }

    private static let howToSee = "/yhteenveto 4 näyttää vaiheen 4 vastaukset."
}

extension PlanCheckList.Item {
    /// The most characters of a line: one line on a screen of 80 columns.
    private static let lengthLimit = 78

    /// The answer on one short line.
    var line: CheckLine {
        CheckLine(short(answer.text(masked: false)), masked: short(answer.text(masked: true)))
    }

    private func short(_ text: String) -> String {
        let check = isDoubted ? " (tarkista)" : ""
        let start = "\(number). \(answer.name): "
        let room = Self.lengthLimit - start.count - check.count
        let oneLine = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return start + (oneLine.count > room ? oneLine.prefix(room - 1) + "…" : oneLine) + check
    }
}
