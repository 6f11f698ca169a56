/// How much of each feature a text has so far.
///
/// A table of its own: keys are hashes already, and a question has hundreds.
struct SeenAmounts: ~Copyable {
    private struct Seen {
        let key: UInt64
        var amount: FeatureAmount
    }

    private let seen: UnsafeMutableBufferPointer<Seen>
    private var count = 0
    /// Where in `seen` a key stands, by its first bits and then the next free slot; -1 for none.
    private let slots: UnsafeMutableBufferPointer<Int32>
    private let shift: UInt64

    /// Makes room.
    ///
    /// - Parameter capacity: The most features that are added; there is no room for more.
    init(capacity: Int) {
        seen = .allocate(capacity: max(capacity, 0))
        // Half of the slots stay free, so that one is found soon.
        let bits = Int.bitWidth - max(2 * capacity, 1).leadingZeroBitCount
        slots = .allocate(capacity: 1 << bits)
        slots.initialize(repeating: -1)
        shift = UInt64(UInt64.bitWidth - bits)
    }

    deinit {
        seen.deallocate()
        slots.deallocate()
    }

    /// Adds to the amount of a feature; one that there is no room for is forgotten.
    ///
    /// - Returns: What there was of it before; nil for a new one.
    @inline(__always)
    mutating func add(_ amount: FeatureAmount, of key: UInt64) -> FeatureAmount? {
        var slot = Int(truncatingIfNeeded: key >> shift)
        while case let place = Int(slots[slot]), place >= 0 {
            if seen[place].key == key {
                let before = seen[place].amount
                seen[place].amount = before + amount
                return before
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        guard count < seen.count else { return nil }
        slots[slot] = Int32(truncatingIfNeeded: count)
        seen.initializeElement(at: count, to: Seen(key: key, amount: amount))
        count += 1
        return nil
    }
}
