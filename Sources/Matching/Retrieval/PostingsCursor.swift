/// Walks the entries of one term in ascending order.
struct PostingsCursor {
    /// What stands for an entry after the last.
    static let end = UInt32.max

    private let lent: Postings.Lent
    /// What an impact of the term is multiplied by in this question.
    private let weight: Float
    private let endBlock: Int
    private var block: Int
    private var place: Int
    /// The entry at hand; `end` after the last.
    private(set) var entry: UInt32
    /// The most that the term adds to any entry.
    let largest: Float

    /// Starts at a term's first entry.
    ///
    /// - Parameters:
    ///   - lent: The postings of all terms.
    ///   - blocks: The blocks of this one, at least one.
    ///   - weight: What an impact is multiplied by.
    init(_ lent: Postings.Lent, blocks: Range<Int>, weight: Float) {
        self.lent = lent
        self.weight = weight
        endBlock = blocks.upperBound
        block = blocks.lowerBound
        place = Int(lent.blockPostings[block])
        entry = 0
        largest = weight * 255
        readEntry()
    }

    /// What the term adds to the entry at hand.
    var score: Float { weight * Float(lent.impacts[place]) }

    /// The most that the term adds to any entry of the block at hand; 0 after the last.
    var largestInBlock: Float {
        block < endBlock ? weight * Float(lent.largestImpacts[block]) : 0
    }

    /// The last entry of the block at hand; `end` after the last.
    var lastInBlock: UInt32 { block < endBlock ? lent.lastEntries[block] : Self.end }

    /// Goes on to the next entry.
    mutating func advance() {
        place += 1
        if place == Int(lent.blockPostings[block + 1]) { block += 1 }
        readEntry()
    }

    /// Goes on to the first entry of the next block.
    mutating func leaveBlock() {
        block += 1
        if block < endBlock { place = Int(lent.blockPostings[block]) }
        readEntry()
    }

    /// Goes on to the block that could hold an entry, without looking into it.
    ///
    /// Entries are sought in ascending order, so steps double from the block at hand and only the
    /// last of them is bisected.
    private mutating func skip(toBlockOf sought: UInt32) {
        guard block < endBlock, lent.lastEntries[block] < sought else { return }
        var step = 1
        var low = block + 1
        while low + step < endBlock, lent.lastEntries[low + step] < sought {
            low += step
            step *= 2
        }
        var high = min(low + step, endBlock)
        while low < high {
            let middle = (low + high) / 2
            if lent.lastEntries[middle] < sought { low = middle + 1 } else { high = middle }
        }
        block = low
        if block < endBlock { place = Int(lent.blockPostings[block]) }
    }

    /// Goes on to an entry, or to the first after it.
    mutating func skip(to sought: UInt32) {
        guard entry < sought else { return }
        skip(toBlockOf: sought)
        guard block < endBlock else {
            entry = Self.end
            return
        }
        // The block's last entry is not before the sought one, so the bisection ends inside.
        var high = Int(lent.blockPostings[block + 1]) - 1
        let upper = lent.lastEntries[block] & 0xffff_0000
        while place < high {
            let middle = (place + high) / 2
            if upper | UInt32(lent.entries[middle]) < sought {
                place = middle + 1
            } else {
                high = middle
            }
        }
        readEntry()
    }

    private mutating func readEntry() {
        guard block < endBlock else {
            entry = Self.end
            return
        }
        entry = lent.lastEntries[block] & 0xffff_0000 | UInt32(lent.entries[place])
    }
}
