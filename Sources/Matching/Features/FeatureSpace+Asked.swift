internal import CompactBytes
internal import Glibc

extension FeatureSpace {
    /// The number of a feature; -1 for one that training did not see, or that does not count here.
    func number(of key: FeatureKey, _ source: FeatureKey.Source) -> Int32 {
        guard unknownSquares[Int(source.rawValue)] > 0 else { return -1 }
        return keys.position(of: key.value).map(Int32.init(_:)) ?? -1
    }

    /// The same vector of features that have been looked up, in ascending order of their keys and
    /// each once.
    ///
    /// - Parameters:
    ///   - features: The features.
    ///   - number: Which of its numbers is this space's.
    ///   - amount: How much a feature counts here; 0 leaves it out.
    /// - Returns: The vector.
    @inline(__always)
    func vector(
        of features: [AskedFeature],
        number: (FeatureNumbers) -> Int32,
        amount: (AskedFeature.Amount) -> Float
    ) -> FeatureVector {
        var values: [Float] = []
        let numbers = [Int32](unsafeUninitializedCapacity: features.count) { numbers, count in
            values = [Float](unsafeUninitializedCapacity: features.count) { values, valueCount in
                let found = fill(numbers, values, with: features, number: number, amount: amount)
                let known = UnsafeMutableBufferPointer(rebasing: values[..<found.count])
                count = Self.makeUnit(known, found.unknownSquare) ? found.count : 0
                valueCount = count
            }
        }
        return FeatureVector(numbers: numbers, values: values)
    }

    /// Writes down the known features before the length is known.
    ///
    /// - Returns: How many they are, and what the unknown ones add to the square of the length.
    @inline(__always)
    private func fill(
        _ numbers: UnsafeMutableBufferPointer<Int32>,
        _ values: UnsafeMutableBufferPointer<Float>,
        with features: [AskedFeature],
        number: (FeatureNumbers) -> Int32,
        amount: (AskedFeature.Amount) -> Float
    ) -> (count: Int, unknownSquare: Float) {
        weights.withWeights { weights in
            var found: (count: Int, unknownSquare: Float) = (0, 0)
            for asked in features {
                let amount = amount(asked.amount)
                guard amount > 0 else { continue }
                let number = number(asked.feature.numbers)
                if number >= 0 {
                    numbers.initializeElement(at: found.count, to: number)
                    let value = powers(amount) * weights[Int(number)]
                    values.initializeElement(at: found.count, to: value)
                    found.count += 1
                } else if case let square = unknownSquares[Int(asked.feature.source.rawValue)],
                    square > 0
                {
                    found.unknownSquare += squarePowers(amount) * square
                }
            }
            return found
        }
    }

    /// Divides values by the length of the vector; false when that is 0.
    private static func makeUnit(
        _ values: UnsafeMutableBufferPointer<Float>,
        _ unknownSquare: Float
    ) -> Bool {
        let square = values.reduce(unknownSquare) { $0 + $1 * $1 }
        guard square > 0 else { return false }
        let length = sqrtf(square)
        for index in values.indices { values[index] /= length }
        return true
    }
}
