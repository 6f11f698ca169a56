internal import CompactBytes
internal import Glibc

/// The features that training saw, and how much each counts.
struct FeatureSpace: Sendable {
    /// The keys in ascending order; a feature's number is its position.
    let keys: NumberColumn<UInt64>
    /// How much each feature counts: its source's weight times its rarity.
    let weights: NumberColumn<Float>
    /// The power that the amount of a feature in a text is raised to.
    let amountPower: Float
    /// What a feature that training did not see adds to the square of a text's length, by the raw
    /// value of its source: a text full of unknown material is a short vector, and less sure.
    let unknownSquares: [Float]

    /// Learns the features of some texts.
    ///
    /// - Parameters:
    ///   - texts: The features of each text.
    ///   - areNames: Which texts are names: all their features are kept, so that an entry is found
    ///     by a name that stands nowhere else.
    ///   - settings: How features count.
    init(texts: [[FeatureOccurrence]], areNames: [Bool], settings: FeatureSettings) {
        var counts: [UInt64: Count] = [:]
        for (index, text) in texts.enumerated() {
            for occurrence in text where settings.weight(of: occurrence.source) > 0 {
                counts[occurrence.key.value, default: Count(source: occurrence.source)]
                    .add(text: Int32(index), isName: areNames[index])
            }
        }
        let kept = counts.filter { $0.value.isKept(by: settings) }.sorted { $0.key < $1.key }
        keys = NumberColumn(kept.map(\.key))
        weights = NumberColumn(
            kept.map {
                settings.weight(of: $0.value.source, in: $0.value.texts, outOf: texts.count)
            }
        )
        amountPower = settings.amountPower
        unknownSquares = FeatureKey.Source.allCases.map { source in
            let weight = settings.weight(of: source, in: 0, outOf: texts.count)
            return settings.unknownShare * weight * weight
        }
    }

    /// In how many texts a feature is.
    private struct Count {
        let source: FeatureKey.Source
        var texts: Int32 = 0
        var isInName = false
        private var last: Int32 = -1

        init(source: FeatureKey.Source) {
            self.source = source
        }

        mutating func add(text: Int32, isName: Bool) {
            guard text != last else { return }
            last = text
            texts += 1
            isInName = isInName || isName
        }

        func isKept(by settings: FeatureSettings) -> Bool {
            isInName || texts >= settings.leastTexts[source] ?? 1
        }
    }

    /// Takes stored columns.
    ///
    /// - Throws: `BadBytes` when they do not fit each other.
    init(
        keys: NumberColumn<UInt64>,
        weights: NumberColumn<Float>,
        amountPower: Float,
        unknownSquares: [Float]
    ) throws(BadBytes) {
        guard keys.count == weights.count,
            unknownSquares.count == FeatureKey.Source.allCases.count
        else { throw BadBytes() }
        self.keys = keys
        self.weights = weights
        self.amountPower = amountPower
        self.unknownSquares = unknownSquares
    }

    /// The known features of a text as a vector whose length is 1 when all features are known.
    func vector(of occurrences: [FeatureOccurrence]) -> FeatureVector {
        vector(of: AmountSums(occurrences, in: self))
    }

    /// The same of amounts that have been summed.
    func vector(of sums: AmountSums) -> FeatureVector {
        var known = sums.known
        weights.withNumbers { weights in
            for index in known.indices {
                known[index].value =
                    power(known[index].value) * weights[Int(known[index].number)]
            }
        }
        let square = known.reduce(sums.unknownSquare) { $0 + $1.value * $1.value }
        guard square > 0 else { return FeatureVector(numbers: [], values: []) }
        let length = sqrtf(square)
        return FeatureVector(numbers: known.map(\.number), values: known.map { $0.value / length })
    }

    /// An amount raised to the power; most amounts are 1.
    func power(_ amount: Float) -> Float {
        amount == 1 ? 1 : powf(amount, amountPower)
    }

    /// The position of a key in an ascending table; nil when it is not there.
    ///
    /// Keys are hashes and so spread evenly: a key's size tells about where it stands. Two such
    /// guesses come within a few positions, where bisection would miss the caches a dozen times.
    static func number(of key: UInt64, in keys: UnsafeBufferPointer<UInt64>) -> Int32? {
        guard !keys.isEmpty else { return nil }
        var place = Int(key.multipliedFullWidth(by: UInt64(keys.count)).high)
        place = guess(key, in: keys, from: place)
        while place > 0, keys[place] > key { place -= 1 }
        while place < keys.count - 1, keys[place] < key { place += 1 }
        return keys[place] == key ? Int32(place) : nil
    }

    /// A place nearer to the key's own, by how far the key at a place is from it.
    private static func guess(
        _ key: UInt64,
        in keys: UnsafeBufferPointer<UInt64>,
        from place: Int
    ) -> Int {
        let found = keys[place]
        let isBelow = found < key
        let distance = isBelow ? key - found : found - key
        let steps = Int(distance.multipliedFullWidth(by: UInt64(keys.count)).high)
        return min(max(isBelow ? place + steps : place - steps, 0), keys.count - 1)
    }
}

/// The features of a text as numbers, in ascending order of the features.
struct FeatureVector: Sendable {
    let numbers: [Int32]
    let values: [Float]

    /// Where a feature stands; nil when the text does not have it.
    func position(of number: Int32) -> Int? {
        var low = 0
        var high = numbers.count
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < numbers.count && numbers[low] == number ? low : nil
    }
}
