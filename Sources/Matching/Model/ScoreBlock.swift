/// The scores of sixteen classes that stand side by side in a model's rows.
///
/// Four bytes of a row are taken as one number, so that sixteen bytes become floating point by
/// shifts alone; each lane then holds every fourth class. What is added to a class, and in which
/// order, is the same as class by class.
struct ScoreBlock {
    /// How many classes there are in a block.
    static let width = 16

    private typealias Lanes = SIMD4<Float>
    private typealias Sums = (Lanes, Lanes, Lanes, Lanes)
    private var sums: Sums

    /// Starts from the scores of sixteen classes, or of the last ones.
    init(_ scores: ArraySlice<Float>) {
        func lanes(_ first: Int) -> Lanes {
            var lanes = Lanes.zero
            for lane in 0..<4 where first + 4 * lane < scores.count {
                lanes[lane] = scores[scores.startIndex + first + 4 * lane]
            }
            return lanes
        }
        sums = (lanes(0), lanes(1), lanes(2), lanes(3))
    }

    /// Adds the weights of features, each times a number.
    ///
    /// A function of its own, in which the sums stay in registers.
    ///
    /// - Parameters:
    ///   - features: The features' numbers, each below the number of rows.
    ///   - factors: What the weights of each are multiplied by; as many as features.
    ///   - table: The rows.
    @inline(never)
    mutating func add(
        _ features: UnsafeBufferPointer<Int32>,
        times factors: UnsafeBufferPointer<Float>,
        from table: Table
    ) {
        var sums = sums
        for index in features.indices {
            Self.add(table.block(of: features[index]), times: factors[index], to: &sums)
        }
        self.sums = sums
    }

    @inline(__always)
    private static func add(_ row: SIMD4<Int32>, times factor: Float, to sums: inout Sums) {
        let factors = Lanes(repeating: factor)
        let top = SIMD4<Int32>(repeating: 24)
        sums.0 += factors * Lanes((row &<< top) &>> top)
        sums.1 += factors * Lanes((row &<< SIMD4(repeating: 16)) &>> top)
        sums.2 += factors * Lanes((row &<< SIMD4(repeating: 8)) &>> top)
        sums.3 += factors * Lanes(row &>> top)
    }

    /// Puts the scores of as many classes as there is room for where they belong.
    func store(_ scores: inout ArraySlice<Float>) {
        for (place, index) in scores.indices.enumerated() {
            let lanes =
                switch place % 4 {
                case 0: sums.0
                case 1: sums.1
                case 2: sums.2
                default: sums.3
                }
            scores[index] = lanes[place / 4]
        }
    }

    /// Rows of weights, one byte each, from some class on.
    struct Table {
        /// All rows.
        let rows: UnsafeRawBufferPointer
        /// How many classes a row has.
        let width: Int
        /// The class that the block begins with.
        let start: Int

        /// The weights of the block's classes; what follows the last class is of no meaning.
        @inline(__always)
        fileprivate func block(of feature: Int32) -> SIMD4<Int32> {
            let place = Int(feature) * width + start
            guard place + ScoreBlock.width <= rows.count else { return lastBlock(at: place) }
            return rows.loadUnaligned(fromByteOffset: place, as: SIMD4<Int32>.self)
        }

        /// The same where sixteen bytes would reach beyond the table.
        @inline(never)
        private func lastBlock(at place: Int) -> SIMD4<Int32> {
            var row = SIMD4<Int32>.zero
            withUnsafeMutableBytes(of: &row) { $0.copyBytes(from: rows[place...]) }
            return row
        }
    }
}
