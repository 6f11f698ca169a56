internal import FinnishLanguage

/// How a question is put: its word forms, how it begins and ends, its length.
enum WordingFeatures {
    /// The features, each once for every place it occurs in.
    static func features(of question: AnalyzedQuestion) -> [FeatureOccurrence] {
        let forms = question.words.map { FeatureExtractor.forms(of: $0).joined(separator: " ") }
        var features = forms.enumerated().map { feature(.form, $1, word: $0) }
        let last = question.words.count - 1
        if let word = question.words.first {
            features += distinct(word, .first, at: 0)
            features.append(feature(.opening, forms.prefix(2).joined(separator: "_"), word: 0))
        }
        if let word = question.words.last { features += distinct(word, .last, at: last) }
        features.append(feature(.length, String(min(forms.count, 6)), word: nil))
        let asks = question.text.last { !$0.isWhitespace } == "?"
        features.append(feature(.mark, asks ? "?" : ".", word: nil))
        return features
    }

    /// The form of a word and its base form, once if they are the same.
    private static func distinct(
        _ word: AnalyzedWord,
        _ source: FeatureKey.Source,
        at index: Int
    ) -> [FeatureOccurrence] {
        let form = FeatureExtractor.forms(of: word).joined(separator: " ")
        let lemma = FeatureExtractor.lemmas(of: word).first ?? form
        return Set([form, lemma]).sorted().map { feature(source, $0, word: index) }
    }

    private static func feature(
        _ source: FeatureKey.Source,
        _ text: String,
        word: Int?
    ) -> FeatureOccurrence {
        FeatureOccurrence(key: FeatureKey(source, text.utf8), source: source, word: word, amount: 1)
    }
}
