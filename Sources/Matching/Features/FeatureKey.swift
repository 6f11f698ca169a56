internal import CompactBytes

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

    /// The feature of a text.
    init(_ source: Source, _ text: String) {
        var hash = Hash(source)
        hash.add(text)
        self = hash.key
    }

    /// The feature of two texts with a space between them.
    init(_ source: Source, _ first: String, _ second: String) {
        var hash = Hash(source)
        hash.add(first)
        hash.add(UInt8(ascii: " "))
        hash.add(second)
        self = hash.key
    }

    /// The feature of some texts with a separator between them.
    init(_ source: Source, _ texts: ArraySlice<String>, separator: String) {
        var hash = Hash(source)
        for (place, text) in zip(texts.indices, texts) {
            if place > texts.startIndex { hash.add(separator) }
            hash.add(text)
        }
        self = hash.key
    }

    /// The hash of a feature while its bytes are still coming.
    struct Hash {
        private var hash = KeyHash()

        init(_ source: Source) {
            hash.add(source.rawValue)
        }

        mutating func add(_ byte: UInt8) {
            hash.add(byte)
        }

        mutating func add(_ text: String) {
            let isAdded: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
                for byte in bytes { hash.add(byte) }
            }
            guard isAdded == nil else { return }
            for byte in text.utf8 { hash.add(byte) }
        }

        /// The key of the bytes so far.
        var key: FeatureKey { FeatureKey(value: hash.key) }
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

extension [FeatureOccurrence] {
    /// The same in ascending order of their keys; those with the same key stay in their order.
    ///
    /// All lists of features are kept so: the features of a model are numbered in that order, and a
    /// text is sorted once rather than once for each model.
    func sortedByKey() -> [FeatureOccurrence] {
        sorted { $0.key.value < $1.key.value }
    }

    /// Two lists in order as one; of those with the same key the first list's stand first.
    func merged(with other: [FeatureOccurrence]) -> [FeatureOccurrence] {
        guard !other.isEmpty else { return self }
        var merged: [FeatureOccurrence] = []
        merged.reserveCapacity(count + other.count)
        var next = 0
        for feature in self {
            while next < other.count, other[next].key.value < feature.key.value {
                merged.append(other[next])
                next += 1
            }
            merged.append(feature)
        }
        return merged + other[next...]
    }
}
