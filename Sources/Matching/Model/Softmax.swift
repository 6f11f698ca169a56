internal import Glibc

/// Scores into probabilities.
enum Softmax {
    /// Replaces scores by probabilities that add up to 1.
    static func apply(to scores: inout [Float]) {
        scores.withUnsafeMutableBufferPointer { apply(to: $0) }
    }

    /// Replaces scores by probabilities that add up to 1.
    static func apply(to scores: UnsafeMutableBufferPointer<Float>) {
        guard let highest = scores.max() else { return }
        var sum: Float = 0
        for index in scores.indices {
            scores[index] = expf(scores[index] - highest)
            sum += scores[index]
        }
        for index in scores.indices { scores[index] /= sum }
    }
}
