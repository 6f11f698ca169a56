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
    /// Known words by their folded form; the most frequent first.
    private let known: [String: [String]]
    private let frequency: [String: Int]
    private let forms: WordTrie
    /// Beginnings that all forms of a known base form share, by their folded form.
    private let stems: [String: [String]]
    private let stemForms: WordTrie

    /// Makes a speller.
    ///
    /// - Parameters:
    ///   - words: The words of the knowledge in normalized form with how often each occurs; those
    ///     that the reader cannot read are left out, since examples hold typing errors too.
    ///   - reader: What tells whether a word is a word.
    public init(words: [String: Int], reader: any WordReader) {
        self.reader = reader
        var known: [String: [String]] = [:]
        var stems: [String: Set<String>] = [:]
        for (word, _) in words.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            let readings = reader.readings(of: word)
            guard !readings.isEmpty else { continue }
            known[Normalization.folded(word), default: []].append(word)
            for reading in readings where reading.wordClass == .noun {
                guard let stem = Self.stem(of: reading.lemma) else { continue }
                stems[Normalization.folded(stem), default: []].insert(stem)
            }
        }
        self.known = known
        self.stems = stems.mapValues { $0.sorted() }
        frequency = words
        forms = WordTrie(known.keys)
        stemForms = WordTrie(stems.keys)
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
        let folded = Normalization.folded(word)
        if let dotted = withDots(word, folded) { return Repair(word: dotted, errors: 0) }
        guard folded.utf8.count >= Self.shortestMended else { return nil }
        return nearestForm(folded) ?? nearestStem(folded)
    }

    private func withDots(_ word: String, _ folded: String) -> String? {
        known[folded]?.first { Normalization.typed(word, means: $0) }
    }

    private func nearestForm(_ folded: String) -> Repair? {
        let limit = folded.utf8.count >= Self.longEnoughForTwo ? 2 : 1
        let matches = forms.matches(for: Array(folded.utf8), within: limit)
        let candidates = matches.compactMap { match -> Repair? in
            let form = String(decoding: forms.words[match.index], as: UTF8.self)
            guard form.utf8.count >= Self.shortestMended else { return nil }
            return known[form]?.first.map { Repair(word: $0, errors: match.distance) }
        }
        return candidates.min { rank($0) < rank($1) }
    }

    private func rank(_ repair: Repair) -> (Int, Int, String) {
        (repair.errors, -(frequency[repair.word] ?? 0), repair.word)
    }

    /// Mends an inflected form that the knowledge does not hold: the stem of a known base form with
    /// the typed ending, when the dictionary takes that for a word.
    private func nearestStem(_ folded: String) -> Repair? {
        let typed = Array(folded.utf8)
        let matches = stemForms.beginnings(of: typed, within: 1, endings: 1...8)
        let candidates = matches.flatMap { match -> [Repair] in
            let stem = String(decoding: stemForms.words[match.index], as: UTF8.self)
            let ending = String(decoding: typed[match.consumed...], as: UTF8.self)
            return (stems[stem] ?? []).flatMap { stem in
                [stem + ending, stem + Self.fronted(ending)]
                    .filter { !reader.readings(of: $0).isEmpty }
                    .map { Repair(word: $0, errors: match.distance) }
            }
        }
        return candidates.min { ($0.errors, $0.word.count, $0.word) < ($1.errors, $1.word.count, $1.word) }
    }

    /// What a base form keeps in all its forms, near enough: `perehdytys` → `perehdyty`.
    static func stem(of lemma: String) -> String? {
        let stem = lemma.hasSuffix("nen") ? lemma.dropLast(3) : lemma.dropLast(1)
        return stem.count > shortestMended ? String(stem) : nil
    }

    private static func fronted(_ ending: String) -> String {
        String(ending.map { $0 == "a" ? "ä" : $0 == "o" ? "ö" : $0 })
    }
}
