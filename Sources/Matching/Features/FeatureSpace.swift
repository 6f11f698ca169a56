internal import Glibc

/// The features that training saw, and how much each counts.
struct FeatureSpace: Sendable {
    /// The keys in ascending order; a feature's number is its position.
    let keys: [UInt64]
    /// How much each feature counts: its source's weight times its rarity.
    let weights: [Float]

    /// How the features of a text become numbers.
    struct Settings: Sendable {
        /// How much letters, base forms and parts count beside each other.
        var letters: Float = 1
        var lemma: Float = 2
        var part: Float = 2
        var pair: Float = 0
        /// The power that rarity is raised to.
        var rarityPower: Float = 1.5
        /// The power that the count of a feature in a text is raised to.
        var countPower: Float = 0.7
        /// The fewest training texts that a feature must occur in.
        var leastTexts = 2
    }

    let settings: Settings

    /// Learns the features of some texts.
    init(texts: [[FeatureOccurrence]], settings: Settings) {
        self.settings = settings
        var counts: [FeatureKey: (texts: Int, last: Int, source: FeatureKey.Source)] = [:]
        for (index, text) in texts.enumerated() {
            for occurrence in text {
                let old = counts[occurrence.key] ?? (0, -1, occurrence.source)
                if old.last != index { counts[occurrence.key] = (old.texts + 1, index, old.source) }
            }
        }
        let kept = counts.filter { $0.value.texts >= settings.leastTexts }.sorted { $0.key < $1.key }
        keys = kept.map(\.key.value)
        weights = kept.map { feature in
            let rarity = logf(Float(1 + texts.count) / Float(1 + feature.value.texts)) + 1
            return settings.weight(of: feature.value.source) * powf(rarity, settings.rarityPower)
        }
    }

    /// Makes a space of stored numbers.
    init(keys: [UInt64], weights: [Float], settings: Settings) {
        self.keys = keys
        self.weights = weights
        self.settings = settings
    }

    /// The known features of a text as a vector of length 1.
    func vector(of occurrences: [FeatureOccurrence]) -> FeatureVector {
        var counts: [Int32: Float] = [:]
        for occurrence in occurrences {
            guard let number = number(of: occurrence.key.value) else { continue }
            counts[number, default: 0] += occurrence.weight
        }
        let numbers = counts.keys.sorted()
        var values = numbers.map { number in
            powf(counts[number] ?? 0, settings.countPower) * weights[Int(number)]
        }
        let length = sqrtf(values.reduce(0) { $0 + $1 * $1 })
        if length > 0 { for index in values.indices { values[index] /= length } }
        return FeatureVector(numbers: numbers, values: values)
    }

    /// The number of a feature; nil for one that training did not see.
    func number(of key: UInt64) -> Int32? {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = low + (high - low) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == key ? Int32(low) : nil
    }
}

extension FeatureSpace.Settings {
    fileprivate func weight(of source: FeatureKey.Source) -> Float {
        switch source {
        case .letters: letters
        case .lemma, .form, .cue: lemma
        case .part: part
        case .pair: pair
        }
    }
}

/// The features of a text as numbers, in ascending order of the features.
struct FeatureVector: Sendable {
    let numbers: [Int32]
    let values: [Float]
}
