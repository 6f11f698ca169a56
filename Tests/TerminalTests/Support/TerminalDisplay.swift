@testable import Terminal

/// What a terminal shows: the sequences that readline uses, and no more.
struct TerminalDisplay {
    private var columns: Int
    private var rows: [[Character]] = [[]]
    private var row = 0
    private var column = 0
    private var undecoded: [UInt8] = []

    init(columns: Int) {
        self.columns = columns
    }

    /// The lines from the top, without spaces at their ends; a wide character stands alone.
    var text: String {
        rows.map { row in
            var line = row.filter { $0 != "\0" }
            while line.last == " " { line.removeLast() }
            return String(line)
        }
        .joined(separator: "\n")
    }

    /// Changes the width, as xterm does: what stands on the screen stays where it is.
    mutating func resize(columns: Int) {
        self.columns = columns
    }

    /// Shows what a program wrote; the pieces may end inside a character.
    mutating func take(_ bytes: ArraySlice<UInt8>) {
        undecoded += bytes
        var scalars: [Unicode.Scalar] = []
        while let next = Self.nextScalar(&undecoded) { scalars.append(next) }
        var rest = pending + scalars
        pending = []
        while let scalar = rest.first {
            if scalar == "\u{1B}" {
                guard let count = sequence(rest) else {
                    pending = rest
                    return
                }
                rest.removeFirst(count)
            } else {
                rest.removeFirst()
                put(scalar)
            }
        }
    }

    private var pending: [Unicode.Scalar] = []

    private static func nextScalar(_ bytes: inout [UInt8]) -> Unicode.Scalar? {
        guard let first = bytes.first else { return nil }
        let count = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard bytes.count >= count else { return nil }
        defer { bytes.removeFirst(count) }
        return String(decoding: bytes.prefix(count), as: UTF8.self).unicodeScalars.first
    }
}

extension TerminalDisplay {
    private mutating func put(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\r": column = 0
        case "\n": moveDown()
        case "\u{8}": column = max(0, min(column, columns) - 1)
        case "\u{7}": break
        default: put(Character(scalar))
        }
    }

    private mutating func put(_ character: Character) {
        let width = DisplayWidth.of(character)
        guard width > 0 else {
            combine(character)
            return
        }
        if column + width > columns {
            column = 0
            moveDown()
        }
        set(character)
        if width == 2 { set("\0") }
    }

    private mutating func set(_ character: Character) {
        while rows[row].count <= column { rows[row].append(" ") }
        rows[row][column] = character
        column += 1
    }

    private mutating func combine(_ mark: Character) {
        guard column > 0, column <= rows[row].count else { return }
        let base = rows[row][column - 1]
        rows[row][column - 1] = (String(base) + String(mark)).first ?? base
    }

    private mutating func moveDown() {
        row += 1
        if row == rows.count { rows.append([]) }
    }

    /// Does what an escape sequence says; its length, or nil when it has not all come.
    private mutating func sequence(_ scalars: [Unicode.Scalar]) -> Int? {
        guard scalars.count > 1 else { return nil }
        guard scalars[1] == "[" else { return 2 }
        guard let end = scalars.dropFirst(2).firstIndex(where: { $0.value >= 0x40 }) else {
            return nil
        }
        let parameter = String(String.UnicodeScalarView(scalars[2..<end]))
        obey(scalars[end], Int(parameter))
        return end + 1
    }

    private mutating func obey(_ final: Unicode.Scalar, _ parameter: Int?) {
        let count = parameter ?? 1
        switch final {
        case "A": row = max(0, row - count)
        case "B": for _ in 0..<count { moveDown() }
        case "C": column = min(columns - 1, column + count)
        case "D": column = max(0, min(column, columns) - count)
        case "G": column = count - 1
        case "K": rows[row] = Array(rows[row].prefix(column))
        case "P": rows[row] = Array(rows[row].prefix(column) + rows[row].dropFirst(column + count))
        case "@":
            while rows[row].count < column { rows[row].append(" ") }
            rows[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
        case "J": rows = Array(rows.prefix(row)) + [Array(rows[row].prefix(column))]
        default: break
        }
    }
}
