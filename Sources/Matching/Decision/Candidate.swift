/// An entry that may be what was asked about.
public struct Candidate: Hashable, Sendable {
    /// The entry's id.
    public let entry: String
    /// How sure we are that this entry answers the question, 0…1 and calibrated: of candidates
    /// scored about 0.9, about nine in ten are right.
    public let score: Double

    /// Makes a candidate.
    public init(entry: String, score: Double) {
        self.entry = entry
        self.score = score
    }
}
