internal import CompactBytes
internal import Knowledge

/// What is usually wanted of each entry: of a role its tasks, of criteria the questions.
struct IntentPriors: Sendable {
    /// How much more often than on average each intent is wanted of an entry: a row in the order of
    /// `Intent.answerable` for each entry in the order of the knowledge, one after another.
    let ratios: [Float]
    /// The same on average of each kind of entry, a row a kind.
    let kindRatios: [Float]
    private let columns: [Float]
    /// How many numbers a row has.
    static let width = Intent.answerable.count

    /// What is added to each count, so that nothing is impossible.
    private static let smoothing: Float = 0.3

    /// Counts the intents of the questions of each entry; comparisons are about two and are left
    /// out.
    init(_ texts: [TrainingText], entries learned: [Entry]) {
        let entries = learned.map(\.id)
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
        let rows = shares.map { row in zip(row, means).map { $0 / $1 } }
        let ratios = rows.flatMap(\.self)
        let kindRatios = Entry.Kind.allCases.flatMap { kind in
            Self.mean(of: zip(learned, rows).filter { $0.0.kind == kind }.map(\.1))
        }
        self.init(ratios: ratios, kindRatios: kindRatios)
    }

    /// The mean of some rows; of none, that nothing is wanted more than anything else.
    private static func mean(of rows: [[Float]]) -> [Float] {
        guard !rows.isEmpty else { return [Float](repeating: 1, count: width) }
        return (0..<width)
            .map { column in
                rows.reduce(0) { $0 + $1[column] } / Float(rows.count)
            }
    }

    /// The same with more entries, of which only the kind is known.
    func adding(_ kinds: [Entry.Kind]) -> IntentPriors {
        guard !kinds.isEmpty else { return self }
        let more = kinds.flatMap { kind -> ArraySlice<Float> in
            let place = Entry.Kind.allCases.firstIndex(of: kind) ?? 0
            return kindRatios[(place * Self.width)..<((place + 1) * Self.width)]
        }
        return IntentPriors(ratios: ratios + more, kindRatios: kindRatios)
    }

    private init(ratios: [Float], kindRatios: [Float]) {
        self.ratios = ratios
        self.kindRatios = kindRatios
        columns = Self.columns(of: ratios)
    }

    /// Takes stored ratios, a row for each entry and for each kind.
    ///
    /// - Throws: `BadBytes` when they are not that many.
    init(entries: Int, ratios: [Float], kindRatios: [Float]) throws(BadBytes) {
        guard ratios.count == entries * Self.width,
            kindRatios.count == Entry.Kind.allCases.count * Self.width
        else { throw BadBytes() }
        self.init(ratios: ratios, kindRatios: kindRatios)
    }

    /// How well what is wanted fits each entry: the ratios of its row, each times the probability
    /// of its intent, added up.
    ///
    /// The intents come in turn and the entries inside, so that several entries are reckoned at once
    /// and each sum still has its order.
    func fits(of intents: [Float]) -> [Float] {
        let count = ratios.count / Self.width
        var fits = [Float](repeating: 0, count: count)
        fits.withUnsafeMutableBufferPointer { fits in
            columns.withUnsafeBufferPointer { columns in
                for (intent, share) in intents.prefix(Self.width).enumerated() {
                    for entry in 0..<count {
                        fits[entry] += share * columns[intent * count + entry]
                    }
                }
            }
        }
        return fits
    }

    /// What the entries let expect of each intent: their rows, each times the entry's share.
    func expectations(of shares: [Float]) -> [Float] {
        var sums = [Float](repeating: 0, count: Self.width)
        sums.withUnsafeMutableBufferPointer { sums in
            ratios.withUnsafeBufferPointer { ratios in
                for (entry, share) in shares.prefix(ratios.count / Self.width).enumerated() {
                    let row = entry * Self.width
                    for intent in 0..<Self.width { sums[intent] += share * ratios[row + intent] }
                }
            }
        }
        return sums
    }

    /// The ratios with those of an intent side by side instead of those of an entry.
    private static func columns(of ratios: [Float]) -> [Float] {
        let count = ratios.count / width
        return (0..<(count * width)).map { ratios[$0 % count * width + $0 / count] }
    }
}
