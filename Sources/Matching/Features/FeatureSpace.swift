internal import CompactBytes
internal import Glibc

/// The features that training saw, and how much each counts.
struct FeatureSpace: Sendable {
    /// The keys in ascending order; a feature's number is its position.
    let keys: KeyColumn
    /// How much each feature counts: its source's weight times its rarity.
    let weights: FeatureWeights
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
        let sourceWeights = FeatureKey.Source.allCases.map(settings.weight)
        var found = FeatureCounts()
        for (index, text) in texts.enumerated() {
            for occurrence in text where sourceWeights[Int(occurrence.source.rawValue)] > 0 {
                found.add(occurrence, text: Int32(index), isName: areNames[index])
            }
        }
        let kept = found.counts
            .filter { $0.isInName || $0.texts >= settings.leastTexts[$0.source] ?? 1 }
            .sorted { $0.key < $1.key }
        keys = KeyColumn(kept.map(\.key))
        weights = FeatureWeights(
            kept.map {
                settings.weight(of: $0.source, in: $0.texts, outOf: texts.count)
            }
        )
        unknownSquares = FeatureKey.Source.allCases.map { source in
            let weight = settings.weight(of: source, in: 0, outOf: texts.count)
            return settings.unknownShare * weight * weight
        }
    }

    /// Takes stored columns.
    ///
    /// - Throws: `BadBytes` when they do not fit each other.
    init(
        keys: KeyColumn,
        weights: FeatureWeights,
        unknownSquares: [Float]
    ) throws(BadBytes) {
        guard keys.count == weights.count,
            unknownSquares.count == FeatureKey.Source.allCases.count
        else { throw BadBytes() }
        self.keys = keys
        self.weights = weights
        self.unknownSquares = unknownSquares
    }

    /// The known features of a text as a vector whose length is 1 when all features are known.
    func vector(of occurrences: [FeatureOccurrence]) -> FeatureVector {
        vector(of: AmountSums(occurrences, in: self))
    }

    /// The same of amounts that have been summed.
    func vector(of sums: AmountSums) -> FeatureVector {
        var known = sums.known
        for index in known.indices {
            let amount = AmountPowers.value(known[index].value)
            known[index].value = amount * weights[Int(known[index].number)]
        }
        let square = known.reduce(sums.unknownSquare) { $0 + $1.value * $1.value }
        guard square > 0 else { return FeatureVector(numbers: [], values: []) }
        let length = sqrtf(square)
        return FeatureVector(numbers: known.map(\.number), values: known.map { $0.value / length })
    }
}
