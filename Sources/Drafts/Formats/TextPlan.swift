public import Planning

/// The plan as plain text that reads well in a terminal and aloud.
public enum TextPlan {
    /// Writes a draft as it stands, its gaps marked; lines are not wrapped.
    public static func text(_ draft: Draft, form: PlanForm, reader: PlanReader) -> String {
        let plan = PlanDocument(draft, form: form, reader: reader)
        var lines = [plan.title, plan.copy, ""]
        lines += plan.facts.map { $0.name + ": " + $0.value }
        for (index, section) in plan.sections.enumerated() {
            lines += ["", "\(index + 1). \(section.title)"] + section.rows.flatMap(self.lines)
            lines += [section.notGiven].compactMap { $0.map { "  " + $0 } }
        }
        if let coverage = plan.coverage { lines += self.lines(coverage) }
        for points in plan.openPoints + [plan.history] where !points.items.isEmpty {
            lines += ["", points.title] + points.items.map { "  " + $0 }
        }
        return (lines + ["", plan.footer]).map(plain).joined(separator: "\n") + "\n"
    }

    private static func lines(_ row: PlanDocument.Row) -> [String] {
        let note = row.note.map { ["    " + $0] } ?? []
        switch row.content {
        case .gap(let gap): return ["  \(row.name): [\(gap)]"] + note
        case .lines(let lines) where lines.count < 2:
            return ["  \(row.name): " + lines.joined()] + note
        case .lines(let lines): return ["  \(row.name):"] + lines.map { "    " + $0 } + note
        case .numbered(let items):
            let numbered = items.enumerated().map { "    \($0.offset + 1). \($0.element)" }
            return ["  \(row.name):"] + numbered + note
        }
    }

    private static func lines(_ coverage: PlanDocument.Coverage) -> [String] {
        let rows = coverage.rows.map { row in
            let tasks = row.tasks.isEmpty ? "[\(Words.noTask)]" : row.tasks.joined(separator: "; ")
            return "  \(row.goal): \(tasks)"
        }
        return ["", Words.coverage] + rows + coverage.loose.map { "  " + $0 }
    }

    /// Control characters could steer the terminal, and a line break would forge a line.
    private static func plain(_ line: String) -> String {
        line.reduce(into: "") { written, character in
            if character.isNewline {
                written += " "
            } else {
                written.unicodeScalars += character.unicodeScalars.filter {
                    $0 == "\t" || $0.properties.generalCategory != .control
                }
            }
        }
    }
}
