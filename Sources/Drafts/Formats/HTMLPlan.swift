public import Planning

/// The plan as an HTML page that prints on A4: one file, no scripts, nothing told by colour alone.
public enum HTMLPlan {
    /// Writes a draft as it stands, its gaps marked.
    public static func text(_ draft: Draft, form: PlanForm, reader: PlanReader) -> String {
        let plan = PlanDocument(draft, form: form, reader: reader)
        var lines = head(plan) + ["<header>", "<p class=\"copy\">\(escape(plan.copy))</p>"]
        lines += ["<h1>\(escape(plan.title))</h1>", "<p>\(escape(plan.introduction))</p>"]
        lines += facts(plan) + ["</header>", "<main>"]
        for (index, section) in plan.sections.enumerated() {
            lines += self.section(section, number: index + 1)
        }
        if let coverage = plan.coverage { lines += self.lines(coverage) }
        for points in plan.openPoints { lines += self.points(points) }
        lines += points(plan.history) + signatures(plan) + ["</main>"]
        lines += ["<footer><p>\(escape(plan.footer))</p></footer>", "</body>", "</html>", ""]
        return lines.joined(separator: "\n")
    }

    private static func head(_ plan: PlanDocument) -> [String] {
        let name = plan.facts.first.map { " – " + $0.value } ?? ""
        return [
            "<!DOCTYPE html>", "<html lang=\"fi\">", "<head>", "<meta charset=\"utf-8\">",
            "<meta name=\"viewport\" content=\"width=device-width\">",
            "<title>\(escape(plan.title + name))</title>", "<style>", style, "</style>", "</head>",
            "<body>",
        ]
    }

    private static func facts(_ plan: PlanDocument) -> [String] {
        let rows = plan.facts.map { "<dt>\(escape($0.name))</dt><dd>\(escape($0.value))</dd>" }
        return ["<dl class=\"facts\">"] + rows + ["</dl>"]
    }

    private static func section(_ section: PlanDocument.Section, number: Int) -> [String] {
        let rows = section.rows.flatMap(row)
        let list = rows.isEmpty ? [] : ["<dl>"] + rows + ["</dl>"]
        let notGiven = section.notGiven.map { ["<p class=\"rest\">\(escape($0))</p>"] } ?? []
        return ["<section>", "<h2>\(number). \(escape(section.title))</h2>"] + list + notGiven
            + ["</section>"]
    }

    private static func row(_ row: PlanDocument.Row) -> [String] {
        let note = row.note.map { ["<p class=\"note\">\(escape($0))</p>"] } ?? []
        return ["<div>", "<dt>\(escape(row.name))</dt>", "<dd>" + content(row.content)] + note
            + ["</dd>", "</div>"]
    }

    private static func content(_ content: PlanDocument.Content) -> String {
        switch content {
        case .lines(let lines): lines.map(escape).joined(separator: "<br>")
        case .gap(let gap): "<strong class=\"gap\">[\(escape(gap))]</strong>"
        case .numbered(let items):
            "<ol>" + items.map { "<li>\(escape($0))</li>" }.joined() + "</ol>"
        }
    }

    private static func points(_ points: PlanDocument.Points) -> [String] {
        guard !points.items.isEmpty else { return [] }
        let items = points.items.map { "<li>\(escape($0))</li>" }
        return ["<section>", "<h2>\(escape(points.title))</h2>", "<ul>"] + items
            + ["</ul>", "</section>"]
    }

    private static func signatures(_ plan: PlanDocument) -> [String] {
        let heads = [Words.nameInPrint, Words.date, Words.signature]
        let head = heads.map { "<th scope=\"col\">\($0)</th>" }.joined()
        let rows = plan.signatures.map { signature in
            "<tr><th scope=\"row\">\(signature.role)</th><td>\(escape(signature.name ?? ""))</td>"
                + "<td></td><td></td></tr>"
        }
        return [
            "<section class=\"signatures\">", "<h2>\(Words.signatures)</h2>", "<table>",
            "<thead><tr><td></td>\(head)</tr></thead>", "<tbody>",
        ] + rows + ["</tbody>", "</table>", "</section>"]
    }

    /// Text that is safe as content and as an attribute's value.
    static func escape(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { written, scalar in
            switch scalar {
            case "&": written += "&amp;"
            case "<": written += "&lt;"
            case ">": written += "&gt;"
            case "\"": written += "&quot;"
            case "'": written += "&#39;"
            case "\u{0}"..<"\u{9}", "\u{B}"..<"\u{20}", "\u{7F}"..<"\u{A0}": written += "\u{FFFD}"
            default: written.unicodeScalars.append(scalar)
            }
        }
    }

    private static let style = """
        @page { size: A4; margin: 14mm 16mm; }
        body { font: 10pt/1.3 "Liberation Sans", Arial, sans-serif; color: #000; background: #fff;
          max-width: 178mm; margin: 0 auto; padding: 4mm; }
        h1 { font-size: 16pt; margin: 0 0 1mm; }
        h2 { font-size: 11pt; margin: 3mm 0 .5mm; border-bottom: 1px solid #000;
          break-after: avoid; }
        p { margin: 1mm 0; }
        .copy { float: right; }
        dl { margin: 0; }
        dl div, .facts { display: grid; grid-template-columns: 52mm 1fr; column-gap: 4mm; }
        dl div { padding: .4mm 0; break-inside: avoid; }
        .facts { border: 1px solid #000; padding: 1.5mm 2mm; }
        dt { font-weight: bold; }
        dd { margin: 0; overflow-wrap: anywhere; }
        ol, ul { margin: 0; padding-left: 6mm; }
        .gap { display: inline-block; border: 1px solid #000; padding: 0 1mm; }
        .note { margin: .5mm 0 0; padding-left: 2mm; border-left: 3px solid #000; }
        .rest { font-style: italic; }
        .signatures { break-inside: avoid; break-before: avoid; }
        section:has(+ .signatures) { break-inside: avoid; }
        table { width: 100%; border-collapse: collapse; table-layout: fixed; }
        .coverage tr { break-inside: avoid; }
        .coverage tbody th, .coverage tbody td { height: auto; vertical-align: top;
          font-weight: normal; }
        .coverage thead th { font-weight: bold; }
        th, td { text-align: left; font-weight: normal; padding: 1mm 2mm 1mm 0; }
        tbody th, tbody td { height: 9mm; vertical-align: bottom; border-bottom: 1px solid #000; }
        tbody th { font-weight: bold; }
        footer { margin-top: 3mm; font-size: 8pt; }
        @media print { body { max-width: none; padding: 0; } }
        @media screen and (max-width: 120mm) { dl div, .facts { display: block; } }
        """
}
