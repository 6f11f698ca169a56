/// A feature of a text, as a 64-bit hash of what it is.
///
/// With a hundred thousand features the chance of any two sharing a key is about one in three
/// billion, so keys are compared and the texts behind them never kept.
struct FeatureKey: Hashable, Sendable {
    let value: UInt64

    /// What a feature is taken from; the raw value takes part in the hash.
    enum Source: UInt8, CaseIterable {
        /// Letters that follow each other inside a word.
        case letters
        /// A base form.
        case lemma
        /// A compound part or a root.
        case part
        /// Two base forms that follow each other.
        case pair
        /// A whole word form.
        case form
        /// The first word.
        case first
        /// The first two words.
        case opening
        /// The last word.
        case last
        /// How many words there are, up to six.
        case length
        /// Whether a question mark ends the text.
        case mark
        /// The first three words.
        case longOpening
        /// The last letters of a word.
        case ending
        /// The first word with another.
        case firstWith
        /// Two words with others between them.
        case apart
        /// The first words of the question before.
        case before
        /// Whether there is a question before.
        case follows
    }

    init(_ source: Source, _ bytes: some Sequence<UInt8>) {
        var hash = Hash(source)
        for byte in bytes { hash.add(byte) }
        self = hash.key
    }

    /// The hash of a feature while its bytes are still coming (FNV-1a).
    struct Hash {
        private var state: UInt64 = 0xcbf2_9ce4_8422_2325

        init(_ source: Source) {
            add(source.rawValue)
        }

        mutating func add(_ byte: UInt8) {
            state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }

        /// The key of the bytes so far.
        var key: FeatureKey {
            // FNV leaves the high bits of short inputs alike; one more mixing step spreads them.
            FeatureKey(value: (state ^ state >> 32) &* 0x9e37_79b9_7f4a_7c15)
        }
    }

    private init(value: UInt64) {
        self.value = value
    }
}

/// A feature where it occurred.
struct FeatureOccurrence: Sendable {
    let key: FeatureKey
    let source: FeatureKey.Source
    /// The word it came from, from 0; nil for one of the question before.
    let word: Int16?
    /// How much it counts: 1, or less for words that are not of the question itself.
    let amount: Float

    /// The same counting so much.
    func counting(_ amount: Float) -> FeatureOccurrence {
        FeatureOccurrence(key: key, source: source, word: word, amount: amount)
    }

    /// The same as one of the question before.
    func before(amount share: Float) -> FeatureOccurrence {
        FeatureOccurrence(key: key, source: source, word: nil, amount: amount * share)
    }
}
