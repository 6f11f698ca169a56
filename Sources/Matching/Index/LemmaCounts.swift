internal import CompactBytes
internal import Glibc

/// In how many questions each base form occurs, ours and not ours: the signs that a question full
/// of our words is about something else.
struct LemmaCounts: Sendable {
    /// Hashes of base forms in ascending order.
    let keys: KeyColumn
    /// In how many questions of ours, names included, and of others each occurs, side by side.
    let counts: NumberColumn<UInt32>
    /// How many questions there are of ours and of others.
    let totals: (ours: Float, others: Float)

    /// Counts base forms.
    init(_ texts: [Training.Text]) {
        var counts: [UInt64: (ours: UInt32, others: UInt32)] = [:]
        for item in texts {
            for key in Self.keys(of: item.question) {
                var count = counts[key] ?? (0, 0)
                if item.text.isOurs { count.ours += 1 } else { count.others += 1 }
                counts[key] = count
            }
        }
        let sorted = counts.sorted { $0.key < $1.key }
        keys = KeyColumn(sorted.map(\.key))
        self.counts = NumberColumn(sorted.flatMap { [$0.value.ours, $0.value.others] })
        let ours = texts.count { $0.text.isOurs && !$0.text.isName }
        let others = texts.count { $0.text.subjects.first == .elsewhere }
        totals = (Float(max(ours, 1)), Float(max(others, 1)))
    }

    /// Takes stored columns.
    ///
    /// - Throws: `BadBytes` when they do not fit each other.
    init(
        keys: KeyColumn,
        counts: NumberColumn<UInt32>,
        totals: [Float]
    ) throws(BadBytes) {
        guard counts.count == keys.count * 2, totals.count == 2 else { throw BadBytes() }
        self.keys = keys
        self.counts = counts
        self.totals = (totals[0], totals[1])
    }

    /// How strange a question's words are to the knowledge.
    struct Strangeness: Hashable, Sendable {
        /// The share of base forms that no question has, 0…1.
        var unknown: Float = 0
        /// The share of base forms that no question of ours has, 0…1.
        var unknownToOurs: Float = 0
        /// How much more often than in ours the most telling base form is in others' questions, as
        /// a logarithm; 0 when none is.
        var pointsElsewhere: Float = 0
    }

    /// How often a base form is asked about.
    struct Sign: Sendable {
        /// The hash of the base form.
        let key: UInt64
        /// Whether no question has it.
        let isUnknown: Bool
        /// Whether no question of ours has it.
        let isUnknownToOurs: Bool
        /// How much more often it is in others' questions than in ours, as a logarithm.
        let pull: Float
    }

    /// How often the base form of a hash is asked about.
    ///
    /// - Parameters:
    ///   - key: The hash.
    ///   - retriever: Knows the words of the entries that are not counted here.
    /// - Returns: Signs that a word is ours or not.
    func sign(of key: UInt64, besides retriever: Retriever?) -> Sign {
        let counted = count(of: key)
        // Counts of a file that was changed by hand may be any; a sum of them must not trap.
        let ours = UInt32(clamping: UInt64(counted.ours) + UInt64(retriever?.count(of: key) ?? 0))
        return Sign(
            key: key,
            isUnknown: ours == 0 && counted.others == 0,
            isUnknownToOurs: ours == 0,
            pull: pull((ours, counted.others))
        )
    }

    /// How strange words are whose base forms have these signs, each once.
    func strangeness(of signs: [Sign]) -> Strangeness {
        guard !signs.isEmpty else { return Strangeness() }
        let share = 1 / Float(signs.count)
        return Strangeness(
            unknown: Float(signs.count(where: \.isUnknown)) * share,
            unknownToOurs: Float(signs.count(where: \.isUnknownToOurs)) * share,
            pointsElsewhere: signs.reduce(0) { max($0, $1.pull) }
        )
    }

    /// How much a base form tells of what a question is about: *kertoa* is rare in texts, but in
    /// questions it is common and tells nothing.
    ///
    /// - Parameter key: The base form.
    /// - Returns: Above 0 for one that every question has, 1 for one that none has.
    func rarity(of key: UInt64) -> Float {
        let count = count(of: key)
        let all = totals.ours + totals.others
        let times = Float(count.ours) + Float(count.others)
        let rarity = logf((all + 2) / (times + 1)) / logf(all + 2)
        return min(max(rarity, 0.05), 1)
    }

    private func pull(_ count: (ours: UInt32, others: UInt32)) -> Float {
        logf((Float(count.others) + 0.2) / totals.others)
            - logf((Float(count.ours) + 0.2) / totals.ours)
    }

    private func count(of key: UInt64) -> (ours: UInt32, others: UInt32) {
        guard let number = keys.position(of: key) else {
            return (0, 0)
        }
        return counts.withNumbers { ($0[number * 2], $0[number * 2 + 1]) }
    }

    private static func keys(of question: ReadQuestion) -> Set<UInt64> {
        Set(question.features.lazy.filter { $0.source == .lemma }.map(\.key.value))
    }
}
