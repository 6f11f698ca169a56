/// How a decision came about, for explaining it.
public struct Evidence: Sendable {
    /// How sure we are that the question is ours at all, 0…1.
    public let inScope: Double
    /// What each word adds to the best entry, in the order of the question's words.
    public let contributions: [Double]
    /// The thresholds that were used.
    public let policy: Policy
    /// Probability of the topics that are not ours, most likely first, at most three.
    public let elsewhere: [(id: String, probability: Double)]
}
