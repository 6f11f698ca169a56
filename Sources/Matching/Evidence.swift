public import Knowledge

/// How a decision came about, for explaining it and for fitting the policy.
public struct Evidence: Sendable {
    /// How sure we are that the question is ours, 0…1: the probability of all entries together.
    public let ours: Double
    /// How sure we are that planning is wanted, 0…1.
    public let plan: Double
    /// How sure we are that it is small talk, 0…1.
    public let smalltalk: Double
    /// The best entries with their probabilities before calibration, best first.
    public let entries: [(id: String, probability: Double)]
    /// The likeliest topics that are not ours, best first.
    public let elsewhere: [(id: String, probability: Double)]
    /// What is wanted, if the question is ours.
    public let wantedIntent: Intent
    /// What may be wanted with its probability, most likely first, if the question is ours.
    public let intents: [(intent: Intent, probability: Double)]
    /// What each word of the question adds to the best entry over its nearest rival.
    public let contributions: [Double]
    /// The thresholds that were used.
    public let policy: Policy
}
