/// The features of a text: its words, of which it is known what they add up to, and what else counts.
struct TextFeatures: Sendable {
    /// A word and how much it counts.
    struct Word: Sendable {
        let known: NumberedWord
        /// How much its letters, base forms and parts count.
        let gain: FeatureGain
        /// Whether its form and its endings count, too.
        let isAsking: Bool
    }

    /// The words of the text and of the one before it.
    let words: [Word]
    /// Features of several words, and what is to be added for those that more than one word has.
    ///
    /// Amounts are raised to a power below 1, so that a feature of two words counts for less than two
    /// features.
    let added: [AddedFeature]
}

/// The features of a text while they are gathered.
struct TextGathering: ~Copyable {
    private var words: [TextFeatures.Word] = []
    private var added: [AddedFeature] = []
    private var seen: SeenAmounts

    /// Starts with no words.
    ///
    /// - Parameter capacity: The most features that are added.
    init(capacity: Int) {
        seen = SeenAmounts(capacity: capacity)
        added.reserveCapacity(capacity / 2)
    }

    /// What was gathered.
    var features: TextFeatures { TextFeatures(words: words, added: added) }

    /// Adds a word.
    mutating func add(_ word: NumberedWord, _ amount: FeatureAmount, isAsking: Bool) {
        let gain = amount == .whole ? .whole : FeatureGain(of: amount)
        words.append(TextFeatures.Word(known: word, gain: gain, isAsking: isAsking))
        addShared(word.content.features, amount)
        if isAsking { addShared(word.wording.features, .whole) }
    }

    /// Adds a feature of several words.
    mutating func add(_ feature: NumberedFeature, _ amount: FeatureAmount) {
        let gain: FeatureGain
        if let before = seen.add(amount, of: feature.key) {
            gain = FeatureGain(of: before + amount) - FeatureGain(of: before)
        } else {
            gain = amount == .whole ? .whole : FeatureGain(of: amount)
        }
        added.append(AddedFeature(feature: feature, gain: gain))
    }

    /// Features count with their word, as if no other word had them; that is mended here.
    private mutating func addShared(_ features: [NumberedFeature], _ amount: FeatureAmount) {
        for feature in features {
            let amount = amount * feature.count
            guard let before = seen.add(amount, of: feature.key) else { continue }
            added.append(AddedFeature(feature: feature, gain: Self.lack(amount, besides: before)))
        }
    }

    /// What is lacking of counting two amounts of a feature each for itself.
    private static func lack(
        _ amount: FeatureAmount,
        besides before: FeatureAmount
    ) -> FeatureGain {
        // Most features are in two words of one sentence.
        if amount == .whole, before == .whole { return .lackingOfTwice }
        let all = FeatureGain(of: before + amount)
        return all - FeatureGain(of: before) - FeatureGain(of: amount)
    }
}
