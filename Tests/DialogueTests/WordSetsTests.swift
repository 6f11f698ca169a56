import Testing

@testable import Dialogue

/// Shares and likeness as sets of words would give them.
@Suite
struct WordSetsTests {
    private func words(_ text: String) -> [ContentWord] {
        text.split(separator: " ").map { ContentWord(String($0)) }
    }

    private static let texts = ["hoks ohjaaja näyttö", "hoks työ", "", "hoks ohjaaja"]

    private static let third = 1.0 / 3

    /// Words that are asked and the share of each text.
    private static let cases: [(String, [Double])] = [
        ("hoks", [third, third, 0, third]),
        ("työ", [0, 1, 0, 0]),
        ("näyttö ohjaaja", [1.5, 0, 0, 0.5]),
        ("muu", [0, 0, 0, 0]),
        ("", [0, 0, 0, 0]),
    ]

    @Test(arguments: cases)
    func rarerWordsCountMore(asked: String, shares: [Double]) {
        #expect(WordSets(Self.texts.map(words)).shares(words(asked)) == shares)
    }

    /// The same when only words of one text count.
    private static let singleCases: [(String, [Double])] = [
        ("hoks työ", [0, 1, 0, 0]), ("hoks ohjaaja näyttö", [1, 0, 0, 0]),
    ]

    @Test(arguments: singleCases)
    func wordsOfTooManyTextsTellNothing(asked: String, shares: [Double]) {
        #expect(WordSets(Self.texts.map(words)).shares(words(asked), only: 1) == shares)
    }

    @Test
    func sharesDoNotDependOnTheOrderOfTheWords() {
        let names = (0..<12).map { "sana\($0)" }
        let texts = (1...12).map { count in names.prefix(count).map(ContentWord.init) }
        let sets = WordSets(texts)
        let asked = names.map(ContentWord.init)
        let shares = sets.shares(asked)
        for _ in 0..<20 { #expect(sets.shares(asked.shuffled()) == shares) }
    }

    @Test
    func sharedWordsAreCounted() {
        let sets = WordSets(Self.texts.map(words))
        #expect(sets.sharedCounts(words("hoks ohjaaja muu")) == [2, 1, 0, 2])
        #expect(sets.sizes == [3, 2, 0, 2])
        #expect(WordSets([]).sharedCounts(words("hoks")).isEmpty)
    }

    @Test
    func wordsAreKeptOnceAndSubtracted() {
        #expect(words("a b a c b").withoutRepeats().map(\.text) == ["a", "b", "c"])
        #expect(words("a b c").subtracting(words("c a")).map(\.text) == ["b"])
        #expect(words("a b").adding(words("b c")).map(\.text) == ["a", "b", "c"])
    }
}
