internal import Glibc
internal import Knowledge

/// How likely a question is to be about each subject.
struct SubjectChances {
    /// The probability of each class of the model; they add up to 1.
    let classes: [Float]
    /// The entries that retrieval found, best first; their probabilities add up to that of their
    /// class.
    let retrieved: [Retrieved]

    /// An entry that retrieval found.
    struct Retrieved {
        let id: String
        let kind: Entry.Kind
        let probability: Float
    }

    /// How much the odds that a retrieved entry is meant grow with how much of the question's words
    /// the best one has, and how much it must have for them not to shrink.
    ///
    /// These three are fitted as the policy is: a part of our own entries is taken from the model and
    /// left to retrieval, and the question bank is asked.
    private static let coveragePower: Float = 6
    private static let evenCoverage: Float = 0.15
    /// How sharply retrieved entries stand out from each other.
    private static let sharpness: Float = 18

    /// Takes what the model says, when it knows all entries.
    init(classes: [Float]) {
        self.classes = classes
        retrieved = []
    }

    /// Weighs what the model says by what retrieval found.
    ///
    /// - Parameters:
    ///   - classes: The probability of each class.
    ///   - hits: What was found, best first.
    ///   - place: The class of retrieved entries; inside `classes`.
    init(classes: [Float], hits: [Retriever.Hit], place: Int) {
        let best = Float(hits.first?.coverage ?? 0)
        let weighed =
            classes[place] * expf(Self.coveragePower * (best - Self.evenCoverage))
        let sum = max(1 - classes[place] + weighed, .leastNormalMagnitude)
        var all = classes.map { $0 / sum }
        all[place] = hits.isEmpty ? 0 : weighed / sum
        self.classes = all
        let shares = hits.map { expf(Self.sharpness * (Float($0.coverage) - best)) }
        let total = max(shares.reduce(0, +), .leastNormalMagnitude)
        retrieved = zip(hits, shares)
            .map { hit, share in
                Retrieved(id: hit.id, kind: hit.kind, probability: all[place] * share / total)
            }
    }
}
