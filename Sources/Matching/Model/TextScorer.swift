internal import CompactBytes

/// Scores texts by what is known of their words.
///
/// A text's score is a sum over its features, divided by its length. What a word's features add up to is
/// kept with the word, and only what counts beside the words is looked up: a third of the features.
///
/// An object, so that handing it on copies nothing.
final class TextScorer: Sendable {
    private let kind: ClassifierKind
    private let keys: KeyColumn
    private let weights: FeatureWeights
    private let unknownSquares: [Float]
    private let model: LinearModel

    init(_ kind: ClassifierKind, _ classifier: Classifier) {
        self.kind = kind
        keys = classifier.space.keys
        weights = classifier.space.weights
        unknownSquares = classifier.space.unknownSquares
        model = classifier.model
    }

    /// The number of a feature; -1 for one that training did not see, or that does not count here.
    func number(of key: FeatureKey, _ source: FeatureKey.Source) -> Int32 {
        guard unknownSquares[Int(source.rawValue)] > 0 else { return -1 }
        return keys.position(of: key.value).map(Int32.init(_:)) ?? -1
    }

    /// The probability of each class; they add up to 1.
    func probabilities(of text: TextFeatures) -> [Float] {
        var scores = scores(of: text)
        Softmax.apply(to: &scores)
        return scores
    }

    /// The scores of all classes, before they are made probabilities.
    func scores(of text: TextFeatures) -> [Float] {
        var sum = FeatureSum(scores: [Float](repeating: 0, count: model.classCount), square: 0)
        for word in text.words {
            let gain = word.gain
            sum.add(word.known.content.sums[kind.rawValue], gain.value[kind], gain.square[kind])
            if word.isAsking { sum.add(word.known.wording.sums[kind.rawValue], 1, 1) }
        }
        add(text.added, to: &sum)
        return sum.scores(over: model.biases)
    }

    /// What some features add up to.
    func sum(of features: [AddedFeature]) -> FeatureSum {
        var sum = FeatureSum(scores: [Float](repeating: 0, count: model.classCount), square: 0)
        let known = add(features, to: &sum)
        return known > 0 ? sum : FeatureSum(scores: [], square: sum.square)
    }

    /// Adds features one by one.
    ///
    /// - Returns: How many of them the classifier knows.
    @discardableResult
    private func add(_ features: [AddedFeature], to sum: inout FeatureSum) -> Int {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: features.count) { numbers in
            withUnsafeTemporaryAllocation(of: Float.self, capacity: features.count) { values in
                let count = fill(numbers, values, with: features, &sum.square)
                model.add(
                    UnsafeBufferPointer(rebasing: numbers[..<count]),
                    times: UnsafeMutableBufferPointer(rebasing: values[..<count]),
                    to: &sum.scores
                )
                return count
            }
        }
    }

    /// Writes down the known features and their values, and adds to the square of the length.
    private func fill(
        _ numbers: UnsafeMutableBufferPointer<Int32>,
        _ values: UnsafeMutableBufferPointer<Float>,
        with features: [AddedFeature],
        _ square: inout Float
    ) -> Int {
        weights.withWeights { weights in
            var count = 0
            for added in features {
                let number = added.feature.number(in: kind)
                guard number >= 0 else {
                    let unknown = unknownSquares[Int(added.feature.source.rawValue)]
                    square += added.gain.square[kind] * unknown
                    continue
                }
                let weight = weights[Int(number)]
                square += added.gain.square[kind] * weight * weight
                numbers.initializeElement(at: count, to: number)
                values.initializeElement(at: count, to: added.gain.value[kind] * weight)
                count += 1
            }
            return count
        }
    }
}
