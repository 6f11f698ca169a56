/// Sorts features by their keys and sums the amounts of those that are the same.
///
/// Keys are hashes and so spread evenly: each goes to the bucket of its first bits, and what is left
/// is to put the one or two in a bucket in order. Amounts of the same feature are summed in the order
/// in which they came.
enum KeySort {
    private static let bits = 9

    static func summed(_ features: UnsafeBufferPointer<AskedFeature>) -> [AskedFeature] {
        Array(unsafeUninitializedCapacity: features.count) { sorted, count in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: 1 << bits) { places in
                findPlaces(features, places)
                for feature in features {
                    let bucket = bucket(of: feature)
                    sorted.initializeElement(at: Int(places[bucket]), to: feature)
                    places[bucket] &+= 1
                }
            }
            putInOrder(sorted, features.count)
            count = sum(sorted, features.count)
        }
    }

    private static func bucket(of feature: AskedFeature) -> Int {
        Int(truncatingIfNeeded: feature.feature.key >> UInt64(64 - bits))
    }

    /// Where the first feature of each bucket goes.
    private static func findPlaces(
        _ features: UnsafeBufferPointer<AskedFeature>,
        _ places: UnsafeMutableBufferPointer<Int32>
    ) {
        places.initialize(repeating: 0)
        for feature in features { places[bucket(of: feature)] &+= 1 }
        var next: Int32 = 0
        for bucket in places.indices {
            let count = places[bucket]
            places[bucket] = next
            next &+= count
        }
    }

    /// Puts features in order that are nearly so.
    private static func putInOrder(
        _ features: UnsafeMutableBufferPointer<AskedFeature>,
        _ count: Int
    ) {
        guard count > 1 else { return }
        for index in 1..<count {
            let feature = features[index]
            var place = index
            while place > 0, features[place - 1].feature.key > feature.feature.key {
                features[place] = features[place - 1]
                place -= 1
            }
            if place != index { features[place] = feature }
        }
    }

    /// Puts each feature once at the beginning; how many there are.
    private static func sum(
        _ features: UnsafeMutableBufferPointer<AskedFeature>,
        _ count: Int
    ) -> Int {
        guard count > 0 else { return 0 }
        var last = 0
        for index in 1..<count {
            let feature = features[index]
            if feature.feature.key == features[last].feature.key {
                features[last].amount.add(feature.amount)
            } else {
                last += 1
                features[last] = feature
            }
        }
        return last + 1
    }
}
