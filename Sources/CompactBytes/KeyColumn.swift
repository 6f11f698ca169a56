/// The keys of `KeyHash` in ascending order, six bytes each.
///
/// The last two bytes are left out: with a hundred thousand keys the chance that an unknown text is
/// taken for a known one is one in three billion still.
public struct KeyColumn: Sendable {
    /// The upper four bytes of each key.
    public let highs: NumberColumn<UInt32>
    /// The two bytes after them.
    public let lows: NumberColumn<UInt16>

    /// Takes stored columns.
    ///
    /// - Throws: `BadBytes` when they are not of one length.
    public init(highs: NumberColumn<UInt32>, lows: NumberColumn<UInt16>) throws(BadBytes) {
        guard highs.count == lows.count else { throw BadBytes() }
        self.highs = highs
        self.lows = lows
    }

    /// Takes keys in ascending order.
    public init(_ keys: [UInt64]) {
        highs = NumberColumn(keys.map { UInt32(truncatingIfNeeded: $0 >> 32) })
        lows = NumberColumn(keys.map { UInt16(truncatingIfNeeded: $0 >> 16) })
    }

    /// How many keys there are.
    public var count: Int { highs.count }

    /// The position of a key; nil when it is not there.
    public func position(of key: UInt64) -> Int? {
        withKeys { $0.position(of: key) }
    }

    /// Lends the keys for the time of a call, for looking up many.
    @inlinable
    public func withKeys<Result>(_ body: (Lent) throws -> Result) rethrows -> Result {
        try highs.withNumbers { highs in
            try lows.withNumbers { lows in try body(Lent(highs: highs, lows: lows)) }
        }
    }

    /// Keys that are lent for the time of a call.
    public struct Lent {
        @usableFromInline let highs: UnsafeBufferPointer<UInt32>
        @usableFromInline let lows: UnsafeBufferPointer<UInt16>

        @usableFromInline
        init(highs: UnsafeBufferPointer<UInt32>, lows: UnsafeBufferPointer<UInt16>) {
            self.highs = highs
            self.lows = lows
        }

        /// The position of a key; nil when it is not there.
        ///
        /// Keys are hashes and so spread evenly: a key's size tells about where it stands. Two such
        /// guesses come within a few positions, where bisection would miss the caches a dozen times.
        @inlinable
        public func position(of key: UInt64) -> Int? {
            guard !highs.isEmpty else { return nil }
            let high = UInt32(truncatingIfNeeded: key >> 32)
            let low = UInt16(truncatingIfNeeded: key >> 16)
            var place = guess(high, from: Int((UInt64(high) &* UInt64(highs.count)) >> 32))
            while place > 0, highs[place - 1] >= high { place -= 1 }
            while place < highs.count, highs[place] < high { place += 1 }
            while place < highs.count, highs[place] == high {
                if lows[place] == low { return place }
                place += 1
            }
            return nil
        }

        /// A place nearer to the key's own, by how far the key at a place is from it.
        @inlinable
        func guess(_ high: UInt32, from place: Int) -> Int {
            let distance = Int(high) - Int(highs[place])
            let steps = (distance &* highs.count) >> 32
            return min(max(place + steps, 0), highs.count - 1)
        }
    }
}
