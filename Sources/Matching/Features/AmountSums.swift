internal import CompactBytes
internal import Glibc

/// How much of each feature a text has.
struct AmountSums {
    /// The feature of each occurrence, in their order; -1 for one that training did not see.
    private(set) var numbers: [Int32] = []
    /// The known features in ascending order with their amounts.
    private(set) var known: [(number: Int32, value: Float)] = []
    /// What the unknown features add to the square of the text's length.
    private(set) var unknownSquare: Float = 0

    init(_ occurrences: [FeatureOccurrence], in space: FeatureSpace) {
        numbers.reserveCapacity(occurrences.count)
        space.keys.withNumbers { keys in
            for occurrence in occurrences {
                numbers.append(FeatureSpace.number(of: occurrence.key.value, in: keys) ?? -1)
            }
        }
        addKnown(occurrences)
        addUnknown(occurrences, in: space)
    }

    private mutating func addKnown(_ occurrences: [FeatureOccurrence]) {
        // A number and the occurrence it came from in one integer sort fastest.
        var found: [UInt64] = []
        found.reserveCapacity(numbers.count)
        for (position, number) in numbers.enumerated() where number >= 0 {
            found.append(UInt64(number) << 32 | UInt64(position))
        }
        found.sort()
        known.reserveCapacity(found.count)
        for item in found {
            let number = Int32(item >> 32)
            let amount = occurrences[Int(item & 0xFFFF_FFFF)].amount
            if let last = known.last, last.number == number {
                known[known.count - 1].value += amount
            } else {
                known.append((number, amount))
            }
        }
    }

    private mutating func addUnknown(_ occurrences: [FeatureOccurrence], in space: FeatureSpace) {
        var unknown: [(key: UInt64, square: Float, amount: Float)] = []
        for (occurrence, number) in zip(occurrences, numbers) where number < 0 {
            let square = space.unknownSquares[Int(occurrence.source.rawValue)]
            guard square > 0 else { continue }
            unknown.append((occurrence.key.value, square, occurrence.amount))
        }
        unknown.sort { $0.key < $1.key }
        var index = 0
        while index < unknown.count {
            let first = unknown[index]
            var amount: Float = 0
            while index < unknown.count, unknown[index].key == first.key {
                amount += unknown[index].amount
                index += 1
            }
            let power = amount == 1 ? 1 : powf(amount, 2 * space.amountPower)
            unknownSquare += power * first.square
        }
    }
}
