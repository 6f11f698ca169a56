internal import CompactBytes

/// A multinomial logistic regression: a weight for each feature and class.
///
/// Weights are kept in a byte each with a scale a feature, a quarter of the room that floating
/// point would take; `eval` shows no difference.
struct LinearModel: Sendable {
    /// Weights from -127 to 127, a row of classes for each feature.
    let rows: NumberColumn<Int8>
    /// What a feature's weights are multiplied by.
    let scales: NumberColumn<Float>
    /// What each class scores before any feature.
    let biases: [Float]

    /// Takes stored columns.
    ///
    /// - Throws: `BadBytes` when their lengths do not fit each other.
    init(rows: NumberColumn<Int8>, scales: NumberColumn<Float>, biases: [Float]) throws(BadBytes) {
        guard rows.count == scales.count * biases.count else { throw BadBytes() }
        self.rows = rows
        self.scales = scales
        self.biases = biases
    }

    /// Rounds trained weights.
    init(rounding weights: TrainedWeights, rows count: Int, biases: [Float]) {
        var rows: [Int8] = []
        var scales: [Float] = []
        rows.reserveCapacity(count * biases.count)
        scales.reserveCapacity(count)
        for feature in 0..<count {
            let row = weights.row(feature, classCount: biases.count)
            let largest = row.reduce(0) { max($0, abs($1)) }
            let scale = largest > 0 ? largest / 127 : 1
            scales.append(scale)
            for weight in row { rows.append(Int8((weight / scale).rounded())) }
        }
        self.rows = NumberColumn(rows)
        self.scales = NumberColumn(scales)
        self.biases = biases
    }

    /// How many classes there are.
    var classCount: Int { biases.count }

    /// The scores of all classes, before they are made probabilities.
    func scores(of vector: FeatureVector) -> [Float] {
        var scores = biases
        let factors = scaled(vector)
        rows.withNumbers { rows in
            vector.numbers.withUnsafeBufferPointer { features in
                factors.withUnsafeBufferPointer { factors in
                    var first = 0
                    while first < classCount {
                        // The last block begins so that it ends with the classes, and finds the
                        // scores of some of them again.
                        let start = max(min(first, classCount - ScoreBlock.width), 0)
                        let end = min(start + ScoreBlock.width, classCount)
                        let table = ScoreBlock.Table(
                            rows: UnsafeRawBufferPointer(rows),
                            width: classCount,
                            start: start
                        )
                        var block = ScoreBlock(biases: biases[start..<end])
                        block.add(features, times: factors, from: table)
                        block.store(&scores[start..<end])
                        first = end
                    }
                }
            }
        }
        return scores
    }

    /// The values of a text's features times their scales.
    private func scaled(_ vector: FeatureVector) -> [Float] {
        let count = min(vector.numbers.count, vector.values.count)
        return scales.withNumbers { scales in
            [Float](unsafeUninitializedCapacity: count) { factors, written in
                for index in 0..<count {
                    let scale = scales[Int(vector.numbers[index])]
                    factors.initializeElement(at: index, to: vector.values[index] * scale)
                }
                written = count
            }
        }
    }

    /// The probability of each class; they add up to 1.
    func probabilities(of vector: FeatureVector) -> [Float] {
        var scores = scores(of: vector)
        Softmax.apply(to: &scores)
        return scores
    }

    /// What one feature adds to the score of a class, before its value.
    func weight(of number: Int32, for index: Int) -> Float {
        let row = Int(number) * classCount + index
        return rows.withNumbers { Float($0[row]) } * scales.withNumbers { $0[Int(number)] }
    }
}
