/// Pieces of an HTML page.
enum HTMLText {
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

    /// A length with at most one decimal.
    static func length(_ number: Double) -> String {
        let rounded = (number * 10).rounded() / 10
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }

    /// A table with a row heading first in each row.
    static func table(head: [String], rows: [[String]]) -> [String] {
        let heads = head.map { "<th scope=\"col\">\(escape($0))</th>" }.joined()
        let lines = rows.map { row in
            let cells = row.dropFirst().map { "<td>\(escape($0))</td>" }.joined()
            return "<tr><th scope=\"row\">\(escape(row.first ?? ""))</th>\(cells)</tr>"
        }
        return ["<table>", "<thead><tr>\(heads)</tr></thead>", "<tbody>"] + lines
            + ["</tbody>", "</table>"]
    }
}
