/// Wraps one line of text to as many as it needs.
struct ParagraphWrap {
    let width: Int
    let line: [Cell]
    private var lines: [[Cell]] = []
    private var current: [Cell] = []
    private var columns = 0
    private var spaces: [Cell] = []

    init(width: Int, line: [Cell]) {
        self.width = width
        self.line = line
    }

    mutating func run() -> [[Cell]] {
        guard line.columns > width else { return [line] }
        let indent = Self.hangingIndent(of: line)
        // A deep indent would leave no room for words.
        let hanging = indent.columns <= width / 2 ? indent.columns : 0
        add(line[..<indent.count])
        var rest = line[indent.count...]
        while let word = Self.takeWord(from: &rest) {
            place(word, hanging: hanging)
        }
        lines.append(current)
        return lines
    }

    private mutating func place(_ word: ArraySlice<Cell>, hanging: Int) {
        if word.first?.character == " " {
            spaces = Array(word)
            return
        }
        if columns + spaces.columns + word.columns <= width {
            add(spaces[...])
            add(word)
        } else {
            for piece in WordPieces.of(word, width: width - hanging) {
                placePiece(piece, hanging: hanging)
            }
        }
        spaces = []
    }

    private mutating func placePiece(_ piece: ArraySlice<Cell>, hanging: Int) {
        if columns + spaces.columns + piece.columns <= width {
            add(spaces[...])
        } else if columns > hanging {
            lines.append(current)
            current = Array(repeating: Cell(character: " "), count: hanging)
            columns = hanging
        }
        add(piece)
        spaces = []
    }

    private mutating func add(_ cells: ArraySlice<Cell>) {
        current += cells
        columns += cells.columns
    }

    /// The next run of spaces or of other characters; a no-break space is not a space here.
    private static func takeWord(from rest: inout ArraySlice<Cell>) -> ArraySlice<Cell>? {
        guard let first = rest.first else { return nil }
        let isSpace = first.character == " "
        let word = rest.prefix { ($0.character == " ") == isSpace }
        rest = rest.dropFirst(word.count)
        return word
    }

    /// The indent of the line and the mark of a list item, with the space after it.
    static func hangingIndent(of line: [Cell]) -> ArraySlice<Cell> {
        let indent = line.prefix { $0.character == " " }
        let marker = line.dropFirst(indent.count).prefix { $0.character != " " }
        let text = line.dropFirst(indent.count + marker.count).prefix { $0.character == " " }
        guard !text.isEmpty, isMarker(marker) else { return indent }
        return line.prefix(indent.count + marker.count + text.count)
    }

    private static func isMarker(_ marker: ArraySlice<Cell>) -> Bool {
        let text = String(marker.map(\.character))
        if ["–", "-", "•", "*", "—"].contains(text) { return true }
        guard let end = text.last, end == "." || end == ")" else { return false }
        let number = text.dropLast()
        if !number.isEmpty, number.count <= 3, number.allSatisfy(\.isNumber) { return true }
        return end == ")" && number.count == 1 && number.allSatisfy(\.isLetter)
    }
}
