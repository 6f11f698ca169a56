/// Breaks text to lines no wider than a terminal.
///
/// Lines break at spaces, else after a hyphen or a slash inside a word, else between characters; a
/// character as a person sees it is never split, and neither is an address with `://` in it.
/// Lines after the first hang under the text of a list item (`– `, `- `, `• `, `1. `, `a) `), and
/// an indented line keeps its indent.
public enum Wrapping {
    /// The narrowest width that is honoured, in columns.
    public static let leastWidth = 10

    /// Wraps every line of a text, without its control characters.
    ///
    /// - Parameters:
    ///   - text: Lines apart by `\n`.
    ///   - width: The columns that a line may take.
    /// - Returns: The wrapped lines, apart by `\n`.
    public static func wrapped(_ text: String, width: Int) -> String {
        lines(of: StyledText(text), width: width)
            .map { String($0.map(\.character)) }
            .joined(separator: "\n")
    }

    /// The wrapped lines as cells; nil for the width leaves lines as long as they are.
    static func lines(of text: StyledText, width: Int?) -> [[Cell]] {
        let cells = text.runs.flatMap { run in
            run.text.map { Cell(character: $0, style: run.style) }
        }
        let lines = cells.split(
            omittingEmptySubsequences: false,
            whereSeparator: { $0.character == "\n" }
        )
        guard let width else { return lines.map { Array($0) } }
        return lines.flatMap { line in
            var paragraph = ParagraphWrap(width: max(width, leastWidth), line: Array(line))
            return paragraph.run()
        }
    }
}

/// A character with its style and the columns that it takes.
struct Cell: Equatable {
    let character: Character
    let style: TextStyle?
    let width: Int

    init(character: Character, style: TextStyle? = nil) {
        self.character = character
        self.style = style
        width = DisplayWidth.of(character)
    }
}

extension Collection where Element == Cell {
    /// The columns that the cells take.
    var columns: Int { reduce(0) { $0 + $1.width } }
}
