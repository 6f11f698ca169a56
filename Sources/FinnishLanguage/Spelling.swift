internal import CompactBytes

/// Finds the word of the knowledge that a misspelt word was meant to be.
///
/// It aims only at words of the knowledge, never touches a word that the dictionary or the lexicon
/// reads, and never one under five letters, except for missing dots.
public struct Spelling: Sendable {
    /// The fewest letters of a word whose typing errors are mended.
    public static let shortestMended = 5
    /// From this many letters on, two typing errors are mended.
    public static let longEnoughForTwo = 9

    private let reader: any WordReader
    private let words: SpellingWords
    private let forms: NearWords
    private let stems: WordTrie

    /// Makes a speller over packed words.
    ///
    /// - Parameters:
    ///   - words: The words of the knowledge.
    ///   - reader: What tells whether a word is a word.
    public init(words: SpellingWords, reader: any WordReader) {
        self.words = words
        self.reader = reader
        forms = NearWords(words)
        stems = WordTrie(sorted: words.foldedStems)
    }

    /// A word that was mended.
    public struct Repair: Hashable, Sendable {
        /// What was meant.
        public let word: String
        /// How many typing errors there were; missing dots count as none.
        public let errors: Int

        /// Makes a repair.
        public init(word: String, errors: Int) {
            self.word = word
            self.errors = errors
        }
    }

    /// What a word that nobody can read was meant to be; nil when no known word is near enough.
    public func repair(of word: String) -> Repair? {
        if let dotted = dotted(word) { return Repair(word: dotted, errors: 0) }
        let folded = Normalization.folded(word)
        guard folded.utf8.count >= Self.shortestMended else { return nil }
        return nearestForm(folded) ?? nearestStem(folded)
    }

    /// The word of the knowledge that the typed one is when dots are added; nil when there is none.
    func dotted(_ word: String) -> String? {
        words.folded.positions(of: Normalization.folded(word).utf8).lazy
            .map { words.words[$0] }
            .first { Normalization.typed(word, means: $0) }
    }

    private func nearestForm(_ folded: String) -> Repair? {
        let limit = folded.utf8.count >= Self.longEnoughForTwo ? 2 : 1
        let matches = forms.matches(for: Array(folded.utf8), within: limit)
            .filter { words.folded.range($0.index).count >= Self.shortestMended }
        // Fewest errors first, then the most frequent word, then the order of the table.
        let best = matches.min { rank($0) < rank($1) }
        return best.map { Repair(word: words.words[$0.index], errors: $0.distance) }
    }

    private func rank(_ match: WordTrie.Match) -> (Int, Int, Int) {
        (match.distance, -Int(words.counts[match.index]), match.index)
    }

    /// Mends an inflected form that the knowledge does not hold: the stem of a known base form with
    /// the typed ending, when the dictionary takes that for a word.
    private func nearestStem(_ folded: String) -> Repair? {
        let typed = Array(folded.utf8)
        let matches = stems.beginnings(of: typed, within: 1, endings: 1...8)
        let candidates = matches.flatMap { match -> [Repair] in
            let stem = words.stems[match.index]
            let ending = String(decoding: typed[match.consumed...], as: UTF8.self)
            return [stem + ending, stem + Self.fronted(ending)]
                .filter { !reader.readings(of: $0).isEmpty }
                .map { Repair(word: $0, errors: match.distance) }
        }
        return candidates.min {
            ($0.errors, $0.word.count, $0.word) < ($1.errors, $1.word.count, $1.word)
        }
    }

    private static func fronted(_ ending: String) -> String {
        String(ending.map { $0 == "a" ? "ä" : $0 == "o" ? "ö" : $0 })
    }
}
