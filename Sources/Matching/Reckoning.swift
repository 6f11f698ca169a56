internal import FinnishLanguage
internal import Glibc
internal import Knowledge

/// Brings together what a question is about and what it wants, and weighs the one by the other:
/// tasks are wanted of roles, and questions of criteria.
struct Reckoning {
    /// The entries, best first; their probabilities add up to `ours`.
    let entries: [(id: String, probability: Double)]
    /// What may be wanted, most likely first; the probabilities add up to 1.
    let intents: [(intent: Intent, probability: Double)]
    /// How sure we are that the question is ours.
    let ours: Double
    /// Topics that are not ours, best first.
    let elsewhere: [(id: String, probability: Double)]
    /// Kinds of small talk, best first.
    let smalltalk: [(kind: TalkExample.Kind, probability: Double)]
    /// How sure we are that planning is wanted.
    let plan: Double

    /// How strongly the entry weighs on the intent, and the intent on the entry.
    private static let entryPower: Float = 0.7
    private static let intentPower: Float = 0.4

    init(index: MatcherIndex, subjects: [Float], intents: [Float]) {
        var entries: [(id: String, probability: Float)] = []
        var elsewhere: [(id: String, probability: Double)] = []
        var smalltalk: [(kind: TalkExample.Kind, probability: Double)] = []
        var plan = 0.0
        for (subject, probability) in zip(index.subjects.subjects, subjects) {
            switch subject {
            case .entry(let id): entries.append((id, probability))
            case .elsewhere(let id): elsewhere.append((id, Double(probability)))
            case .talk(.plan): plan = Double(probability)
            case .talk(let kind): smalltalk.append((kind, Double(probability)))
            }
        }
        let ours = entries.reduce(0) { $0 + $1.probability }
        self.ours = Double(ours)
        self.plan = plan
        self.elsewhere = elsewhere.sorted { ($1.probability, $0.id) < ($0.probability, $1.id) }
        self.smalltalk = smalltalk.sorted { $0.probability > $1.probability }
        self.intents = Self.weighed(intents, by: entries, ours, index.priors)
        self.entries = Self.weighed(entries, by: intents, ours, index.priors)
            .sorted { ($1.probability, $0.id) < ($0.probability, $1.id) }
    }

    /// What is wanted.
    var intent: Intent { intents.first?.intent ?? .define }

    private static func weighed(
        _ intents: [Float],
        by entries: [(id: String, probability: Float)],
        _ ours: Float,
        _ priors: IntentPriors
    ) -> [(intent: Intent, probability: Double)] {
        var expected = intents.map { _ in Float(0) }
        for entry in entries {
            for (index, ratio) in priors.ratios(of: entry.id).enumerated() {
                expected[index] += entry.probability / max(ours, .leastNormalMagnitude) * ratio
            }
        }
        let weighed = zip(intents, expected).map { $0 * powf($1, entryPower) }
        let sum = max(weighed.reduce(0, +), .leastNormalMagnitude)
        return zip(Intent.answerable, weighed)
            .map { (intent: $0, probability: Double($1 / sum)) }
            .sorted { $0.probability > $1.probability }
    }

    private static func weighed(
        _ entries: [(id: String, probability: Float)],
        by intents: [Float],
        _ ours: Float,
        _ priors: IntentPriors
    ) -> [(id: String, probability: Double)] {
        let weighed = entries.map { entry in
            let fit = zip(intents, priors.ratios(of: entry.id)).reduce(0) { $0 + $1.0 * $1.1 }
            return entry.probability * powf(fit + 0.02, intentPower)
        }
        let scale = ours / max(weighed.reduce(0, +), .leastNormalMagnitude)
        return zip(entries, weighed).map { ($0.id, Double($1 * scale)) }
    }
}
