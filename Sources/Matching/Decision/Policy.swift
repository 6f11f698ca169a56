internal import Glibc

/// When to answer, when to ask back and when to decline, and how sure a score is.
///
/// The numbers come from leave-one-writer-out cross-validation on the question bank, never from
/// the measuring sets; ARCHITECTURE.md tells how they are fitted anew.
public struct Policy: Hashable, Sendable {
    /// The least sureness that a question is ours for it to be answered.
    public var leastOurs = 0.6
    /// The least sureness that a line is small talk.
    public var leastSmalltalk = 0.4
    /// The same of a line all of whose words are strange to the knowledge.
    public var leastSmalltalkOfStrangers = 0.6
    /// The least sureness that planning is wanted.
    public var leastPlan = 0.35
    /// The share of the best entry below which we ask which of the closest was meant.
    public var clarifyShare = 0.4
    /// How near the next entry must come to the best one for us to ask, as a share of the best.
    public var clarifyNearness = 0.93
    /// What the sureness that a question is ours is reckoned from, in the order of `oursInputs`,
    /// and a constant.
    public var oursWeights = [0.373, 0.612, 0.382, -0.38, 1.169, -0.356, 0.877, -1.083]
    /// What a score is reckoned from: the sureness that it is ours, the entry's share of all
    /// entries, its lead over the next one, and a constant.
    public var scoreWeights = [0.09, 0.6, 0.55, 1.05]

    /// Makes the policy of this edition.
    public init() {}

    /// How sure we are that a question is ours, 0…1.
    func ours(_ reckoning: Reckoning, _ signs: Signs) -> Double {
        Self.logistic(oursWeights, oursInputs(reckoning, signs))
    }

    /// What that is reckoned from: the entries' probability together, as log odds; the best one's,
    /// as a logarithm; the shares of words that nobody asks with, and that nobody asks us with;
    /// how many words there are; the word that points elsewhere most; and what a classifier that
    /// learns nothing else says, as log odds.
    func oursInputs(_ reckoning: Reckoning, _ signs: Signs) -> [Double] {
        [
            Self.logOdds(reckoning.mass),
            log((reckoning.entries.first?.probability ?? 0) + 1e-6),
            Double(signs.strangeness.unknown),
            Double(signs.strangeness.unknownToOurs),
            log(1 + Double(signs.wordCount)),
            Double(signs.strangeness.pointsElsewhere),
            signs.leaningToOurs,
        ]
    }

    /// The calibrated score of an entry.
    ///
    /// - Parameters:
    ///   - probability: The entry's own.
    ///   - mass: That of all entries together.
    ///   - ours: How sure we are that the question is ours.
    ///   - next: The probability of the best other entry.
    /// - Returns: 0…1, the share of such candidates that are right.
    func score(_ probability: Double, of mass: Double, ours: Double, next: Double) -> Double {
        Self.logistic(
            scoreWeights,
            [
                Self.logOdds(ours),
                Self.logOdds(probability / max(mass, 1e-9)),
                log(probability + 1e-6) - log(next + 1e-6),
            ]
        )
    }

    private static func logistic(_ weights: [Double], _ inputs: [Double]) -> Double {
        let sum = zip(weights, inputs + [1]).reduce(0) { $0 + $1.0 * $1.1 }
        return 1 / (1 + exp(-sum))
    }

    private static func logOdds(_ probability: Double) -> Double {
        let clamped = min(max(probability, 1e-6), 1 - 1e-6)
        return log(clamped / (1 - clamped))
    }
}
