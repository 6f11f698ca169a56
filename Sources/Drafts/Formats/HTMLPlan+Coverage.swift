extension HTMLPlan {
    /// The table of goals and the tasks that serve them, and what serves no goal.
    static func lines(_ coverage: PlanDocument.Coverage) -> [String] {
        let loose = coverage.loose.map { "<li>\(escape($0))</li>" }
        return ["<section class=\"coverage\">", "<h2>\(Words.coverage)</h2>"]
            + table(coverage.rows)
            + (loose.isEmpty ? [] : ["<ul>"] + loose + ["</ul>"])
            + ["</section>"]
    }

    private static func table(_ rows: [(goal: String, tasks: [String])]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let head = [Words.goal, Words.tasks].map { "<th scope=\"col\">\($0)</th>" }.joined()
        let body = rows.map { row in
            "<tr><th scope=\"row\">\(escape(row.goal))</th><td>\(cell(row.tasks))</td></tr>"
        }
        return ["<table>", "<thead><tr>\(head)</tr></thead>", "<tbody>"] + body
            + ["</tbody>", "</table>"]
    }

    private static func cell(_ tasks: [String]) -> String {
        tasks.isEmpty
            ? "<strong class=\"gap\">[\(Words.noTask)]</strong>"
            : tasks.map(escape).joined(separator: "<br>")
    }
}
