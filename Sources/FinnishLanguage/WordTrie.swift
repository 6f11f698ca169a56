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
            row.indices.compactMap { column in
                guard row[column] <= limit, endings.contains(typed.count - column) else {
                    return nil
                }
                return Match(index: index, distance: row[column], consumed: column)
            }
        }
    }

    private func search(
        _ typed: [UInt8],
        _ limit: Int,
        accept: ([Int], Int) -> [Match]
    ) -> [Match] {
        var found: [Match] = []
        var walk = Walk(typed: typed, limit: limit)
        descend(0..<words.count, depth: 0, &walk) { row, index in found += accept(row, index) }
        return found
    }

    /// The rows of the edit-distance table from the root to where the walk is.
    private struct Walk {
        let typed: [UInt8]
        let limit: Int
        var rows: [[Int]]
        var path: [UInt8] = []

        init(typed: [UInt8], limit: Int) {
            self.typed = typed
            self.limit = limit
            rows = [Array(0...typed.count)]
        }

        /// Goes one letter down; false when nothing below can be within the limit.
        mutating func push(_ letter: UInt8) -> Bool {
            let last = rows[rows.count - 1]
            var row = [last[0] + 1]
            row.reserveCapacity(last.count)
            for column in 1..<last.count {
                let same = typed[column - 1] == letter
                var best = min(
                    last[column - 1] + (same ? 0 : 1),
                    last[column] + 1,
                    row[column - 1] + 1
                )
                if let previous = path.last, column > 1, typed[column - 2] == letter,
                    typed[column - 1] == previous
                {
                    best = min(best, rows[rows.count - 2][column - 2] + 1)
                }
                row.append(best)
            }
            rows.append(row)
            path.append(letter)
            return row.contains { $0 <= limit } || last.contains { $0 < limit }
        }

        mutating func pop() {
            rows.removeLast()
            path.removeLast()
        }
    }

    private func descend(
        _ range: Range<Int>,
        depth: Int,
        _ walk: inout Walk,
        found: ([Int], Int) -> Void
    ) {
        var index = range.lowerBound
        while index < range.upperBound, words.range(index).count == depth {
            found(walk.rows[walk.rows.count - 1], index)
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
