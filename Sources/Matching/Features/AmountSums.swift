internal import CompactBytes

/// How much of each feature a text has.
struct AmountSums {
    /// The feature of each occurrence, in their order; -1 for one that training did not see.
    private(set) var numbers: [Int32] = []
    /// The known features in ascending order with their amounts.
    private(set) var known: [(number: Int32, value: Float)] = []
    /// What the unknown features add to the square of the text's length.
    private(set) var unknownSquare: Float = 0

    /// Sums the occurrences of a text, which are in ascending order of their keys; features are
    /// numbered in that order too.
    init(_ occurrences: [FeatureOccurrence], in space: FeatureSpace) {
        numbers.reserveCapacity(occurrences.count)
        known.reserveCapacity(occurrences.count)
        space.keys.withKeys { keys in
            var index = 0
            while index < occurrences.count {
                let first = occurrences[index]
                let number =
                    keys.position(of: first.key.value).map(Int32.init(_:)) ?? -1
                var amount: Float = 0
                while index < occurrences.count, occurrences[index].key == first.key {
                    amount += occurrences[index].amount
                    numbers.append(number)
                    index += 1
                }
                if number >= 0 {
                    known.append((number, amount))
                } else {
                    addUnknown(first.source, amount, in: space)
                }
            }
        }
    }

    private mutating func addUnknown(
        _ source: FeatureKey.Source,
        _ amount: Float,
        in space: FeatureSpace
    ) {
        let square = space.unknownSquares[Int(source.rawValue)]
        guard square > 0 else { return }
        unknownSquare += AmountPowers.square(amount) * square
    }
}
