internal import FinnishLanguage

/// Finds the features of an analyzed text.
///
/// Letters inside words bear typing errors, missing dots, inflection and compounds; base forms and
/// parts bear meaning; pairs bear order. Everything is folded, so a question typed without dots
/// has the same features.
struct FeatureExtractor: Sendable {
    /// The lengths of the letter runs.
    static let runLengths = 2...5
    /// How much the question before counts in a follow-up.
    static let contextAmount: Float = 0.5
    /// How much a sentence of a story counts beside the question in it.
    static let storyAmount: Float = 0.6

    /// The features that tell what a text is about.
    func subjectFeatures(
        of question: AnalyzedQuestion,
        after context: AnalyzedQuestion? = nil
    ) -> [FeatureOccurrence] {
        let own = features(of: question, story: Self.storyAmount)
        guard let context else { return own }
        let before = features(of: context, story: Self.storyAmount)
            .map { feature in
                FeatureOccurrence(
                    key: feature.key,
                    source: feature.source,
                    word: nil,
                    amount: feature.amount * Self.contextAmount
                )
            }
        return own + before
    }

    /// The features that tell what is wanted: those of the question alone, and how it is put.
    func intentFeatures(
        of question: AnalyzedQuestion,
        after context: AnalyzedQuestion? = nil
    ) -> [FeatureOccurrence] {
        features(of: question, story: Self.storyAmount)
            + WordingFeatures.features(of: question, after: context)
    }

    private func features(of question: AnalyzedQuestion, story: Float) -> [FeatureOccurrence] {
        let amounts = Sentences.amounts(in: question, story: story)
        let words = question.words.indices.flatMap { index in
            keys(of: question.words[index])
                .map { key, source in
                    FeatureOccurrence(key: key, source: source, word: index, amount: amounts[index])
                }
        }
        return words + pairs(in: question)
    }

    private func keys(of word: AnalyzedWord) -> [(FeatureKey, FeatureKey.Source)] {
        let lemmas = Self.lemmas(of: word)
        let parts = Set(word.readings.flatMap { $0.parts + $0.roots }.map(Normalization.folded))
        return Self.forms(of: word).flatMap(letterKeys).map { ($0, .letters) }
            + lemmas.map { (FeatureKey(.lemma, $0.utf8), .lemma) }
            + parts.subtracting(lemmas).filter { $0.utf8.count > 1 }.sorted()
            .map { (FeatureKey(.part, $0.utf8), .part) }
    }

    private func letterKeys(of form: String) -> [FeatureKey] {
        var bytes = [UInt8(ascii: "<")]
        bytes += form.utf8.lazy.filter { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "'") }
        bytes.append(UInt8(ascii: ">"))
        return Self.runLengths.flatMap { length in
            bytes.count < length
                ? []
                : (0...(bytes.count - length))
                    .map { start in
                        FeatureKey(.letters, bytes[start..<(start + length)])
                    }
        }
    }

    private func pairs(in question: AnalyzedQuestion) -> [FeatureOccurrence] {
        let lemmas = ["^"] + question.words.map { Self.lemmas(of: $0).first ?? "" } + ["$"]
        return zip(lemmas, lemmas.dropFirst()).enumerated()
            .map { position, pair in
                FeatureOccurrence(
                    key: FeatureKey(.pair, (pair.0 + " " + pair.1).utf8),
                    source: .pair,
                    word: min(position, question.words.count - 1),
                    amount: 1
                )
            }
    }

    /// The folded forms that letters are taken from: as typed for spoken forms, else as meant.
    static func forms(of word: AnalyzedWord) -> [String] {
        let forms = word.origin == .spoken ? [word.token.normalized] : word.standard
        return forms.map(Normalization.folded)
    }

    /// The folded base forms in the order of the readings, each once.
    static func lemmas(of word: AnalyzedWord) -> [String] {
        var seen: Set<String> = []
        let lemmas = word.readings.map { Normalization.folded($0.lemma) }
            .filter { seen.insert($0).inserted }
        return lemmas.isEmpty ? word.standard.map(Normalization.folded) : lemmas
    }
}
