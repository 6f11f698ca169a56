internal import Matching

/// How well scores tell how often answers are right.
public struct CalibrationCurve: Sendable {
    /// Ten bins by score, from the lowest.
    public let bins: [Bin]

    /// The answers whose scores lie in a tenth of the range.
    public struct Bin: Sendable {
        /// How many there are.
        public let count: Int
        /// Their mean score, 0…1; 0 of none.
        public let meanScore: Double
        /// The share that is right, 0…1; 0 of none.
        public let shareRight: Double
    }

    /// The curve of all questions that were answered, those out of scope included.
    public init(_ evaluation: Evaluation) {
        var sums = [(count: Int, score: Double, right: Int)](repeating: (0, 0, 0), count: 10)
        for verdict in evaluation.verdicts where verdict.isAnswered {
            let score = verdict.match.candidates.first?.score ?? 0
            let bin = min(max(Int(score * 10), 0), 9)
            sums[bin].count += 1
            sums[bin].score += score
            sums[bin].right += verdict.isInScope && verdict.isRightFirst ? 1 : 0
        }
        bins = sums.map { sum in
            let count = Double(max(sum.count, 1))
            return Bin(
                count: sum.count,
                meanScore: sum.score / count,
                shareRight: Double(sum.right) / count
            )
        }
    }

    /// The mean gap between score and share right, every answer counting alike.
    public var meanGap: Double {
        let all = bins.reduce(0) { $0 + $1.count }
        guard all > 0 else { return 0 }
        let gaps = bins.reduce(0) { $0 + Double($1.count) * abs($1.meanScore - $1.shareRight) }
        return gaps / Double(all)
    }
}

extension Verdict {
    /// Whether the question was answered, rightly or not.
    var isAnswered: Bool { match.isAnswer }
}
