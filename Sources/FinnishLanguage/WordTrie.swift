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

    /// Words that a way from the typed one leads to without too many typing errors.
    ///
    /// - Parameters:
    ///   - typed: What was typed, in UTF-8.
    ///   - limits: The most letters added, left out, changed or swapped up to each letter of the
    ///     typed word, from before the first to after the last; they do not fall.
    /// - Returns: Every such word, in the order of the table.
    func matches(for typed: [UInt8], within limits: [Int]) -> [Match] {
        let limit = limits.last ?? 0
        return search(typed, limits) { row, index in
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
        search(typed, [Int](repeating: limit, count: typed.count + 1)) { row, index in
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
        _ limits: [Int],
        accept: (ArraySlice<Int>, Int) -> [Match]
    ) -> [Match] {
        var found: [Match] = []
        var walk = Walk(typed: typed, limits: limits)
        // The table is lent once: a walk looks at it tens of thousands of times.
        words.bytes.withNumbers { bytes in
            words.ends.withNumbers { ends in
                let letters = Letters(bytes: bytes, ends: ends)
                Self.descend(letters, 0..<ends.count, depth: 0, &walk) { row, index in
                    found += accept(row, index)
                }
            }
        }
        return found
    }

    /// The letters of the words as they lie in the table.
    private struct Letters {
        let bytes: UnsafeBufferPointer<UInt8>
        let ends: UnsafeBufferPointer<UInt32>

        func start(of index: Int) -> Int { index == 0 ? 0 : Int(ends[index - 1]) }

        func count(of index: Int) -> Int { Int(ends[index]) - start(of: index) }

        func letter(of index: Int, at depth: Int) -> UInt8 { bytes[start(of: index) + depth] }

        /// Where the words that have the letter at the depth end: most groups are short, so the
        /// steps grow from one before they are halved.
        func endOfGroup(from start: Int, to end: Int, _ sought: UInt8, _ depth: Int) -> Int {
            var low = start + 1
            var step = 1
            while low + step <= end, letter(of: low + step - 1, at: depth) <= sought {
                low += step
                step *= 2
            }
            var high = min(low + step - 1, end)
            while low < high {
                let middle = low + (high - low) / 2
                if letter(of: middle, at: depth) <= sought {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            return low
        }
    }

    /// The edit-distance table from the root to where the walk is, one row a letter.
    ///
    /// The rows stand in one array that never shrinks: a walk takes thousands of steps. So many
    /// letters into a word, only about as many typed letters can lie within the limit, so only
    /// those columns of a row are reckoned; the rest are further away than that.
    private struct Walk {
        private let typed: [UInt8]
        /// The most errors up to each column.
        private let limits: [Int]
        private let limit: Int
        private let width: Int
        private var table: [Int]
        private var path: [UInt8] = []

        init(typed: [UInt8], limits: [Int]) {
            self.typed = typed
            self.limits = limits
            let limit = limits.last ?? 0
            self.limit = limit
            width = typed.count + 1
            table = zip(0...typed.count, limits).map { $0 <= $1 ? $0 : limit + 1 }
        }

        /// The row of the letter that the walk is at.
        var row: ArraySlice<Int> {
            table[(path.count * width)..<((path.count + 1) * width)]
        }

        /// Goes one letter down; false when nothing below can be within the limit.
        mutating func push(_ letter: UInt8) -> Bool {
            let depth = path.count + 1
            let row = depth * width
            // The columns that are reckoned depend on the depth alone, so the rest of a row is
            // written once.
            if table.count < row + width { table += repeatElement(limit + 1, count: width) }
            let previous = path.last
            path.append(letter)
            // Bounds are looked at once: the columns from the first to the last are in the rows.
            return table.withUnsafeMutableBufferPointer { table in
                typed.withUnsafeBufferPointer { typed in
                    limits.withUnsafeBufferPointer { limits in
                        Self.fill(table, row, depth, typed, letter, previous, limits)
                    }
                }
            }
        }

        /// Fills the row of a letter; false when nothing below can be within the limit.
        private static func fill(
            _ table: UnsafeMutableBufferPointer<Int>,
            _ row: Int,
            _ depth: Int,
            _ typed: UnsafeBufferPointer<UInt8>,
            _ letter: UInt8,
            _ previous: UInt8?,
            _ limits: UnsafeBufferPointer<Int>
        ) -> Bool {
            let width = typed.count + 1
            let last = row - width
            let limit = limits[typed.count]
            let beyond = limit + 1
            if depth <= limits[0] { table[row] = depth }
            let first = max(1, depth - limit)
            guard first <= min(typed.count, depth + limit) else { return false }
            var lowest = table[row]
            var isLastNear = table[last + first - 1] < limit
            for column in first...min(typed.count, depth + limit) {
                let change = typed[column - 1] == letter ? 0 : 1
                var best = min(
                    table[last + column - 1] + change,
                    table[last + column] + 1,
                    table[row + column - 1] + 1
                )
                if let previous, column > 1, typed[column - 2] == letter,
                    typed[column - 1] == previous
                {
                    best = min(best, table[last - width + column - 2] + 1)
                }
                if best > limits[column] { best = beyond }
                table[row + column] = best
                lowest = min(lowest, best)
                isLastNear = isLastNear || table[last + column] < limit
            }
            // A swap looks two rows back, so the last row counts too.
            return lowest <= limit || isLastNear
        }

        mutating func pop() {
            path.removeLast()
        }
    }

    private static func descend(
        _ letters: Letters,
        _ range: Range<Int>,
        depth: Int,
        _ walk: inout Walk,
        found: (ArraySlice<Int>, Int) -> Void
    ) {
        var index = range.lowerBound
        while index < range.upperBound, letters.count(of: index) == depth {
            found(walk.row, index)
            index += 1
        }
        while index < range.upperBound {
            let letter = letters.letter(of: index, at: depth)
            let end = letters.endOfGroup(from: index, to: range.upperBound, letter, depth)
            if walk.push(letter) {
                descend(letters, index..<end, depth: depth + 1, &walk, found: found)
            }
            walk.pop()
            index = end
        }
    }
}
