public import CompactBytes

/// Reads a text the same way whether it is a question or knowledge, so that a match is equality.
public struct QuestionAnalyzer: Sendable {
    /// What understands its words.
    public let reader: any WordReader
    private let spokenForms: [String: [String]]
    private let spelling: Spelling?
    private let compounds: SortedStrings
    private let beginnings: CompoundBeginnings
    private let memory = WordMemory()

    /// Makes an analyzer.
    ///
    /// - Parameters:
    ///   - reader: What understands words.
    ///   - spokenForms: Standard words by spoken form.
    ///   - spelling: What mends misspelt words; nil leaves them as they are.
    ///   - compounds: Words, in folded form, that may be joined when they are typed apart.
    public init(
        reader: any WordReader,
        spokenForms: [String: [String]] = [:],
        spelling: Spelling? = nil,
        compounds: SortedStrings = SortedStrings([])
    ) {
        self.reader = reader
        self.spokenForms = spokenForms
        self.spelling = spelling
        self.compounds = compounds
        beginnings = CompoundBeginnings(compounds)
    }

    /// The text, word by word.
    public func analyze(_ text: String) -> AnalyzedQuestion {
        let found = typedWords(in: text)
        let typed = found.map(\.word)
        let starts = typed.map(\.beginning)
        var words: [AnalyzedWord] = []
        words.reserveCapacity(found.count)
        var index = 0
        while index < found.count {
            if let joined = joined(found[index...], typed[index...], starts[index...]) {
                words.append(joined.word)
                index += joined.count
            } else {
                let understood = memory.word(found[index].word, orRead: { read($0) })
                words.append(AnalyzedWord(token: found[index].token, understood: understood))
                index += 1
            }
        }
        return AnalyzedQuestion(text: text, words: words)
    }

    /// A word and where it was found.
    private struct Found {
        let word: TypedWord
        let range: Range<Int>

        var token: Token { Token(text: word.text, normalized: word.normalized, range: range) }
    }

    private func typedWords(in text: String) -> [Found] {
        var text = text
        return text.withUTF8 { bytes in
            var found: [Found] = []
            // As many words as most questions have.
            found.reserveCapacity(min(bytes.count / 6 + 1, 24))
            Tokenizer.forEachWord(in: bytes) { range in
                let word = memory.typedWord(UnsafeBufferPointer(rebasing: bytes[range]))
                if !word.isTooLong { found.append(Found(word: word, range: range)) }
            }
            return found
        }
    }

    private func read(_ typed: String) -> UnderstoodWord {
        if let standard = spokenForms[typed] {
            return UnderstoodWord(
                normalized: typed,
                standard: standard,
                readings: standard.flatMap(reader.readings),
                origin: .spoken
            )
        }
        let readings = reader.readings(of: typed)
        if readings.isEmpty, let repair = spelling?.repair(of: typed), repair.word != typed {
            return UnderstoodWord(
                normalized: typed,
                standard: [repair.word],
                readings: reader.readings(of: repair.word),
                origin: repair.errors == 0 ? .dotted : .mended(errors: repair.errors)
            )
        }
        return UnderstoodWord(
            normalized: typed,
            standard: [typed],
            readings: readings,
            origin: .asTyped
        )
    }

    /// Two or three words that together are one compound of the knowledge: `työ paikka ohjaaja`.
    private func joined(
        _ words: ArraySlice<Found>,
        _ typed: ArraySlice<TypedWord>,
        _ starts: ArraySlice<CompoundBeginnings.Word>
    ) -> (word: AnalyzedWord, count: Int)? {
        for count in [3, 2] where words.count >= count {
            let run = words.prefix(count)
            guard beginnings.mayBegin(starts.prefix(count)),
                let compound = memory.compound(
                    of: typed.prefix(count),
                    orFind: { compound(of: $0) }
                ),
                let first = run.first, let last = run.last
            else { continue }
            let token = Token(
                text: run.map(\.word.text).joined(separator: " "),
                normalized: compound.normalized,
                range: first.range.lowerBound..<last.range.upperBound
            )
            return (AnalyzedWord(token: token, understood: compound), count)
        }
        return nil
    }

    /// The compound that words typed apart are, if the knowledge has it in some form.
    private func compound(of words: [String]) -> UnderstoodWord? {
        guard beginnings.mayJoin(words) else { return nil }
        let text = words.joined()
        guard let word = compound(text) else { return nil }
        return UnderstoodWord(
            normalized: text,
            standard: [word],
            readings: reader.readings(of: word),
            origin: .joined
        )
    }

    /// The compound that the joined letters are, if the knowledge has it in some form.
    private func compound(_ text: String) -> String? {
        let readings = reader.readings(of: text)
        guard !readings.isEmpty else { return dottedCompound(text) }
        let isKnown =
            isCompound(text)
            || readings.contains { $0.parts.count > 1 && isCompound($0.lemma) }
        return isKnown ? text : nil
    }

    /// The same for letters typed without dots.
    private func dottedCompound(_ text: String) -> String? {
        guard let word = spelling?.dotted(text) else { return nil }
        let readings = reader.readings(of: word)
        return readings.contains { $0.parts.count > 1 && isCompound($0.lemma) } ? word : nil
    }

    private func isCompound(_ word: String) -> Bool {
        compounds.contains(Normalization.folded(word))
    }
}
