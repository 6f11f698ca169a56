import CompactBytes
import FinnishLanguage
import Knowledge
import TestSupport
import Testing

@testable import Matching

/// Counts of a changed index may be any numbers; what is reckoned from them stays a number.
@Suite
struct LemmaCountsTests {
    private static let entry = RealKnowledge.base.entry("hoks")

    @Test(arguments: [0, 1, .max - 1, .max] as [UInt32], [0, 1, .max] as [UInt32])
    func anyCountsAreReckonedWith(ours: UInt32, others: UInt32) throws {
        let analyzer = QuestionAnalyzer(reader: RealKnowledge.lexicon)
        let retriever = Retriever([try #require(Self.entry)], analyzer: analyzer) { _ in }
        let key = FeatureKey(.lemma, "hoks").value
        #expect(retriever.count(of: key) == 1)
        let counts = try LemmaCounts(
            keys: KeyColumn([key]),
            counts: NumberColumn([ours, others]),
            totals: [10, 10]
        )
        let sign = counts.sign(of: key, besides: retriever)
        #expect(!sign.isUnknownToOurs)
        #expect(sign.pull.isFinite)
        #expect((0.05...1).contains(counts.rarity(of: key)))
    }
}
