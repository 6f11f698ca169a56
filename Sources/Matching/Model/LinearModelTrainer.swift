/// Trains a linear model by stochastic gradient descent on the cross entropy.
struct LinearModelTrainer: Sendable {
    /// One text to learn from.
    struct Sample: Sendable {
        let vector: FeatureVector
        /// The classes that are right with the share of each; the shares add up to 1.
        let target: [(index: Int, share: Float)]
        /// How much the text counts.
        let weight: Float
        /// The share of the target that is spread over all classes, 0…1.
        let smoothing: Float
    }

    /// How many times every text is gone through.
    var epochs = 10
    /// How far a step goes.
    var rate: Float = 2
    /// How fast the biases move beside the weights.
    var biasRate: Float = 0.1

    /// Trains on the samples in an order that depends on nothing but their number, so the same
    /// knowledge always gives the same model.
    func train(_ samples: [Sample], featureCount: Int, classCount: Int) -> LinearModel {
        let weights = TrainedWeights(rows: featureCount, classCount: classCount)
        var biases = [Float](repeating: 0, count: classCount)
        var scores = [Float](repeating: 0, count: weights.width)
        var order = Array(samples.indices)
        var shuffler = Shuffler(seed: 1)
        scores.withUnsafeMutableBufferPointer { scores in
            for _ in 0..<epochs {
                shuffler.shuffle(&order)
                for index in order { step(samples[index], weights, &biases, scores) }
            }
        }
        return LinearModel(rounding: weights, rows: featureCount, biases: biases)
    }

    private func step(
        _ sample: Sample,
        _ weights: TrainedWeights,
        _ biases: inout [Float],
        _ scores: UnsafeMutableBufferPointer<Float>
    ) {
        guard let first = scores.baseAddress else { return }
        let count = biases.count
        for index in 0..<count { scores[index] = biases[index] }
        weights.addScores(of: sample.vector, to: first)
        Softmax.apply(to: UnsafeMutableBufferPointer(start: first, count: count))
        for (index, share) in sample.target { scores[index] -= share * (1 - sample.smoothing) }
        let spread = sample.smoothing / Float(count)
        for index in 0..<count {
            scores[index] -= spread
            scores[index] *= rate * sample.weight
            biases[index] -= biasRate * scores[index]
        }
        weights.takeErrors(first, of: sample.vector)
    }
}

/// Repeatable randomness (SplitMix64).
struct Shuffler {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next(below limit: Int) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return Int((value ^ (value >> 31)) % UInt64(limit))
    }

    mutating func shuffle(_ items: inout [Int]) {
        guard items.count > 1 else { return }
        for index in stride(from: items.count - 1, to: 0, by: -1) {
            items.swapAt(index, next(below: index + 1))
        }
    }
}
