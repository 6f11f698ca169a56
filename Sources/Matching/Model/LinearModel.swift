/// A multinomial logistic regression: a weight for each feature and class.
struct LinearModel: Sendable {
    /// How many classes there are.
    let classCount: Int
    /// Weights, a row of classes for each feature.
    let weights: [Float]
    /// What each class scores before any feature.
    let biases: [Float]

    /// The scores of all classes, before they are made probabilities.
    func scores(of vector: FeatureVector) -> [Float] {
        var scores = biases
        scores.withUnsafeMutableBufferPointer { scores in
            weights.withUnsafeBufferPointer { weights in
                for (number, value) in zip(vector.numbers, vector.values) {
                    let row = Int(number) * classCount
                    for index in 0..<classCount { scores[index] += value * weights[row + index] }
                }
            }
        }
        return scores
    }

    /// The probability of each class; they add up to 1.
    func probabilities(of vector: FeatureVector) -> [Float] {
        var scores = scores(of: vector)
        Softmax.apply(to: &scores)
        return scores
    }

    /// What one feature adds to the score of a class.
    func weight(of number: Int32, for index: Int) -> Float {
        weights[Int(number) * classCount + index]
    }
}
