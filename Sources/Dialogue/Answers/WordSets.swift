/// The words of a few texts, for telling which of the texts share words with a question.
///
/// An inverted index: under each word, the texts that have it.
struct WordSets: Sendable {
    /// The words of all texts in ascending order, a word as many times as texts have it.
    private let keys: [UInt64]
    /// The text of each of them.
    private let holders: [Int32]
    /// How many words each text has.
    let sizes: [Int]

    /// Indexes texts.
    ///
    /// - Parameter texts: The words of each text, each word once.
    init(_ texts: [[ContentWord]]) {
        var words: [(key: UInt64, holder: Int32)] = []
        words.reserveCapacity(texts.reduce(0) { $0 + $1.count })
        for (holder, text) in texts.enumerated() {
            for word in text { words.append((word.key, Int32(holder))) }
        }
        words.sort { $0.key < $1.key }
        keys = words.map(\.key)
        holders = words.map(\.holder)
        sizes = texts.map(\.count)
    }

    /// How many of the asked words each text has.
    func sharedCounts(_ asked: [ContentWord]) -> [Int32] {
        var counts = [Int32](repeating: 0, count: sizes.count)
        for word in asked {
            for place in places(of: word) { counts[Int(holders[place])] += 1 }
        }
        return counts
    }

    /// How much of the question each text has: a word counts the more, the fewer of the texts have
    /// it.
    ///
    /// - Parameters:
    ///   - asked: The question's words, each once.
    ///   - limit: A word that more than so many texts have tells nothing.
    /// - Returns: The share of each text; 0 for one that has no word of the question.
    func shares(_ asked: [ContentWord], only limit: Int = .max) -> [Double] {
        var shares = [Double](repeating: 0, count: sizes.count)
        let found = asked.map { (word: $0, places: places(of: $0)) }
            .filter { !$0.places.isEmpty && $0.places.count <= limit }
        // In a fixed order: sums of fractions differ in the last bit with the order.
        for (_, places) in found.sorted(by: { $0.word.text < $1.word.text }) {
            for place in places { shares[Int(holders[place])] += 1 / Double(places.count) }
        }
        return shares
    }

    /// Where a word stands in `keys`.
    private func places(of word: ContentWord) -> Range<Int> {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < word.key { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < keys.count, keys[end] == word.key { end += 1 }
        return low..<end
    }
}
