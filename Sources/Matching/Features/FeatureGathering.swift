/// Room for the features of a question while they are gathered.
struct FeatureGathering {
    private let room: UnsafeMutableBufferPointer<AskedFeature>
    private var count = 0

    /// Lends room for some features to what gathers them.
    ///
    /// - Parameters:
    ///   - capacity: The most features that there can be.
    ///   - gather: Adds them.
    /// - Returns: Them in ascending order of their keys, each once.
    static func features(
        capacity: Int,
        gather: (inout FeatureGathering) -> Void
    ) -> [AskedFeature] {
        withUnsafeTemporaryAllocation(of: AskedFeature.self, capacity: capacity) { room in
            var gathering = FeatureGathering(room: room)
            gather(&gathering)
            return KeySort.summed(UnsafeBufferPointer(rebasing: room[..<gathering.count]))
        }
    }

    private init(room: UnsafeMutableBufferPointer<AskedFeature>) {
        self.room = room
    }

    /// Adds a feature; one that there is no room for is left out.
    @inline(__always)
    mutating func add(_ feature: NumberedFeature, _ amount: AskedFeature.Amount) {
        guard count < room.count else { return }
        room.initializeElement(at: count, to: AskedFeature(feature: feature, amount: amount))
        count += 1
    }

    /// Adds features that count alike.
    mutating func add(_ features: [NumberedFeature], _ amount: AskedFeature.Amount) {
        for feature in features { add(feature, amount) }
    }
}
