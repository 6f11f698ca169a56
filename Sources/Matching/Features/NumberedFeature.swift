/// A feature of a word, or of several words, with its number in each classifier, so that a word that
/// is remembered is looked up once.
struct NumberedFeature: Sendable {
    let key: UInt64
    let source: FeatureKey.Source
    /// How often it occurs there; at least 1.
    var count: Float = 1
    private let numbers: SIMD4<Int32>

    /// Takes the numbers of a feature, in the order of the kinds of classifiers.
    init(_ key: FeatureKey, _ source: FeatureKey.Source, numbers: SIMD4<Int32>) {
        self.key = key.value
        self.source = source
        self.numbers = numbers
    }

    /// Its number in a classifier; -1 when the training of that one did not see it.
    @inline(__always)
    func number(in kind: ClassifierKind) -> Int32 { numbers[kind.rawValue] }
}

/// A feature that counts in a text beside the sums of its words.
struct AddedFeature: Sendable {
    let feature: NumberedFeature
    let gain: FeatureGain
}
