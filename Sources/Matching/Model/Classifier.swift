internal import CompactBytes

/// Features and the weights they have for some classes.
struct Classifier: Sendable {
    let space: FeatureSpace
    let model: LinearModel

    /// A text to learn from.
    struct Sample {
        let occurrences: [FeatureOccurrence]
        /// The classes that are right with the share of each; the shares add up to 1.
        let target: [(index: Int, share: Float)]
        /// How much the text counts.
        let weight: Float
        /// The share of the target that is spread over all classes, so that training does not make
        /// the model surer than the texts allow.
        let smoothing: Float
    }

    /// Learns from samples.
    init(_ samples: [Sample], classCount: Int, settings: FeatureSettings, rate: Float) {
        let space = FeatureSpace(texts: samples.map(\.occurrences), settings: settings)
        let vectors = samples.map { sample in
            LinearModelTrainer.Sample(
                vector: space.vector(of: sample.occurrences),
                target: sample.target,
                weight: sample.weight,
                smoothing: sample.smoothing
            )
        }
        self.space = space
        model = LinearModelTrainer(rate: rate)
            .train(
                vectors,
                featureCount: space.keys.count,
                classCount: classCount
            )
    }

    /// Takes stored parts.
    ///
    /// - Throws: `BadBytes` when the weights are not those of the features.
    init(space: FeatureSpace, model: LinearModel) throws(BadBytes) {
        guard space.keys.count == model.scales.count else { throw BadBytes() }
        self.space = space
        self.model = model
    }

    /// The probability of each class.
    func probabilities(of occurrences: [FeatureOccurrence]) -> [Float] {
        model.probabilities(of: space.vector(of: occurrences))
    }

    /// What each word adds to the score of one class over that of another, in the order of the
    /// words; features of the question before are left out.
    func contributions(
        of occurrences: [FeatureOccurrence],
        to index: Int,
        over other: Int,
        words: Int
    ) -> [Double] {
        let vector = space.vector(of: occurrences)
        let values = Dictionary(uniqueKeysWithValues: zip(vector.numbers, vector.values))
        var amounts: [Int32: Float] = [:]
        let numbers = occurrences.map { space.number(of: $0.key.value) }
        for (occurrence, number) in zip(occurrences, numbers) {
            if let number { amounts[number, default: 0] += occurrence.amount }
        }
        var sums = [Double](repeating: 0, count: words)
        for (occurrence, number) in zip(occurrences, numbers) {
            guard let number, let word = occurrence.word, sums.indices.contains(word),
                let value = values[number], let amount = amounts[number], amount > 0
            else { continue }
            let weight = model.weight(of: number, for: index) - model.weight(of: number, for: other)
            sums[word] += Double(value * occurrence.amount / amount * weight)
        }
        return sums
    }
}
