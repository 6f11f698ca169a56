public import Knowledge

/// How a decision came about, for explaining it and for fitting the policy.
public struct Evidence: Sendable {
    /// How sure we are that the question is ours, 0…1.
    public let ours: Double
    /// What that was reckoned from, in the order of the policy's weights.
    public let inputs: [Double]
    /// The probability of all entries together, 0…1, before other signs are weighed in.
    public let mass: Double
    /// The probability that it is something that is not ours, 0…1, before other signs.
    public let notOurs: Double
    /// How sure we are that planning is wanted, 0…1.
    public let plan: Double
    /// How sure we are that it is small talk, 0…1.
    public let smalltalk: Double
    /// The best entries with their probabilities before calibration, best first.
    public let entries: [(id: String, probability: Double)]
    /// The likeliest topics that are not ours, best first, if it is not ours at all.
    ///
    /// Reckoned when it is asked for, since most questions are ours.
    public var elsewhere: [(id: String, probability: Double)] { findElsewhere() }
    /// What is wanted, if the question is ours.
    public let wantedIntent: Intent
    /// What may be wanted with its probability, most likely first, if the question is ours.
    public let intents: [(intent: Intent, probability: Double)]
    /// What each word of the question adds to the best entry over its nearest rival.
    ///
    /// Reckoned when it is asked for, to explain a decision.
    public var contributions: [Double] { findContributions() }
    /// The thresholds that were used.
    public let policy: Policy

    let findElsewhere: @Sendable () -> [(id: String, probability: Double)]
    let findContributions: @Sendable () -> [Double]
}
