/// How much a feature counts in a text.
struct FeatureAmount: Hashable, Sendable {
    /// When it is told what is wanted; 0 for a feature of the question before.
    var intent: Float
    /// When it is told anything else.
    var other: Float

    /// Nothing.
    static let none = FeatureAmount(intent: 0, other: 0)
    /// Of a sentence that asks, or of how the question is put.
    static let whole = FeatureAmount(intent: 1, other: 1)
    /// Of a sentence of a story beside the question in it.
    static let besideAsking = FeatureAmount(
        intent: FeatureExtractor.besideAskingAmount,
        other: FeatureExtractor.storyAmount
    )

    /// How much it counts for a classifier.
    @inline(__always)
    subscript(kind: ClassifierKind) -> Float { kind == .intent ? intent : other }

    /// The same of the question before.
    var before: FeatureAmount {
        FeatureAmount(intent: 0, other: other * FeatureExtractor.contextAmount)
    }

    /// Each amount raised to a power.
    func raised(to powers: AmountPowers) -> FeatureAmount {
        FeatureAmount(intent: powers(intent), other: powers(other))
    }

    @inline(__always)
    static func * (amount: FeatureAmount, count: Float) -> FeatureAmount {
        FeatureAmount(intent: amount.intent * count, other: amount.other * count)
    }

    @inline(__always)
    static func + (first: FeatureAmount, second: FeatureAmount) -> FeatureAmount {
        FeatureAmount(intent: first.intent + second.intent, other: first.other + second.other)
    }

    @inline(__always)
    static func - (first: FeatureAmount, second: FeatureAmount) -> FeatureAmount {
        FeatureAmount(intent: first.intent - second.intent, other: first.other - second.other)
    }
}

/// What an amount of a feature does to the sums of a text, beside its weight.
struct FeatureGain: Sendable {
    /// To those that become scores.
    let value: FeatureAmount
    /// To the square of the text's length.
    let square: FeatureAmount

    /// Of a feature that counts whole.
    static let whole = FeatureGain(of: .whole)
    /// What such a feature lacks of counting twice where it occurs a second time.
    static let lackingOfTwice =
        FeatureGain(of: .whole + .whole) - FeatureGain.whole - FeatureGain.whole

    /// Of an amount that is all there is.
    init(of amount: FeatureAmount) {
        value = amount.raised(to: .value)
        square = amount.raised(to: .square)
    }

    private init(value: FeatureAmount, square: FeatureAmount) {
        self.value = value
        self.square = square
    }

    /// Of an amount that is added to another.
    static func - (gain: FeatureGain, other: FeatureGain) -> FeatureGain {
        FeatureGain(value: gain.value - other.value, square: gain.square - other.square)
    }
}
