public import Planning

/// The plan as Markdown.
public enum MarkdownPlan {
    /// Writes a draft as it stands, its gaps marked.
    public static func text(_ draft: Draft, form: PlanForm, reader: PlanReader) -> String {
        let plan = PlanDocument(draft, form: form, reader: reader)
        var blocks = ["# " + escape(plan.title), "*" + escape(plan.copy) + "*"]
        blocks += [escape(plan.introduction), facts(plan)]
        for (index, section) in plan.sections.enumerated() {
            blocks += self.blocks(section, number: index + 1)
        }
        if let coverage = plan.coverage { blocks += self.blocks(coverage) }
        for points in plan.openPoints { blocks += self.blocks(points) }
        blocks += self.blocks(plan.history) + signatures(plan)
        blocks += ["---", escape(plan.footer)]
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private static func facts(_ plan: PlanDocument) -> String {
        plan.facts.map { "- **\(escape($0.name)):** \(escape($0.value))" }.joined(separator: "\n")
    }

    private static func blocks(_ section: PlanDocument.Section, number: Int) -> [String] {
        let notGiven = section.notGiven.map { ["*" + escape($0) + "*"] } ?? []
        return ["## \(number). " + escape(section.title)] + section.rows.map(block) + notGiven
    }

    private static func block(_ row: PlanDocument.Row) -> String {
        let name = "**\(escape(row.name)):**"
        let note = row.note.map { "\n\n> " + escape($0) } ?? ""
        switch row.content {
        case .lines(let lines):
            return name + " " + lines.map(ownLine).joined(separator: "  \n") + note
        case .gap(let gap): return name + " **[" + escape(gap) + "]**" + note
        case .numbered(let items): return name + "\n\n" + list(items) + note
        }
    }

    private static func list(_ items: [String]) -> String {
        items.enumerated().map { "\($0.offset + 1). \(ownLine($0.element))" }
            .joined(separator: "\n")
    }

    private static func blocks(_ points: PlanDocument.Points) -> [String] {
        guard !points.items.isEmpty else { return [] }
        let items = points.items.map { "- " + ownLine($0) }.joined(separator: "\n")
        return ["## " + escape(points.title), items]
    }

    private static func blocks(_ coverage: PlanDocument.Coverage) -> [String] {
        let rows = coverage.rows.map { row in
            let tasks = row.tasks.map(escape).joined(separator: "; ")
            return "| \(escape(row.goal)) | \(tasks.isEmpty ? "**[\(Words.noTask)]**" : tasks) |"
        }
        let head = "| \(Words.goal) | \(Words.tasks) |\n|---|---|\n"
        let table = rows.isEmpty ? [] : [head + rows.joined(separator: "\n")]
        let loose = coverage.loose.map { "- " + ownLine($0) }.joined(separator: "\n")
        return ["## " + Words.coverage] + table + (loose.isEmpty ? [] : [loose])
    }

    private static func signatures(_ plan: PlanDocument) -> [String] {
        let head = "| | \(Words.nameInPrint) | \(Words.date) | \(Words.signature) |\n"
        let rows = plan.signatures.map { "| \($0.role) | \(escape($0.name ?? "")) | | |" }
        return [
            "## " + Words.signatures, head + "|---|---|---|---|\n" + rows.joined(separator: "\n"),
        ]
    }

    /// Text whose characters mean nothing in Markdown, on one line.
    private static func escape(_ text: String) -> String {
        text.reduce(into: "") { written, character in
            switch character {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~": written += "\\\(character)"
            case "&": written += "&amp;"
            case _ where character.isNewline: written += " "
            default: written.unicodeScalars += character.unicodeScalars.filter(isKept)
            }
        }
    }

    /// Control characters could steer a terminal.
    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\t" || scalar.properties.generalCategory != .control
    }

    /// A line must not start as an item of a list or as an underline.
    private static func ownLine(_ text: String) -> String {
        let line = escape(text)
        if let mark = line.prefixMatch(of: /[0-9]+(?=[.)](?:\s|$))/) {
            return line[mark.range] + "\\" + line[mark.range.upperBound...]
        }
        return line.first.map { "-+=".contains($0) } ?? false ? "\\" + line : line
    }
}
