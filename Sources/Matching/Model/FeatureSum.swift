internal import Glibc

/// What features add up to in a classifier, before it is divided by the length of their text.
struct FeatureSum: Sendable {
    /// What they add to the score of each class; empty when that is nothing.
    var scores: [Float]
    /// What they add to the square of the length.
    var square: Float

    /// Adds another sum.
    ///
    /// - Parameters:
    ///   - other: The other, of the same classifier.
    ///   - gain: How much of its scores.
    ///   - squareGain: How much of its square.
    mutating func add(_ other: FeatureSum, _ gain: Float, _ squareGain: Float) {
        square += other.square * squareGain
        guard other.scores.count == scores.count else { return }
        scores.withUnsafeMutableBufferPointer { scores in
            other.scores.withUnsafeBufferPointer { other in
                for index in scores.indices { scores[index] += other[index] * gain }
            }
        }
    }

    /// The scores of a text that has these features and no others.
    ///
    /// - Parameter biases: What each class scores before any feature.
    /// - Returns: A score for each class.
    func scores(over biases: [Float]) -> [Float] {
        guard square > 0 else { return biases }
        let length = sqrtf(square)
        return zip(biases, scores).map { $0 + $1 / length }
    }
}
