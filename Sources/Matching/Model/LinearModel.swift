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

    /// Adds the weights of features to the scores of all classes.
    ///
    /// - Parameters:
    ///   - features: The features' numbers.
    ///   - values: What the weights of each are multiplied by; multiplied by their scales when this
    ///     is done.
    ///   - scores: The scores.
    func add(
        _ features: UnsafeBufferPointer<Int32>,
        times values: UnsafeMutableBufferPointer<Float>,
        to scores: inout [Float]
    ) {
        scales.withNumbers { scales in
            for index in values.indices { values[index] *= scales[Int(features[index])] }
        }
        let factors = UnsafeBufferPointer(values)
        rows.withNumbers { rows in
            var first = 0
            while first < classCount {
                let end = min(first + ScoreBlock.width, classCount)
                let table = ScoreBlock.Table(
                    rows: UnsafeRawBufferPointer(rows),
                    width: classCount,
                    start: first
                )
                var block = ScoreBlock(scores[first..<end])
                block.add(features, times: factors, from: table)
                block.store(&scores[first..<end])
                first = end
            }
        }
    }

    /// What one feature adds to the score of a class, before its value.
    func weight(of number: Int32, for index: Int) -> Float {
        let row = Int(number) * classCount + index
        return rows.withNumbers { Float($0[row]) } * scales.withNumbers { $0[Int(number)] }
    }
}
