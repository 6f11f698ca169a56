internal import CompactBytes
internal import Knowledge

/// What is usually wanted of each entry: of a role its tasks, of criteria the questions.
struct IntentPriors: Sendable {
    /// How much more often than on average each intent is wanted of an entry: a row in the order of
    /// `Intent.answerable` for each entry in the order of the knowledge.
    let rows: [[Float]]

    /// What is added to each count, so that nothing is impossible.
    private static let smoothing: Float = 0.3

    /// Counts the intents of the questions of each entry; comparisons are about two and are left
    /// out.
    init(_ texts: [TrainingText], entries: [String]) {
        let intents = Intent.answerable
        var counts: [String: [Float]] = [:]
        for id in entries { counts[id] = intents.map { _ in Self.smoothing } }
        for text in texts where text.intent != .compare {
            guard case .entry(let id)? = text.subjects.first,
                let index = text.intent.flatMap(intents.firstIndex)
            else { continue }
            counts[id]?[index] += 1
        }
        // In the order of the entries: sums of fractions differ in the last bit with the order.
        let shares = entries.compactMap { counts[$0] }
            .map { row in row.map { $0 / row.reduce(0, +) } }
        let means = intents.indices.map { index in
            shares.map { $0[index] }.reduce(0, +) / Float(max(shares.count, 1))
        }
        rows = shares.map { row in zip(row, means).map { $0 / $1 } }
    }

    /// The rows with those of so many more entries of which nothing is known.
    func rows(besides count: Int) -> [[Float]] {
        guard count > 0 else { return rows }
        let unknown = Intent.answerable.map { _ in Float(1) }
        return rows + [[Float]](repeating: unknown, count: count)
    }

    /// Takes stored ratios, a row for each entry.
    ///
    /// - Throws: `BadBytes` when they are not that many.
    init(entries: Int, ratios: [Float]) throws(BadBytes) {
        let width = Intent.answerable.count
        guard ratios.count == entries * width else { throw BadBytes() }
        rows = (0..<entries)
            .map { index in
                Array(ratios[(index * width)..<((index + 1) * width)])
            }
    }
}
