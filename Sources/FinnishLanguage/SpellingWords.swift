public import CompactBytes

/// The words that misspelt ones are mended to, packed so that they load at once.
public struct SpellingWords: Sendable {
    /// Known words in folded form, in ascending order.
    public let folded: StringTable
    /// The words themselves, in the order of `folded`; of words that fold alike the most frequent
    /// stands first.
    public let words: StringTable
    /// The folded words from their last letters to their first, in ascending order.
    public let reversed: StringTable
    /// Where in `folded` each of those stands.
    public let reversedPlaces: NumberColumn<UInt32>
    /// How often each word occurs in the knowledge.
    public let counts: NumberColumn<UInt32>
    /// Beginnings that all forms of a known base form share, folded, in ascending order.
    public let foldedStems: StringTable
    /// The beginnings themselves, in the order of `foldedStems`.
    public let stems: StringTable

    /// Takes packed words.
    ///
    /// - Throws: `BadBytes` when the tables are not of one length.
    public init(
        folded: StringTable,
        words: StringTable,
        reversed: StringTable,
        reversedPlaces: NumberColumn<UInt32>,
        counts: NumberColumn<UInt32>,
        foldedStems: StringTable,
        stems: StringTable
    ) throws(BadBytes) {
        guard folded.count == words.count, words.count == counts.count,
            foldedStems.count == stems.count, reversed.count == folded.count,
            reversedPlaces.count == folded.count,
            reversedPlaces.withNumbers({ $0.allSatisfy { $0 < folded.count } })
        else { throw BadBytes() }
        self.folded = folded
        self.reversed = reversed
        self.reversedPlaces = reversedPlaces
        self.words = words
        self.counts = counts
        self.foldedStems = foldedStems
        self.stems = stems
    }

    /// Packs the words of the knowledge.
    ///
    /// - Parameters:
    ///   - counts: The words in normalized form with how often each occurs; those that the reader
    ///     cannot read are left out, since examples hold typing errors too.
    ///   - names: Words that are right though the reader may not know them.
    ///   - reader: What tells whether a word is a word.
    public init(counts: [String: Int], names: Set<String> = [], reader: some WordReader) {
        var known: [(folded: String, word: String, count: Int)] = []
        var stems: Set<String> = []
        var lemmas: Set<String> = []
        for (word, count) in counts {
            let readings = reader.readings(of: word)
            guard !readings.isEmpty || names.contains(word) else { continue }
            known.append((Normalization.folded(word), word, count))
            for reading in readings where reading.wordClass == .noun {
                guard lemmas.insert(reading.lemma).inserted,
                    let stem = Self.stem(of: reading.lemma)
                else { continue }
                stems.insert(stem)
                if let weak = Self.weakStem(of: reading.lemma, reader) { stems.insert(weak) }
            }
        }
        known.sort { first, second in
            if first.folded != second.folded { return first.folded.precedes(second.folded) }
            return (second.count, first.word) < (first.count, second.word)
        }
        let sortedStems = stems.map { ($0, Normalization.folded($0)) }
            .sorted { $0.1 != $1.1 ? $0.1.precedes($1.1) : $0.0.precedes($1.0) }
        folded = StringTable(known.map(\.folded))
        let reversed = known.enumerated()
            .map { (bytes: Array($1.folded.utf8.reversed()), place: UInt32($0)) }
            .sorted {
                $0.bytes.lexicographicallyPrecedes($1.bytes)
                    || $0.bytes == $1.bytes && $0.place < $1.place
            }
        self.reversed = StringTable(runs: reversed.map(\.bytes))
        reversedPlaces = NumberColumn(reversed.map(\.place))
        words = StringTable(known.map(\.word))
        self.counts = NumberColumn(known.map { UInt32(clamping: $0.count) })
        foldedStems = StringTable(sortedStems.map(\.1))
        self.stems = StringTable(sortedStems.map(\.0))
    }

    /// The beginning of the forms that have the weak grade: `työpaikka` → `työpaik`; nil when the
    /// word has no other grade.
    static func weakStem(of lemma: String, _ reader: some WordReader) -> String? {
        guard let vowel = lemma.last, let stem = stem(of: lemma) else { return nil }
        let grades = [
            ("kk", "k"), ("pp", "p"), ("tt", "t"), ("nk", "ng"), ("nt", "nn"), ("lt", "ll"),
            ("rt", "rr"), ("mp", "mm"), ("k", ""), ("p", "v"), ("t", "d"),
        ]
        guard let grade = grades.first(where: { stem.hasSuffix($0.0) }) else { return nil }
        let weak = String(stem.dropLast(grade.0.count)) + grade.1
        let genitive = weak + String(vowel) + "n"
        return reader.readings(of: genitive).contains { $0.lemma == lemma } ? weak : nil
    }

    /// What a base form keeps in all its forms, near enough: `perehdytys` → `perehdyty`.
    static func stem(of lemma: String) -> String? {
        let stem = lemma.hasSuffix("nen") ? lemma.dropLast(3) : lemma.dropLast(1)
        return stem.count > Spelling.shortestMended ? String(stem) : nil
    }
}

extension String {
    /// Whether the bytes of this string come before those of the other.
    fileprivate func precedes(_ other: String) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }
}
