/// The classifiers, as what a word adds up to in each is found.
///
/// An object, so that handing it on copies nothing.
final class Scorers: Sendable {
    /// What a question is about.
    let subject: TextScorer
    /// What it wants.
    let intent: TextScorer
    /// Whether it is ours.
    let ours: TextScorer
    /// Which topic that is not ours, or which small talk, it is.
    let detail: TextScorer

    init(_ index: MatcherIndex) {
        subject = TextScorer(.subject, index.subjectClassifier)
        intent = TextScorer(.intent, index.intentClassifier)
        ours = TextScorer(.ours, index.oursClassifier)
        detail = TextScorer(.detail, index.detailClassifier)
    }

    /// Looks a feature up in every classifier.
    func numbered(_ key: FeatureKey, _ source: FeatureKey.Source) -> NumberedFeature {
        NumberedFeature(
            key,
            source,
            numbers: SIMD4(
                subject.number(of: key, source),
                intent.number(of: key, source),
                ours.number(of: key, source),
                detail.number(of: key, source)
            )
        )
    }

    /// Some features, each once, and what they add up to.
    ///
    /// - Parameter find: Calls what it is given with each feature where it occurs.
    /// - Returns: Them and their sums.
    func features(
        _ find: ((FeatureKey, FeatureKey.Source) -> Void) -> Void
    ) -> NumberedWord.Features {
        var features: [NumberedFeature] = []
        find { key, source in
            // A word has some forty features, so looking through them beats hashing them.
            if let place = features.firstIndex(where: { $0.key == key.value }) {
                features[place].count += 1
            } else {
                features.append(numbered(key, source))
            }
        }
        let added = features.map {
            AddedFeature(feature: $0, gain: FeatureGain(of: .whole * $0.count))
        }
        return NumberedWord.Features(
            features: features,
            sums: [subject, intent, ours, detail].map { $0.sum(of: added) }
        )
    }
}
