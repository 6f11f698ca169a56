import CompactBytes
import Glibc
import Knowledge
import Testing

@testable import Matching

/// Fast ways of reckoning give what the plain ways give.
@Suite
struct ScoringTests {
    /// Class by class, as `LinearModel` promises.
    private func plainScores(
        _ model: LinearModel,
        _ features: [(number: Int32, value: Float)],
        over scores: [Float]
    ) -> [Float] {
        scores.indices.map { index in
            features.reduce(scores[index]) { sum, feature in
                let scaled = feature.value * model.scales[Int(feature.number)]
                let weight = model.rows[Int(feature.number) * model.classCount + index]
                return sum + scaled * Float(weight)
            }
        }
    }

    @Test(arguments: [1, 2, 9, 15, 16, 17, 31, 32, 84], [0, 1, 3, 40])
    func weightsAreAddedClassByClassToTheLastBit(classes: Int, features: Int) throws {
        let rows = (0..<(classes * features)).map { _ in Int8.random(in: -127...127) }
        let model = try LinearModel(
            rows: NumberColumn(rows),
            scales: NumberColumn((0..<features).map { _ in Float.random(in: 0.001...0.1) }),
            biases: [Float](repeating: 0, count: classes)
        )
        let added = (0..<features).shuffled()
            .map { (number: Int32($0), value: Float.random(in: 0...1)) }
        let before = (0..<classes).map { _ in Float.random(in: -1...1) }
        var scores = before
        var values = added.map(\.value)
        values.withUnsafeMutableBufferPointer { values in
            added.map(\.number)
                .withUnsafeBufferPointer { model.add($0, times: values, to: &scores) }
        }
        #expect(scores == plainScores(model, added, over: before))
    }

    @Test(arguments: [0, 1, 2, 500])
    func amountsAreSummedByKey(count: Int) {
        // Some keys are the same, some share their first bits.
        let keys = (0..<count)
            .map { _ in UInt64.random(in: 0..<4) << 62 | UInt64.random(in: 0..<60) }
        var seen = SeenAmounts(capacity: count)
        var sums: [UInt64: FeatureAmount] = [:]
        for key in keys {
            let amount = FeatureAmount(
                intent: Float.random(in: 0.1...1),
                other: Float.random(in: 0.1...1)
            )
            #expect(seen.add(amount, of: key) == sums[key])
            sums[key] = (sums[key] ?? .none) + amount
        }
    }

    @Test
    func whatThereIsNoRoomForIsForgotten() {
        var seen = SeenAmounts(capacity: 2)
        for key: UInt64 in 1...5 { #expect(seen.add(.whole, of: key) == nil) }
        #expect(seen.add(.whole, of: 2) == .whole)
        #expect(seen.add(.whole, of: 5) == nil)
    }

    @Test
    func theMostProbableEntriesAreInOrderTheFirstOfEqualsFirst() throws {
        let table = SubjectTable(
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

/// Powers are those that the system reckons.
@Suite
struct PowersTests {
    @Test(
        arguments: [0, 0.3, 0.6, 1, 1.2, 2, 3, 15, 16, 100] as [Float],
        [0.7, 1.4, 1] as [Float]
    )
    func keptPowersAreExact(amount: Float, power: Float) {
        #expect(AmountPowers(power)(amount) == powf(amount, power))
    }

    /// Whether numbers are the same but for a few in ten million.
    private func isNear(_ found: Float, _ expected: Float) -> Bool {
        abs(found - expected) <= 5e-7 * expected
    }

    @Test(arguments: [0.3, 0.4, 0.7, 1] as [Float])
    func numbersAreRaisedFourAtATime(power: Float) {
        for count in 0...9 {
            let numbers = (0..<count).map { _ in expf(Float.random(in: -7...7)) }
            var raised = numbers
            VectorMath.raise(&raised, to: power)
            for (number, found) in zip(numbers, raised) {
                #expect(isNear(found, powf(number, power)), "\(number) gave \(found)")
            }
        }
    }

    @Test
    func exponentsEndWhereFloatingPointEnds() {
        var numbers: [Float] = [-1_000, -87, -1, -1e-6, 0, 0.3, 1, 20, 80, 1_000]
        let expected = numbers.map { expf(min(max($0, -87.3), 88)) }
        numbers.withUnsafeMutableBufferPointer { VectorMath.exponentiate($0) }
        for (found, expected) in zip(numbers, expected) {
            #expect(abs(found / expected - 1) < 0.1)
            #expect(isNear(found, expected) || expected < 1e-37 || expected > 1e38)
        }
    }
}
