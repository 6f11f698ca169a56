internal import CompactBytes
internal import FinnishLanguage
internal import Glibc
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

    /// Brings probabilities together.
    ///
    /// - Parameters:
    ///   - chances: Those of the subjects.
    ///   - table: The subjects.
    ///   - intents: Those of what is wanted.
    ///   - priors: What is usually wanted of each entry of the table.
    init(
        chances: SubjectChances,
        of table: ClassTable<Subject>,
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
        elsewhere = Self.probability(of: .elsewhere, table, subjects)
        smalltalk = Self.probability(of: .smalltalk, table, subjects)
        plan = Self.probability(of: .plan, table, subjects)
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
        var highest: [Double] = []
        for probability in probabilities
        where highest.count < leastEntries || probability > highest[leastEntries - 1] {
            if highest.count == leastEntries { highest.removeLast() }
            let place = highest.firstIndex { $0 < probability } ?? highest.count
            highest.insert(probability, at: place)
        }
        guard let first = highest.first, let last = highest.last else { return [] }
        let least = min(leastRole * first, last)
        return probabilities.indices.filter { probabilities[$0] >= least }
            .sorted {
                probabilities[$0] == probabilities[$1]
                    ? $0 < $1 : probabilities[$0] > probabilities[$1]
            }
    }

    private static func probability(
        of subject: Subject,
        _ table: ClassTable<Subject>,
        _ subjects: [Float]
    ) -> Double {
        table.position(of: subject).map { Double(subjects[$0]) } ?? 0
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
        let expected = priors.expectations(of: entries.map { $0 / all })
        let weighed = zip(intents, expected).map { $0 * powf($1, entryPower) }
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
        let weighed = zip(entries, priors.fits(of: intents))
            .map { entry, fit in entry * powf(fit + 0.02, intentPower) }
        let scale = ours / max(weighed.reduce(0, +), .leastNormalMagnitude)
        return weighed.map { Double($0 * scale) }
    }
}

extension Subject {
    /// The id of the entry; nil for what is none.
    fileprivate var entry: String? {
        if case .entry(let id) = self { return id }
        return nil
    }
}
