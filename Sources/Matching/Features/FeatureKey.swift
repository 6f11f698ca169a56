/// A feature of a text, as a 64-bit hash of what it is.
///
/// With a hundred thousand features the chance of any two sharing a key is about one in three
/// billion, so keys are compared and the texts behind them never kept.
struct FeatureKey: Hashable, Comparable, Sendable {
    let value: UInt64

    /// What a feature is taken from; the raw value takes part in the hash.
    enum Source: UInt8 {
        /// Letters that follow each other inside a word.
        case letters = 0x63
        /// A base form.
        case lemma = 0x6C
        /// A compound part or a root.
        case part = 0x70
        /// Two words that follow each other.
        case pair = 0x62
        /// A whole word form.
        case form = 0x77
        /// A group of words that the vocabulary names as a cue.
        case cue = 0x71
    }

    init(_ source: Source, _ bytes: some Sequence<UInt8>) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        hash = (hash ^ UInt64(source.rawValue)) &* 0x0000_0100_0000_01b3
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        // FNV leaves the high bits of short inputs alike; one more mixing step spreads them.
        hash ^= hash >> 32
        value = hash &* 0x9e37_79b9_7f4a_7c15
    }

    static func < (first: FeatureKey, second: FeatureKey) -> Bool {
        first.value < second.value
    }
}

/// A feature where it occurred.
struct FeatureOccurrence {
    let key: FeatureKey
    let source: FeatureKey.Source
    /// The word it came from, from 0.
    let word: Int
    /// How much it counts: 1, or less for words of the question before.
    let weight: Float
}
