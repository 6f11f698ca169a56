internal import CompactBytes

/// Which entries have each term, and how much the term tells of each: an inverted index.
///
/// A term's postings lie in blocks of at most `blockSize` entries whose numbers have the same upper
/// half, so that a posting takes three bytes and is found without decoding. Each block says which
/// entry is its last and how much it tells at most, so that a search steps over the blocks that
/// cannot matter.
struct Postings: Sendable {
    /// The most postings of a block.
    static let blockSize = 64

    /// Hashes of the terms in ascending order.
    let keys: KeyColumn
    /// The first block of each term, and after the last term the number of blocks.
    let termBlocks: NumberColumn<UInt32>
    /// What an impact of each term is multiplied by; its largest impact is 255.
    let scales: NumberColumn<Float>
    /// The last entry of each block.
    let lastEntries: NumberColumn<UInt32>
    /// The largest impact of each block.
    let largestImpacts: NumberColumn<UInt8>
    /// The first posting of each block, and after the last block the number of postings.
    let blockPostings: NumberColumn<UInt32>
    /// The lower half of each posting's entry.
    let entries: NumberColumn<UInt16>
    /// How much each posting tells, 0…255 times the term's scale.
    let impacts: NumberColumn<UInt8>

    /// The same, when the columns fit each other, so that a search need not look again.
    ///
    /// - Throws: `BadBytes` when they do not.
    func checked() throws(BadBytes) -> Postings {
        let blocks = lastEntries.count
        guard keys.count == scales.count, blocks == largestImpacts.count,
            entries.count == impacts.count,
            Self.rises(termBlocks, over: keys.count, to: blocks),
            Self.rises(blockPostings, over: blocks, to: entries.count)
        else { throw BadBytes() }
        return self
    }

    /// Whether every part that the numbers bound holds something, and the last ends at `end`.
    private static func rises(
        _ bounds: NumberColumn<UInt32>,
        over count: Int,
        to end: Int
    ) -> Bool {
        bounds.withNumbers { bounds in
            guard bounds.count == count + 1, bounds.first == 0, Int(bounds[count]) == end else {
                return false
            }
            return (0..<count).allSatisfy { bounds[$0] < bounds[$0 + 1] }
        }
    }

    /// How much a term tells of the entry that it tells most of.
    func largestScore(of term: Int) -> Float { scales[term] * 255 }

    /// How many entries have a term.
    func count(of term: Int) -> UInt32 {
        let blocks = blocks(of: term)
        return blockPostings[blocks.upperBound] - blockPostings[blocks.lowerBound]
    }

    /// The blocks of a term; at least one.
    func blocks(of term: Int) -> Range<Int> {
        termBlocks.withNumbers { Int($0[term])..<Int($0[term + 1]) }
    }

    /// Lends the columns for the time of a search.
    func withLent<Result>(_ body: (Lent) throws -> Result) rethrows -> Result {
        try lastEntries.withNumbers { lastEntries in
            try largestImpacts.withNumbers { largestImpacts in
                try blockPostings.withNumbers { blockPostings in
                    try entries.withNumbers { entries in
                        try impacts.withNumbers { impacts in
                            try body(
                                Lent(
                                    lastEntries: lastEntries,
                                    largestImpacts: largestImpacts,
                                    blockPostings: blockPostings,
                                    entries: entries,
                                    impacts: impacts
                                )
                            )
                        }
                    }
                }
            }
        }
    }

    /// The columns that a search walks, lent for the time of a call.
    struct Lent {
        let lastEntries: UnsafeBufferPointer<UInt32>
        let largestImpacts: UnsafeBufferPointer<UInt8>
        let blockPostings: UnsafeBufferPointer<UInt32>
        let entries: UnsafeBufferPointer<UInt16>
        let impacts: UnsafeBufferPointer<UInt8>
    }
}
