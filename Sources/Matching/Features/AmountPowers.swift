internal import Glibc

/// Amounts of features raised to a power; most amounts are small whole numbers, whose powers are
/// kept.
struct AmountPowers: Sendable {
    /// The power.
    let power: Float
    private let ofWhole: [Float]

    /// How much the amount of a feature in a text counts.
    static let value = AmountPowers(FeatureSettings.amountPower)
    /// The same for what is added to the square of the text's length.
    static let square = AmountPowers(2 * FeatureSettings.amountPower)
    /// How many powers of whole numbers are kept, from that of 0 on.
    private static let kept = 16

    init(_ power: Float) {
        self.power = power
        ofWhole = (0..<Self.kept).map { powf(Float($0), power) }
    }

    /// An amount raised to the power.
    @inline(__always)
    func callAsFunction(_ amount: Float) -> Float {
        amount == 1 ? 1 : raised(amount)
    }

    private func raised(_ amount: Float) -> Float {
        guard amount >= 0, amount < Float(Self.kept) else { return powf(amount, power) }
        let whole = Int(amount)
        return Float(whole) == amount ? ofWhole[whole] : powf(amount, power)
    }
}
