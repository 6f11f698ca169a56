internal import CompactBytes

/// Words that can be walked letter by letter: a sorted table read as a tree, so it takes no more
/// room than the words themselves.
struct WordTrie: Sendable {
    /// The words in ascending order of their bytes; equal words stand side by side.
    let words: StringTable

    /// Takes a table whose words are in order already.
    init(sorted words: StringTable) {
        self.words = words
    }

    /// A word near the one looked for.
    struct Match: Hashable, Sendable {
        /// The position of the found word in `words`.
        let index: Int
        /// The number of typing errors between it and what it stands for.
        let distance: Int
        /// How many bytes of the typed word it stands for.
        let consumed: Int
    }

    /// Words at most so many typing errors away from the typed one.
    ///
    /// - Parameters:
    ///   - typed: What was typed, in UTF-8.
    ///   - limit: The most letters added, left out, changed or swapped.
    /// - Returns: Every such word, in the order of the table.
    func matches(for typed: [UInt8], within limit: Int) -> [Match] {
        search(typed, limit) { row, index in
            row.last.map {
                $0 <= limit ? [Match(index: index, distance: $0, consumed: typed.count)] : []
            }
                ?? []
        }
    }

    /// Words at most so many typing errors away from some beginning of the typed one.
    ///
    /// - Parameters:
    ///   - typed: What was typed, in UTF-8.
    ///   - limit: The most letters added, left out, changed or swapped.
    ///   - endings: The lengths in bytes that the rest of the typed word may have.
    /// - Returns: Every such word with how much of the typed one it stands for.
    func beginnings(
        of typed: [UInt8],
        within limit: Int,
        endings: ClosedRange<Int>
    ) -> [Match] {
        search(typed, limit) { row, index in
            row.enumerated()
                .compactMap { column, distance in
                    guard distance <= limit, endings.contains(typed.count - column) else {
                        return nil
                    }
                    return Match(index: index, distance: distance, consumed: column)
                }
        }
    }

    private func search(
        _ typed: [UInt8],
        _ limit: Int,
        accept: (ArraySlice<Int>, Int) -> [Match]
    ) -> [Match] {
        var found: [Match] = []
        var walk = Walk(typed: typed, limit: limit)
        descend(0..<words.count, depth: 0, &walk) { row, index in found += accept(row, index) }
        return found
    }

    /// The edit-distance table from the root to where the walk is, one row a letter.
    ///
    /// The rows stand in one array that never shrinks: a walk takes thousands of steps.
    private struct Walk {
        let typed: [UInt8]
        let limit: Int
        private let width: Int
        private var table: [Int]
        private var path: [UInt8] = []

        init(typed: [UInt8], limit: Int) {
            self.typed = typed
            self.limit = limit
            width = typed.count + 1
            table = Array(0...typed.count)
        }

        /// The row of the letter that the walk is at.
        var row: ArraySlice<Int> {
            table[(path.count * width)..<((path.count + 1) * width)]
        }

        /// Goes one letter down; false when nothing below can be within the limit.
        mutating func push(_ letter: UInt8) -> Bool {
            let last = path.count * width
            let row = last + width
            if table.count < row + width { table += repeatElement(0, count: width) }
            table[row] = table[last] + 1
            var lowest = table[row]
            var isLastNear = table[last] < limit
            for column in 1..<width {
                let best = distance(letter, column, row: row, last: last)
                table[row + column] = best
                lowest = min(lowest, best)
                isLastNear = isLastNear || table[last + column] < limit
            }
            path.append(letter)
            // A swap looks two rows back, so the last row counts too.
            return lowest <= limit || isLastNear
        }

        private func distance(_ letter: UInt8, _ column: Int, row: Int, last: Int) -> Int {
            let change = typed[column - 1] == letter ? 0 : 1
            let best = min(
                table[last + column - 1] + change,
                table[last + column] + 1,
                table[row + column - 1] + 1
            )
            guard let previous = path.last, column > 1, typed[column - 2] == letter,
                typed[column - 1] == previous
            else { return best }
            return min(best, table[last - width + column - 2] + 1)
        }

        mutating func pop() {
            path.removeLast()
        }
    }

    private func descend(
        _ range: Range<Int>,
        depth: Int,
        _ walk: inout Walk,
        found: (ArraySlice<Int>, Int) -> Void
    ) {
        var index = range.lowerBound
        while index < range.upperBound, words.range(index).count == depth {
            found(walk.row, index)
            index += 1
        }
        while index < range.upperBound {
            let letter = letter(of: index, at: depth)
            let end = endOfGroup(from: index, to: range.upperBound, letter, depth)
            if walk.push(letter) {
                descend(index..<end, depth: depth + 1, &walk, found: found)
            }
            walk.pop()
            index = end
        }
    }

    private func letter(of index: Int, at depth: Int) -> UInt8 {
        words.bytes[words.range(index).lowerBound + depth]
    }

    /// Where the words that have the letter at the depth end, by bisection.
    private func endOfGroup(from start: Int, to end: Int, _ sought: UInt8, _ depth: Int) -> Int {
        var low = start
        var high = end
        while low < high {
            let middle = low + (high - low) / 2
            if letter(of: middle, at: depth) <= sought { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
