internal import CompactBytes

/// How much each feature counts, where many features count alike: a weight follows from a feature's
/// source and from in how many texts it is, and most are in a few.
struct FeatureWeights: Sendable {
    /// Which of the values each feature has.
    let places: NumberColumn<UInt16>
    /// The different values, in ascending order.
    let values: NumberColumn<Float>

    /// Takes stored columns.
    ///
    /// - Throws: `BadBytes` when they do not fit each other.
    init(places: NumberColumn<UInt16>, values: NumberColumn<Float>) throws(BadBytes) {
        let highest = places.withNumbers { $0.max() }
        guard highest.map({ Int($0) < values.count }) ?? true else { throw BadBytes() }
        self.places = places
        self.values = values
    }

    /// Packs a weight for each feature; of more different ones than can be told apart, the rest
    /// take the nearest below.
    init(_ weights: [Float]) {
        let values = Array(Set(weights).sorted().prefix(Int(UInt16.max) + 1))
        let places = Dictionary(uniqueKeysWithValues: zip(values, 0...))
        self.places = NumberColumn(weights.map { UInt16(clamping: places[$0] ?? values.count - 1) })
        self.values = NumberColumn(values)
    }

    /// How many features there are.
    var count: Int { places.count }

    /// A feature's weight.
    subscript(feature: Int) -> Float { values[Int(places[feature])] }

    /// Lends the weights for the time of a call, for looking up many.
    @inline(__always)
    func withWeights<Result>(_ body: (Lent) -> Result) -> Result {
        places.withNumbers { places in
            values.withNumbers { values in body(Lent(places: places, values: values)) }
        }
    }

    /// Weights that are lent for the time of a call.
    struct Lent {
        fileprivate let places: UnsafeBufferPointer<UInt16>
        fileprivate let values: UnsafeBufferPointer<Float>

        /// A feature's weight.
        subscript(feature: Int) -> Float { values[Int(places[feature])] }
    }
}
