internal import FinnishLanguage

/// What the classifiers know of a word, wherever it stands.
final class NumberedWord: Sendable {
    /// The folded form that letters are taken from; several with spaces between.
    let form: String
    /// The first folded base form; empty for none.
    let lemma: String
    /// Its letters, base forms and parts.
    let features: [NumberedFeature]
    /// Its whole form and its endings.
    let wording: [NumberedFeature]
    /// How often its base forms are asked about, each once.
    let lemmaSigns: [LemmaCounts.Sign]

    /// Finds what is known of a word.
    ///
    /// - Parameters:
    ///   - word: The word.
    ///   - numbering: Numbers its features.
    ///   - sign: Tells how often the base form of a key is asked about.
    init(
        _ word: UnderstoodWord,
        _ numbering: FeatureNumbering,
        sign: (UInt64) -> LemmaCounts.Sign
    ) {
        let lemmas = FeatureExtractor.lemmas(of: word)
        form = FeatureExtractor.forms(of: word).joined(separator: " ")
        lemma = lemmas.first ?? ""
        var features: [NumberedFeature] = []
        FeatureExtractor.addKeys(of: word, lemmas: lemmas) { key, source in
            features.append(numbering.numbered(key, source))
        }
        self.features = features
        var wording: [NumberedFeature] = []
        WordingFeatures.addForm(form) { key, source in
            wording.append(numbering.numbered(key, source))
        }
        self.wording = wording
        lemmaSigns = features.filter { $0.source == .lemma }.map { sign($0.key) }
    }
}
