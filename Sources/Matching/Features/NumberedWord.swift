internal import FinnishLanguage

/// What the classifiers know of a word, wherever it stands.
final class NumberedWord: Sendable {
    /// The folded form that letters are taken from; several with spaces between.
    let form: String
    /// The first folded base form; empty for none.
    let lemma: String
    /// Its letters, base forms and parts.
    let content: Features
    /// Its whole form and its endings.
    let wording: Features
    /// How often its base forms are asked about, each once.
    let lemmaSigns: [LemmaCounts.Sign]

    /// Some features of a word.
    struct Features: Sendable {
        /// Them, each once.
        let features: [NumberedFeature]
        /// What they add up to in each classifier, in the order of the kinds.
        let sums: [FeatureSum]
    }

    /// Finds what is known of a word.
    ///
    /// - Parameters:
    ///   - word: The word.
    ///   - scorers: The classifiers.
    ///   - sign: Tells how often the base form of a key is asked about.
    init(
        _ word: UnderstoodWord,
        _ scorers: Scorers,
        sign: (UInt64) -> LemmaCounts.Sign
    ) {
        let lemmas = FeatureExtractor.lemmas(of: word)
        let form = FeatureExtractor.forms(of: word).joined(separator: " ")
        self.form = form
        lemma = lemmas.first ?? ""
        content = scorers.features { FeatureExtractor.addKeys(of: word, lemmas: lemmas, add: $0) }
        wording = scorers.features { WordingFeatures.addForm(form, $0) }
        lemmaSigns = content.features.filter { $0.source == .lemma }.map { sign($0.key) }
    }
}
