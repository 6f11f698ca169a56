/// Scores into probabilities.
enum Softmax {
    /// Replaces scores by probabilities that add up to 1.
    static func apply(to scores: inout [Float]) {
        scores.withUnsafeMutableBufferPointer { apply(to: $0) }
    }

    /// Replaces scores by probabilities that add up to 1.
    static func apply(to scores: UnsafeMutableBufferPointer<Float>) {
        guard let highest = scores.max() else { return }
        for index in scores.indices { scores[index] -= highest }
        VectorMath.exponentiate(scores)
        let sum = scores.reduce(0, +)
        for index in scores.indices { scores[index] /= sum }
    }
}
