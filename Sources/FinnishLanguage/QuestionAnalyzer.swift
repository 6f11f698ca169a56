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
        let tokens = Tokenizer.tokens(of: text)
        let beginnings = tokens.map { CompoundBeginnings.Word($0.normalized) }
        var words: [AnalyzedWord] = []
        var index = 0
        while index < tokens.count {
            if let joined = joined(tokens[index...], beginnings[index...]) {
                words.append(joined.word)
                index += joined.count
            } else {
                words.append(word(tokens[index]))
                index += 1
            }
        }
        return AnalyzedQuestion(text: text, words: words)
    }

    private func word(_ token: Token) -> AnalyzedWord {
        let known = memory.word(token.normalized, orRead: read)
        return AnalyzedWord(
            token: token,
            standard: known.standard,
            readings: known.readings,
            origin: known.origin
        )
    }

    private func read(_ typed: String) -> WordMemory.Word {
        if let standard = spokenForms[typed] {
            return WordMemory.Word(
                standard: standard,
                readings: standard.flatMap(reader.readings),
                origin: .spoken
            )
        }
        let readings = reader.readings(of: typed)
        if readings.isEmpty, let repair = spelling?.repair(of: typed), repair.word != typed {
            return WordMemory.Word(
                standard: [repair.word],
                readings: reader.readings(of: repair.word),
                origin: repair.errors == 0 ? .dotted : .mended(errors: repair.errors)
            )
        }
        return WordMemory.Word(standard: [typed], readings: readings, origin: .asTyped)
    }

    /// Two or three words that together are one compound of the knowledge: `työ paikka ohjaaja`.
    private func joined(
        _ tokens: ArraySlice<Token>,
        _ words: ArraySlice<CompoundBeginnings.Word>
    ) -> (word: AnalyzedWord, count: Int)? {
        for count in [3, 2] where tokens.count >= count {
            guard beginnings.mayBegin(words.prefix(count)) else { continue }
            let run = tokens.prefix(count)
            guard let first = run.first, let last = run.last,
                beginnings.mayJoin(run.lazy.map(\.normalized))
            else { continue }
            let text = run.reduce(into: "") { $0 += $1.normalized }
            guard let word = memory.compound(text, orFind: compound) else { continue }
            let token = Token(
                text: run.map(\.text).joined(separator: " "),
                normalized: text,
                range: first.range.lowerBound..<last.range.upperBound
            )
            let read = AnalyzedWord(
                token: token,
                standard: [word],
                readings: reader.readings(of: word),
                origin: .joined
            )
            return (read, count)
        }
        return nil
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
