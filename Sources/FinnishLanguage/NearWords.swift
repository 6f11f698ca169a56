internal import CompactBytes

/// Finds the words near a misspelt one without walking through most of the others.
///
/// Of two errors at most one lies in the first half of a word, or else there is none in the second. So
/// words are walked from their first letters with one error less allowed in the first half, and from
/// their last letters with none in the second: either walk ends soon (Mihov & Schulz 2004).
struct NearWords: Sendable {
    private let forward: WordTrie
    private let backward: WordTrie
    private let places: NumberColumn<UInt32>

    /// Walks the words of the knowledge.
    init(_ words: SpellingWords) {
        forward = WordTrie(sorted: words.folded)
        backward = WordTrie(sorted: words.reversed)
        places = words.reversedPlaces
    }

    /// Words at most so many typing errors away from the typed one.
    ///
    /// - Parameters:
    ///   - typed: What was typed, in UTF-8.
    ///   - limit: The most letters added, left out, changed or swapped; at least 1.
    /// - Returns: Every such word, in the order of the table.
    func matches(for typed: [UInt8], within limit: Int) -> [WordTrie.Match] {
        let half = typed.count / 2
        let fromFirst = forward.matches(
            for: typed,
            within: (0...typed.count).map { $0 <= half ? limit - 1 : limit }
        )
        let fromLast = backward.matches(
            for: typed.reversed(),
            within: (0...typed.count).map { $0 < typed.count - half ? 0 : limit }
        )
        var nearest: [Int: WordTrie.Match] = [:]
        for match in fromFirst + fromLast.map(inTable)
        where match.distance < nearest[match.index]?.distance ?? .max {
            nearest[match.index] = match
        }
        return nearest.values.sorted { $0.index < $1.index }
    }

    /// A word that was found from its last letters, by its place among the words.
    private func inTable(_ match: WordTrie.Match) -> WordTrie.Match {
        WordTrie.Match(
            index: Int(places[match.index]),
            distance: match.distance,
            consumed: match.consumed
        )
    }
}
