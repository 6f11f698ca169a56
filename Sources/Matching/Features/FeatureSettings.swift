internal import Glibc

/// How features become numbers.
///
/// The values were chosen by leave-one-writer-out cross-validation on
/// the question bank (`ARCHITECTURE.md` tells what each is worth).
struct FeatureSettings: Sendable {
    /// How much features of each source count beside each other; 0 leaves them out.
    let weights: [FeatureKey.Source: Float]
    /// The power that rarity is raised to.
    let rarityPower: Float
    /// The power that the amount of a feature in a text is raised to.
    static let amountPower: Float = 0.7
    /// How much unknown features count in a text's length beside known ones, 0…1.
    let unknownShare: Float
    /// The fewest training texts that a feature of each source must be in; 1 when it is not told.
    ///
    /// Rare letters and pairs take most of the room and decide nothing. Names keep all theirs.
    let leastTexts: [FeatureKey.Source: Int32]

    /// What a text is about.
    static let subject = Self(
        weights: [.letters: 1, .lemma: 1.5, .part: 1.5, .pair: 1.25],
        rarityPower: 2,
        unknownShare: 0.6,
        leastTexts: [.letters: 3, .lemma: 2, .part: 2, .pair: 3]
    )

    /// What is wanted.
    static let intent = Self(
        weights: [
            .letters: 1, .lemma: 2, .part: 1, .pair: 2, .form: 2, .first: 2, .opening: 2,
            .longOpening: 1, .last: 2, .firstWith: 2, .apart: 1, .ending: 0.5, .length: 1, .mark: 1,
            .before: 1, .follows: 1,
        ],
        rarityPower: 1,
        unknownShare: 0.3,
        leastTexts: [.letters: 2, .pair: 2, .longOpening: 2, .firstWith: 2, .apart: 2]
    )

    /// Whether a text is ours at all.
    static let ours = Self(
        weights: [
            .letters: 0.7, .lemma: 2, .part: 1.5, .pair: 2, .first: 1, .opening: 1, .firstWith: 1,
            .apart: 1,
        ],
        rarityPower: 1,
        unknownShare: 0.3,
        leastTexts: [.letters: 3, .part: 2, .pair: 2, .firstWith: 2, .apart: 2]
    )

    /// Which topic that is not ours, or which small talk.
    static let detail = Self(
        // Pairs, with the beginning and the end among them, tell *hei* from *hei hei*.
        weights: [.letters: 1, .lemma: 1.5, .part: 1.5, .pair: 1],
        rarityPower: 1,
        unknownShare: 0.6,
        leastTexts: [.letters: 2, .pair: 6]
    )

    func weight(of source: FeatureKey.Source) -> Float {
        weights[source] ?? 0
    }

    /// How much a feature counts that is in so many of all training texts.
    func weight(of source: FeatureKey.Source, in texts: Int32, outOf all: Int) -> Float {
        let rarity = logf(Float(1 + all) / Float(1 + texts)) + 1
        return weight(of: source) * powf(rarity, rarityPower)
    }
}
