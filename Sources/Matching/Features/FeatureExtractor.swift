internal import FinnishLanguage

/// Finds the features of an analyzed text.
///
/// Letters inside words bear typing errors, missing dots, inflection and compounds; base forms and
/// parts bear meaning. Everything is folded, so a question typed without dots has the same features.
struct FeatureExtractor: Sendable {
    /// The lengths of the letter runs.
    static let runLengths = 2...5

    /// The features of a question, and those of the question before it at a lower weight.
    func occurrences(
        in question: AnalyzedQuestion, after context: AnalyzedQuestion?, contextWeight: Float
    ) -> [FeatureOccurrence] {
        var found = occurrences(in: question, weight: 1)
        if let context { found += occurrences(in: context, weight: contextWeight) }
        return found
    }

    private func occurrences(in question: AnalyzedQuestion, weight: Float) -> [FeatureOccurrence] {
        question.words.indices.flatMap { index in
            keys(of: question.words[index]).map { key, source in
                FeatureOccurrence(key: key, source: source, word: index, weight: weight)
            }
        }
    }

    private func keys(of word: AnalyzedWord) -> [(FeatureKey, FeatureKey.Source)] {
        let forms = word.origin == .spoken ? [word.token.normalized] : word.standard
        let letters = forms.flatMap { letterKeys(of: Normalization.folded($0)) }
        let lemmas = Self.lemmas(of: word)
        let parts = Self.parts(of: word).subtracting(lemmas)
        return letters.map { ($0, .letters) }
            + lemmas.sorted().map { (FeatureKey(.lemma, $0.utf8), .lemma) }
            + parts.sorted().map { (FeatureKey(.part, $0.utf8), .part) }
    }

    private func letterKeys(of form: String) -> [FeatureKey] {
        var bytes = [UInt8(ascii: "<")]
        bytes += form.utf8.lazy.filter { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "'") }
        bytes.append(UInt8(ascii: ">"))
        return Self.runLengths.flatMap { length in
            bytes.count < length ? [] : (0...(bytes.count - length)).map { start in
                FeatureKey(.letters, bytes[start..<(start + length)])
            }
        }
    }

    static func lemmas(of word: AnalyzedWord) -> Set<String> {
        let lemmas = word.readings.map { Normalization.folded($0.lemma) }
        return lemmas.isEmpty ? Set(word.standard.map(Normalization.folded)) : Set(lemmas)
    }

    static func parts(of word: AnalyzedWord) -> Set<String> {
        Set(word.readings.flatMap { $0.parts + $0.roots }.map(Normalization.folded))
    }
}
