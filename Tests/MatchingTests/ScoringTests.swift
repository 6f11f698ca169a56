import CompactBytes
import Glibc
import Knowledge
import Testing

@testable import Matching

/// Fast ways of reckoning give what the plain ways give, to the last bit.
@Suite
struct ScoringTests {
    /// Class by class, as `LinearModel` promises.
    private func plainScores(_ model: LinearModel, _ vector: FeatureVector) -> [Float] {
        (0..<model.classCount)
            .map { index in
                zip(vector.numbers, vector.values)
                    .reduce(model.biases[index]) { sum, feature in
                        let scaled = feature.1 * model.scales[Int(feature.0)]
                        let weight = model.rows[Int(feature.0) * model.classCount + index]
                        return sum + scaled * Float(weight)
                    }
            }
    }

    @Test(arguments: [1, 2, 9, 15, 16, 17, 31, 32, 84], [0, 1, 3, 40])
    func scoresAreSummedClassByClass(classes: Int, features: Int) throws {
        let rows = (0..<(classes * features)).map { _ in Int8.random(in: -127...127) }
        let model = try LinearModel(
            rows: NumberColumn(rows),
            scales: NumberColumn((0..<features).map { _ in Float.random(in: 0.001...0.1) }),
            biases: (0..<classes).map { _ in Float.random(in: -1...1) }
        )
        let vector = FeatureVector(
            numbers: (0..<features).map { Int32($0) },
            values: (0..<features).map { _ in Float.random(in: 0...1) }
        )
        #expect(model.scores(of: vector) == plainScores(model, vector))
    }

    private func asked(_ key: UInt64, _ amount: Float) -> AskedFeature {
        let numbers = FeatureNumbers(subject: 0, intent: 0, ours: 0, detail: 0)
        return AskedFeature(
            feature: NumberedFeature(key: key, numbers: numbers, source: .letters),
            amount: AskedFeature.Amount(subject: amount, intent: amount / 3)
        )
    }

    @Test(arguments: [0, 1, 2, 500])
    func featuresAreInOrderAndSummedAsTheyCame(count: Int) {
        // Some keys are the same, some share their first bits.
        let features = (0..<count)
            .map { _ in
                asked(
                    UInt64.random(in: 0..<4) << 62 | UInt64.random(in: 0..<60),
                    Float.random(in: 0.1...1)
                )
            }
        let found = features.withUnsafeBufferPointer(KeySort.summed)
        var sums: [UInt64: (subject: Float, intent: Float)] = [:]
        for feature in features {
            let sum = sums[feature.feature.key] ?? (0, 0)
            let amount = feature.amount
            sums[feature.feature.key] = (sum.subject + amount.subject, sum.intent + amount.intent)
        }
        #expect(found.map(\.feature.key) == sums.keys.sorted())
        for feature in found {
            let sum = sums[feature.feature.key] ?? (0, 0)
            #expect(feature.amount.subject == sum.subject)
            #expect(feature.amount.intent == sum.intent)
        }
    }

    @Test
    func gatheringLeavesOutWhatItHasNoRoomFor() {
        let features = FeatureGathering.features(capacity: 2) { gathering in
            for key: UInt64 in 1...5 { gathering.add(asked(key, 1).feature, .whole) }
        }
        #expect(features.map(\.feature.key) == [1, 2])
    }

    @Test
    func theMostProbableEntriesAreInOrderTheFirstOfEqualsFirst() throws {
        let table = ClassTable<Subject>(
            (0..<40).map { .entry("e\($0)") } + [.elsewhere, .smalltalk, .plan]
        )
        let width = IntentPriors.width
        let probabilities = (0..<40).map { Float($0 % 7 == 3 ? 0.08 : 0.01) } + [0.1, 0, 0]
        let ones = [Float](repeating: 1, count: 40 * width)
        let reckoning = Reckoning(
            chances: SubjectChances(classes: probabilities),
            of: table,
            intents: [Float](repeating: 1 / Float(width), count: width),
            priors: try IntentPriors(
                entries: 40,
                ratios: ones,
                kindRatios: Array(ones.prefix(Entry.Kind.allCases.count * width))
            )
        )
        let best = ["e3", "e10", "e17", "e24", "e31", "e38"]
        #expect(reckoning.entries.map(\.id) == best)
        #expect(abs(reckoning.mass - 0.82) < 1e-5)
    }
}

/// Powers that are kept are those that are reckoned.
@Suite
struct AmountPowersTests {
    @Test(
        arguments: [0, 0.3, 0.6, 1, 1.2, 2, 3, 15, 16, 100] as [Float],
        [0.7, 1.4, 1] as [Float]
    )
    func powersAreExact(amount: Float, power: Float) {
        #expect(AmountPowers(power)(amount) == powf(amount, power))
    }
}
