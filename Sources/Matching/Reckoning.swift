internal import CompactBytes
internal import FinnishLanguage
internal import Knowledge

/// Brings together what a question is about and what it wants, and weighs the one by the other:
/// tasks are wanted of roles, and questions of criteria.
struct Reckoning {
    /// The most probable entries, best first; the probabilities of all add up to `mass`.
    private(set) var entries: [(id: String, probability: Double)]
    /// What may be wanted, most likely first; the probabilities add up to 1.
    let intents: [(intent: Intent, probability: Double)]
    /// The probability of all entries together.
    let mass: Double
    /// The probability of what is not ours.
    let elsewhere: Double
    /// The probability of small talk.
    let smalltalk: Double
    /// The probability that planning is wanted.
    let plan: Double

    /// How strongly the entry weighs on the intent, and the intent on the entry.
    private static let entryPower: Float = 0.3
    private static let intentPower: Float = 0.4
    /// What is added to how well what is wanted fits an entry, so that nothing is impossible.
    private static let leastFit: Float = 0.02

    /// Brings probabilities together.
    ///
    /// - Parameters:
    ///   - chances: Those of the subjects.
    ///   - table: The subjects.
    ///   - intents: Those of what is wanted.
    ///   - priors: What is usually wanted of each entry of the table.
    init(
        chances: SubjectChances,
        of table: SubjectTable,
        intents: [Float],
        priors: IntentPriors
    ) {
        // The classes begin with the entries, which are in the order of their ids.
        let subjects = chances.classes
        let learned = subjects.prefix(table.entryCount)
        let entries = learned + chances.retrieved.map(\.probability)
        let priors = priors.adding(chances.retrieved.map(\.kind))
        let mass = entries.reduce(0, +)
        self.mass = Double(mass)
        elsewhere = table.elsewhere.map { Double(subjects[$0]) } ?? 0
        smalltalk = table.smalltalk.map { Double(subjects[$0]) } ?? 0
        plan = table.plan.map { Double(subjects[$0]) } ?? 0
        self.intents = Self.weighed(intents, by: entries, mass, priors)
        let weighed = Self.weighed(entries, by: intents, mass, priors)
        self.entries = Self.best(of: weighed)
            .compactMap { place in
                let id =
                    place < learned.count
                    ? table.classes[place].entry : chances.retrieved[place - learned.count].id
                return id.map { (id: $0, probability: weighed[place]) }
            }
    }

    /// How many entries are put in order at least.
    private static let leastEntries = 6

    /// The places of the most probable entries, best first; the first of equals stands first.
    ///
    /// Only those that may be preferred as a role, and a few more, are put in order.
    private static func best(of probabilities: [Double]) -> [Int] {
        var highest = [Double](repeating: -1, count: leastEntries)
        for probability in probabilities where probability > highest[leastEntries - 1] {
            var place = leastEntries - 1
            while place > 0, highest[place - 1] < probability {
                highest[place] = highest[place - 1]
                place -= 1
            }
            highest[place] = probability
        }
        let least = min(leastRole * highest[0], highest[leastEntries - 1])
        return probabilities.indices.filter { probabilities[$0] >= least }
            .sorted {
                probabilities[$0] == probabilities[$1]
                    ? $0 < $1 : probabilities[$0] > probabilities[$1]
            }
    }

    /// What the best entry must beat: the next one, or what is not ours.
    var rival: Subject {
        guard let next = entries.dropFirst().first, next.probability > elsewhere else {
            return .elsewhere
        }
        return .entry(next.id)
    }

    /// What is wanted.
    var intent: Intent { intents.first?.intent ?? .define }

    /// The least probability of a role beside the best entry for it to be what is meant.
    private static let leastRole = 0.2

    /// Puts a role first when a follow-up asks for tasks: "entä opettaja?" after a question about
    /// the plan asks what the teacher does, though the plan is what the talk is about.
    func preferringRole(among roles: SortedStrings) -> Reckoning {
        guard intent == .tasks, let best = entries.first, !roles.contains(best.id),
            let place = entries.firstIndex(where: { roles.contains($0.id) }),
            entries[place].probability >= Self.leastRole * best.probability
        else { return self }
        var changed = self
        changed.entries[place] = (best.id, entries[place].probability)
        changed.entries[0] = (entries[place].id, best.probability)
        return changed
    }

    private static func weighed(
        _ intents: [Float],
        by entries: ArraySlice<Float>,
        _ ours: Float,
        _ priors: IntentPriors
    ) -> [(intent: Intent, probability: Double)] {
        let all = max(ours, .leastNormalMagnitude)
        var expected = priors.expectations(of: entries.map { $0 / all })
        VectorMath.raise(&expected, to: entryPower)
        let weighed = zip(intents, expected).map { $0 * $1 }
        let sum = max(weighed.reduce(0, +), .leastNormalMagnitude)
        return zip(Intent.answerable, weighed)
            .map { (intent: $0, probability: Double($1 / sum)) }
            .sorted { $0.probability > $1.probability }
    }

    private static func weighed(
        _ entries: ArraySlice<Float>,
        by intents: [Float],
        _ ours: Float,
        _ priors: IntentPriors
    ) -> [Double] {
        var fits = priors.fits(of: intents).map { $0 + leastFit }
        VectorMath.raise(&fits, to: intentPower)
        let weighed = zip(entries, fits).map { $0 * $1 }
        let scale = ours / max(weighed.reduce(0, +), .leastNormalMagnitude)
        return weighed.map { Double($0 * scale) }
    }
}
