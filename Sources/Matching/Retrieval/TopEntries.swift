/// The best few of many entries, while they are looked through in ascending order.
struct TopEntries {
    /// An entry with what its terms add up to.
    struct Hit: Hashable {
        let entry: UInt32
        let score: Float
    }

    private let limit: Int
    /// Best first; of equals the earlier entry.
    private(set) var hits: [Hit] = []

    /// Keeps so many, at least 1.
    init(limit: Int) {
        self.limit = max(limit, 1)
        hits.reserveCapacity(self.limit + 1)
    }

    /// What an entry must exceed to be kept; below 0 as long as there is room.
    var threshold: Float { hits.count < limit ? -1 : hits[limit - 1].score }

    /// Keeps an entry if it is among the best so far.
    mutating func add(_ hit: Hit) {
        guard hit.score > threshold else { return }
        var place = hits.count
        while place > 0, hits[place - 1].score < hit.score { place -= 1 }
        hits.insert(hit, at: place)
        if hits.count > limit { hits.removeLast() }
    }
}
