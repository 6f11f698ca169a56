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
        /// Whether it is a name, whose features are kept however rare they are.
        var isName = false
    }

    /// Learns from samples.
    init(_ samples: [Sample], classCount: Int, settings: FeatureSettings, rate: Float) {
        let space = FeatureSpace(
            texts: samples.map(\.occurrences),
            areNames: samples.map(\.isName),
            settings: settings
        )
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

    /// A text's features as this classifier knows them.
    struct Reading {
        let occurrences: [FeatureOccurrence]
        let sums: AmountSums
        let vector: FeatureVector
    }

    /// Finds a text's features among those that training saw.
    func read(_ occurrences: [FeatureOccurrence]) -> Reading {
        let sums = AmountSums(occurrences, in: space)
        return Reading(occurrences: occurrences, sums: sums, vector: space.vector(of: sums))
    }

    /// What each word adds to the score of one class over that of another, in the order of the
    /// words; features of the question before are left out.
    func contributions(of reading: Reading, to index: Int, over other: Int, words: Int) -> [Double]
    {
        // What an amount of 1 of each known feature adds.
        let gains = zip(reading.sums.known, reading.vector.values)
            .map { known, value in
                let weight =
                    model.weight(of: known.number, for: index)
                    - model.weight(of: known.number, for: other)
                return known.value > 0 ? value / known.value * weight : 0
            }
        var sums = [Double](repeating: 0, count: words)
        for (occurrence, number) in zip(reading.occurrences, reading.sums.numbers) {
            guard number >= 0, let word = occurrence.word.map({ Int($0) }),
                sums.indices.contains(word),
                let place = reading.vector.position(of: number)
            else { continue }
            sums[word] += Double(gains[place] * occurrence.amount)
        }
        return sums
    }
}
