/// In how many texts each feature is.
///
/// A table of its own: keys are hashes already, and the texts of a knowledge have millions.
struct FeatureCounts {
    /// A feature and where it is.
    struct Count {
        let key: UInt64
        let source: FeatureKey.Source
        /// In how many texts it is; at least 1.
        var texts: Int32
        /// Whether one of them is a name.
        var isInName: Bool
        fileprivate var last: Int32
    }

    /// The counts in the order in which the features were first seen.
    private(set) var counts: [Count] = []
    /// Where in `counts` a key stands, by its last bits and then the next free slot; -1 for none.
    private var slots = [Int32](repeating: -1, count: 1 << 16)

    /// Counts a feature of a text; texts come in ascending order.
    mutating func add(_ occurrence: FeatureOccurrence, text: Int32, isName: Bool) {
        let key = occurrence.key.value
        let slot = slot(of: key)
        let place = Int(slots[slot])
        guard place >= 0 else {
            slots[slot] = Int32(counts.count)
            counts.append(
                Count(
                    key: key,
                    source: occurrence.source,
                    texts: 1,
                    isInName: isName,
                    last: text
                )
            )
            if counts.count * 2 > slots.count { grow() }
            return
        }
        guard counts[place].last != text else { return }
        counts[place].last = text
        counts[place].texts += 1
        counts[place].isInName = counts[place].isInName || isName
    }

    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key >> 20) & (slots.count - 1)
        while slots[slot] >= 0, counts[Int(slots[slot])].key != key {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (place, count) in counts.enumerated() { slots[slot(of: count.key)] = Int32(place) }
    }
}
