/// Finds the entries whose terms add up to most, without looking at most of the others.
///
/// This is MaxScore (Turtle & Flood 1995) with block maxima (Ding & Suel 2011): terms that tell too
/// little to bring an entry among the best by themselves are only looked up for entries that other
/// terms bring, and blocks that cannot matter are stepped over.
struct PostingsSearch {
    /// Those that tell least first.
    private var cursors: [PostingsCursor]
    /// What the terms up to each tell at most together.
    private let sums: [Float]
    private var top: TopEntries
    /// How many of the first terms cannot bring an entry among the best even together.
    private var optional = 0

    /// Starts a search.
    ///
    /// - Parameters:
    ///   - cursors: The terms at their first entries.
    ///   - limit: How many entries are wanted.
    init(_ cursors: [PostingsCursor], limit: Int) {
        self.cursors = cursors.sorted { $0.largest < $1.largest }
        var sum: Float = 0
        sums = self.cursors.map {
            sum += $0.largest
            return sum
        }
        top = TopEntries(limit: limit)
    }

    /// The best entries, best first.
    mutating func run() -> [TopEntries.Hit] {
        while let entry = nextEntry() {
            guard mayMatter() else {
                skipBlocks()
                continue
            }
            let score = completed(requiredScore(of: entry), of: entry)
            if score > top.threshold {
                top.add(TopEntries.Hit(entry: entry, score: score))
                while optional < sums.count, sums[optional] <= top.threshold { optional += 1 }
            }
        }
        return top.hits
    }

    /// The first entry that a term brings that could bring one among the best.
    private func nextEntry() -> UInt32? {
        var next = PostingsCursor.end
        for index in optional..<cursors.count { next = min(next, cursors[index].entry) }
        return next == PostingsCursor.end ? nil : next
    }

    /// Whether an entry of the blocks at hand can come among the best.
    private func mayMatter() -> Bool {
        var most = optional > 0 ? sums[optional - 1] : 0
        for index in optional..<cursors.count { most += cursors[index].largestInBlock }
        return most > top.threshold
    }

    /// Steps over the entries up to the end of the block that ends first.
    private mutating func skipBlocks() {
        var last = PostingsCursor.end
        for index in optional..<cursors.count { last = min(last, cursors[index].lastInBlock) }
        for index in optional..<cursors.count {
            if cursors[index].lastInBlock == last {
                cursors[index].leaveBlock()
            } else {
                cursors[index].skip(to: last + 1)
            }
        }
    }

    private mutating func requiredScore(of entry: UInt32) -> Float {
        var score: Float = 0
        for index in optional..<cursors.count where cursors[index].entry == entry {
            score += cursors[index].score
            cursors[index].advance()
        }
        return score
    }

    /// Adds what the other terms tell, as long as the entry can come among the best.
    private mutating func completed(_ score: Float, of entry: UInt32) -> Float {
        var score = score
        var index = optional - 1
        while index >= 0, score + sums[index] > top.threshold {
            cursors[index].skip(to: entry)
            if cursors[index].entry == entry { score += cursors[index].score }
            index -= 1
        }
        return index >= 0 ? 0 : score
    }
}
