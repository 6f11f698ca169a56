/// A feature with its number in each classifier, so that a word that is remembered is looked up
/// once.
struct NumberedFeature: Sendable {
    let key: UInt64
    let numbers: FeatureNumbers
    let source: FeatureKey.Source
}

/// The numbers of a feature; -1 in a classifier whose training did not see it.
struct FeatureNumbers: Sendable {
    let subject: Int32
    let intent: Int32
    let ours: Int32
    let detail: Int32
}

/// A feature of a question and how much it counts there.
struct AskedFeature: Sendable {
    let feature: NumberedFeature
    /// Summed, when the feature occurs several times.
    var amount: Amount

    /// How much a feature counts.
    struct Amount: Sendable {
        /// When it is told what the question is about, and whether it is ours.
        var subject: Float
        /// When it is told what is wanted; 0 for a feature of the question before.
        var intent: Float

        /// Of a sentence that asks, or of how the question is put.
        static let whole = Amount(subject: 1, intent: 1)

        /// Adds what it counts where it occurs again.
        mutating func add(_ other: Amount) {
            subject += other.subject
            intent += other.intent
        }

        /// The same of the question before.
        var before: Amount {
            Amount(subject: subject * FeatureExtractor.contextAmount, intent: 0)
        }
    }
}

/// Finds the numbers of features.
struct FeatureNumbering: Sendable {
    let subject: FeatureSpace
    let intent: FeatureSpace
    let ours: FeatureSpace
    let detail: FeatureSpace

    /// Looks a feature up in every classifier.
    func numbered(_ key: FeatureKey, _ source: FeatureKey.Source) -> NumberedFeature {
        NumberedFeature(
            key: key.value,
            numbers: FeatureNumbers(
                subject: subject.number(of: key, source),
                intent: intent.number(of: key, source),
                ours: ours.number(of: key, source),
                detail: detail.number(of: key, source)
            ),
            source: source
        )
    }
}
