internal import Glibc

/// When to answer, when to ask back and when to decline, and how sure a score is.
///
/// The numbers come from cross-validation on the knowledge's own examples: `kumppani eval
/// --cross-validate` fits them anew.
public struct Policy: Hashable, Sendable {
    /// The least sureness that a question is ours for it to be answered.
    public var leastOurs = 0.56
    /// The least sureness that a line is small talk.
    public var leastSmalltalk = 0.12
    /// The least sureness that planning is wanted.
    public var leastPlan = 0.15
    /// The share of the best entry below which we ask which of the closest was meant.
    public var clarifyShare = 0.42
    /// How near the next entry must come to the best one for us to ask, as a share of the best.
    public var clarifyNearness = 0.9
    /// What the score is reckoned from: weights of the sureness that it is ours, of the best
    /// entry's share and of its lead, all as log odds, and a constant.
    public var calibration = [0.48, 0.39, 0.58, -0.23]

    /// Makes the policy of this edition.
    public init() {}

    /// The calibrated score of an entry.
    ///
    /// - Parameters:
    ///   - probability: The entry's own.
    ///   - ours: That of all entries.
    ///   - next: That of the best other entry.
    func score(_ probability: Double, ours: Double, next: Double) -> Double {
        let inputs = Self.inputs(probability, ours: ours, next: next) + [1]
        let sum = zip(calibration, inputs).reduce(0) { $0 + $1.0 * $1.1 }
        return 1 / (1 + exp(-sum))
    }

    /// What a score is reckoned from.
    static func inputs(_ probability: Double, ours: Double, next: Double) -> [Double] {
        [
            logOdds(ours),
            logOdds(probability / max(ours, 1e-9)),
            log(probability + 1e-6) - log(next + 1e-6),
        ]
    }

    private static func logOdds(_ probability: Double) -> Double {
        let clamped = min(max(probability, 1e-6), 1 - 1e-6)
        return log(clamped / (1 - clamped))
    }
}
