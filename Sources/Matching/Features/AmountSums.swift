internal import CompactBytes
internal import Glibc

/// How much of each feature a text has.
struct AmountSums {
    /// The known features in ascending order with their amounts.
    private(set) var known: [(number: Int32, value: Float)] = []
    /// What the unknown features add to the square of the text's length.
    private(set) var unknownSquare: Float = 0

    init(_ occurrences: [FeatureOccurrence], in space: FeatureSpace) {
        var found: [(number: Int32, value: Float)] = []
        var unknown: [(key: UInt64, occurrence: FeatureOccurrence)] = []
        found.reserveCapacity(occurrences.count)
        space.keys.withNumbers { keys in
            for occurrence in occurrences {
                if let number = FeatureSpace.number(of: occurrence.key.value, in: keys) {
                    found.append((number, occurrence.amount))
                } else if space.unknownSquares[Int(occurrence.source.rawValue)] > 0 {
                    unknown.append((occurrence.key.value, occurrence))
                }
            }
        }
        found.sort { $0.number < $1.number }
        merge(found)
        addUnknown(unknown.sorted { $0.key < $1.key }, in: space)
    }

    private mutating func merge(_ found: [(number: Int32, value: Float)]) {
        for item in found {
            if let last = known.last, last.number == item.number {
                known[known.count - 1].value += item.value
            } else {
                known.append(item)
            }
        }
    }

    private mutating func addUnknown(
        _ unknown: [(key: UInt64, occurrence: FeatureOccurrence)],
        in space: FeatureSpace
    ) {
        var index = 0
        while index < unknown.count {
            let first = unknown[index]
            var amount: Float = 0
            while index < unknown.count, unknown[index].key == first.key {
                amount += unknown[index].occurrence.amount
                index += 1
            }
            let square = space.unknownSquares[Int(first.occurrence.source.rawValue)]
            unknownSquare += powf(amount, 2 * space.amountPower) * square
        }
    }
}
