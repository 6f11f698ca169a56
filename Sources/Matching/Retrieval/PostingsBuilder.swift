internal import CompactBytes
internal import Glibc

/// Gathers the terms of entries, one entry after another, and turns them into postings.
struct PostingsBuilder {
    /// How soon more of the same term tells little more, and how much long entries are held back,
    /// as BM25 names them.
    static let saturation: Float = 4
    static let lengthShare: Float = 0.4
    /// Amounts are kept in steps of a quarter, up to 63.
    private static let steps: Float = 4

    private var numbers: [UInt64: UInt32] = [:]
    private var counts: [UInt32] = []
    private var terms: [UInt32] = []
    private var amounts: [UInt8] = []
    private var ends: [UInt32] = []
    private var lengths: [Float] = []

    /// Adds the next entry.
    mutating func add(_ entry: [TermAmount]) {
        var length: Float = 0
        for term in entry {
            length += term.amount
            terms.append(number(of: term.key))
            amounts.append(UInt8(min(max(term.amount * Self.steps, 1), 255)))
        }
        ends.append(UInt32(terms.count))
        lengths.append(length)
    }

    private mutating func number(of key: UInt64) -> UInt32 {
        if let number = numbers[key] {
            counts[Int(number)] += 1
            return number
        }
        let number = UInt32(counts.count)
        numbers[key] = number
        counts.append(1)
        return number
    }

    /// The postings of all entries so far.
    func postings() -> Postings {
        let order = numbers.sorted { $0.key < $1.key }
        let sorted = SortedPostings(order.map { Int($0.value) }, counts, terms, amounts, ends)
        let mean = max(lengths.reduce(0, +) / Float(max(lengths.count, 1)), .leastNormalMagnitude)
        let penalties = lengths.map {
            Self.saturation * (1 - Self.lengthShare + Self.lengthShare * $0 / mean)
        }
        var columns = PostingsColumns()
        for range in sorted.ranges {
            let rarity = Self.rarity(in: range.count, outOf: ends.count)
            let scores = range.map { place in
                let amount = Float(sorted.amounts[place]) / Self.steps
                return rarity * amount / (amount + penalties[Int(sorted.entries[place])])
            }
            columns.add(sorted.entries[range], scores: scores)
        }
        return columns.postings(keys: order.map(\.key))
    }

    /// How much a term tells that is in so many of all entries.
    static func rarity(in count: Int, outOf all: Int) -> Float {
        logf(1 + (Float(all) - Float(count) + 0.5) / (Float(count) + 0.5))
    }
}

/// Entries with their amounts by term, ascending within each.
private struct SortedPostings {
    let ranges: [Range<Int>]
    private(set) var entries: [UInt32]
    private(set) var amounts: [UInt8]

    /// Sorts by counting: `terms` are numbers, and `order` says in which order they shall stand.
    init(
        _ order: [Int],
        _ counts: [UInt32],
        _ terms: [UInt32],
        _ unsorted: [UInt8],
        _ ends: [UInt32]
    ) {
        var next = [Int](repeating: 0, count: counts.count)
        var ranges: [Range<Int>] = []
        var start = 0
        for term in order {
            next[term] = start
            ranges.append(start..<start + Int(counts[term]))
            start += Int(counts[term])
        }
        self.ranges = ranges
        entries = [UInt32](repeating: 0, count: terms.count)
        amounts = [UInt8](repeating: 0, count: terms.count)
        var place = 0
        for (entry, end) in ends.enumerated() {
            while place < end {
                let target = next[Int(terms[place])]
                next[Int(terms[place])] += 1
                entries[target] = UInt32(entry)
                amounts[target] = unsorted[place]
                place += 1
            }
        }
    }
}

/// The columns of postings while they are filled, term after term.
private struct PostingsColumns {
    private var termBlocks: [UInt32] = [0]
    private var scales: [Float] = []
    private var lastEntries: [UInt32] = []
    private var largestImpacts: [UInt8] = []
    private var blockPostings: [UInt32] = [0]
    private var entries: [UInt16] = []
    private var impacts: [UInt8] = []

    /// Adds a term: its entries in ascending order, at least one, with what it tells of each.
    mutating func add(_ entries: ArraySlice<UInt32>, scores: [Float]) {
        let scale = max((scores.max() ?? 0) / 255, .leastNormalMagnitude)
        scales.append(scale)
        var last: UInt32?
        for (entry, score) in zip(entries, scores) {
            let impact = UInt8(min((score / scale).rounded(), 255))
            if let last, !isFull, last >> 16 == entry >> 16 {
                extend(to: entry, impact)
            } else {
                begin(with: entry, impact)
            }
            self.entries.append(UInt16(truncatingIfNeeded: entry))
            impacts.append(impact)
            blockPostings[blockPostings.count - 1] = UInt32(self.entries.count)
            last = entry
        }
        termBlocks.append(UInt32(lastEntries.count))
    }

    private var isFull: Bool {
        let start = blockPostings.dropLast().last ?? 0
        return entries.count - Int(start) >= Postings.blockSize
    }

    private mutating func begin(with entry: UInt32, _ impact: UInt8) {
        lastEntries.append(entry)
        largestImpacts.append(impact)
        blockPostings.append(UInt32(entries.count))
    }

    private mutating func extend(to entry: UInt32, _ impact: UInt8) {
        lastEntries[lastEntries.count - 1] = entry
        largestImpacts[largestImpacts.count - 1] = max(largestImpacts.last ?? 0, impact)
    }

    func postings(keys: [UInt64]) -> Postings {
        Postings(
            keys: KeyColumn(keys),
            termBlocks: NumberColumn(termBlocks),
            scales: NumberColumn(scales),
            lastEntries: NumberColumn(lastEntries),
            largestImpacts: NumberColumn(largestImpacts),
            blockPostings: NumberColumn(blockPostings),
            entries: NumberColumn(entries),
            impacts: NumberColumn(impacts)
        )
    }
}
