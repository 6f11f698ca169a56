internal import Knowledge

/// How much a model learns; more than this is left to retrieval.
public struct LearningLimits: Hashable, Sendable {
    /// The most entries that the model tells apart: its size grows with their number times that of
    /// all their questions' features.
    public var entries = 1_000
    /// The fewest questions of an entry for the model to learn it, when not all can be learned.
    public var leastQuestions = 10
    /// The most names and questions of entries left to retrieval that the model learns from, to know
    /// that such a thing is asked at all.
    public var retrievedTexts = 20_000

    /// The limits of this edition.
    public init() {}
}

/// Which entries the model learns to tell apart, and which are found by their words.
struct Syllabus {
    /// Those that are learned, by id in ascending order.
    let learned: [Entry]
    /// Those that are not.
    let retrieved: [Entry]
    /// Every so many of the texts of the latter is learned from.
    let stride: Int

    /// Divides the entries: all are learned when they are few, or else those that have most
    /// questions.
    init(_ entries: EntryList, limits: LearningLimits) {
        guard entries.count > limits.entries else {
            learned = Array(entries)
            retrieved = []
            stride = 1
            return
        }
        let asked = entries.filter { $0.examples.count >= limits.leastQuestions }
            .sorted { ($1.examples.count, $0.id) < ($0.examples.count, $1.id) }
        let ids = Set(asked.prefix(limits.entries).map(\.id))
        learned = entries.filter { ids.contains($0.id) }
        retrieved = entries.filter { !ids.contains($0.id) }
        let texts = retrieved.reduce(0) {
            $0 + 1 + $1.aliases.count + $1.keywords.count + $1.examples.count
        }
        stride = max(1, (texts + limits.retrievedTexts - 1) / max(limits.retrievedTexts, 1))
    }
}
