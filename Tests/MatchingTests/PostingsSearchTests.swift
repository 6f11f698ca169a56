import CompactBytes
import TestSupport
import Testing

@testable import Matching

/// Properties of the search of postings.
///
/// 1. it finds what looking at every entry finds, in the same order; 2. entries that share a block's
/// edge, a hundred thousand numbers and terms of one entry are found too.
@Suite
struct PostingsSearchTests {
    /// Entries whose terms have Zipf-like frequencies.
    private static func entries(_ count: Int, terms: Int, seed: UInt64) -> [[UInt64: Float]] {
        var random = Repeatable(seed: seed)
        return (0..<count)
            .map { _ in
                var amounts: [UInt64: Float] = [:]
                for _ in 0...(random.next() % 12) {
                    let term = UInt64(terms) / (1 + random.next() % UInt64(terms))
                    amounts[key(term)] = Float(1 + random.next() % 5)
                }
                return amounts
            }
    }

    private static func key(_ term: UInt64) -> UInt64 { (term + 1) &* 0x9e37_79b9_7f4a_7c15 }

    private static func postings(_ entries: [[UInt64: Float]]) -> Postings {
        var builder = PostingsBuilder()
        for entry in entries {
            builder.add(entry.map { TermAmount(key: $0.key, amount: $0.value) })
        }
        return builder.postings()
    }

    /// The best entries by looking at all of them, with the scores that the postings hold.
    private static func exhaustive(
        _ postings: Postings,
        _ terms: [Int],
        limit: Int
    ) -> [TopEntries.Hit] {
        var scores: [UInt32: Float] = [:]
        postings.withLent { lent in
            for term in terms {
                var cursor = PostingsCursor(
                    lent,
                    blocks: postings.blocks(of: term),
                    weight: postings.scales[term]
                )
                while cursor.entry != PostingsCursor.end {
                    scores[cursor.entry, default: 0] += cursor.score
                    cursor.advance()
                }
            }
        }
        return scores.map { TopEntries.Hit(entry: $0.key, score: $0.value) }
            .sorted { ($1.score, $0.entry) < ($0.score, $1.entry) }
            .prefix(limit)
            .map(\.self)
    }

    private static func found(_ postings: Postings, _ terms: [Int], limit: Int) -> [TopEntries.Hit]
    {
        postings.withLent { lent in
            var search = PostingsSearch(
                terms.map {
                    PostingsCursor(
                        lent,
                        blocks: postings.blocks(of: $0),
                        weight: postings.scales[$0]
                    )
                },
                limit: limit
            )
            return search.run()
        }
    }

    @Test(arguments: [(50, 1), (1_000, 10), (70_000, 5), (3_000, 3_000)])
    func nothingIsMissed(count: Int, limit: Int) {
        let postings = Self.postings(Self.entries(count, terms: 400, seed: UInt64(count)))
        var random = Repeatable(seed: 5)
        for _ in 0..<40 {
            let terms = Set(
                (0...(random.next() % 8))
                    .map { _ in
                        Int(random.next() % UInt64(postings.keys.count))
                    }
            )
            let all = Self.exhaustive(postings, terms.sorted(), limit: limit)
            let found = Self.found(postings, terms.sorted(), limit: limit)
            // Sums of fractions differ in the last bit with their order, and ties with them.
            #expect(found.count == all.count)
            for (one, other) in zip(found, all) { #expect(abs(one.score - other.score) < 1e-4) }
        }
    }

    @Test
    func everyEntryOfATermIsReached() throws {
        let places: Set<Int> = [0, 63, 64, 65, 127, 128, 65_535, 65_536, 65_537, 99_999]
        let rare = Self.key(7)
        let common = Self.key(8)
        let entries = (0..<100_000)
            .map { places.contains($0) ? [rare: Float(2), common: 1] : [common: Float(1)] }
        let postings = Self.postings(entries)
        let terms = try [rare, common].map { try #require(postings.keys.position(of: $0)) }
        #expect(Set(Self.found(postings, terms, limit: 10).map { Int($0.entry) }) == places)
        #expect(Int(postings.count(of: terms[0])) == places.count)
        #expect(Self.found(postings, [], limit: 10).isEmpty)
    }
}
