/// When to answer, when to ask back and when to decline.
public struct Policy: Hashable, Sendable {
    /// The least sureness that a question is ours for it to be answered.
    public var leastInScope: Double
    /// The least score of the best entry for it to be answered.
    public var leastScore: Double
    /// How far the second must stay behind the best one, as a share of the best one's score.
    public var leastLead: Double

    /// Makes a policy.
    public init(leastInScope: Double = 0.5, leastScore: Double = 0.2, leastLead: Double = 0) {
        self.leastInScope = leastInScope
        self.leastScore = leastScore
        self.leastLead = leastLead
    }
}
