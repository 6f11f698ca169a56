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

    /// Starts from the biases of the classes; those beyond the last class are 0.
    init(biases: ArraySlice<Float>) {
        func lanes(_ first: Int) -> Lanes {
            var lanes = Lanes.zero
            for lane in 0..<4 where first + 4 * lane < biases.count {
                lanes[lane] = biases[biases.startIndex + first + 4 * lane]
            }
            return lanes
        }
        sums = (lanes(0), lanes(1), lanes(2), lanes(3))
    }

    /// Adds the weights of features, each times a number.
    ///
    /// - Parameters:
    ///   - features: The features' numbers in ascending order, each below the number of rows.
    ///   - factors: What the weights of each are multiplied by; as many as features.
    ///   - table: The rows.
    mutating func add(
        _ features: UnsafeBufferPointer<Int32>,
        times factors: UnsafeBufferPointer<Float>,
        from table: Table
    ) {
        // Sixteen bytes of the last rows may reach beyond the table.
        var inside = features.count
        while inside > 0, !table.holdsBlock(of: features[inside - 1]) { inside -= 1 }
        addInside(UnsafeBufferPointer(rebasing: features[..<inside]), times: factors, from: table)
        for index in inside..<features.count {
            Self.add(table.lastBlock(of: features[index]), times: factors[index], to: &sums)
        }
    }

    /// The same for blocks that are inside the table.
    ///
    /// A function of its own, in which the sums stay in registers.
    @inline(never)
    private mutating func addInside(
        _ features: UnsafeBufferPointer<Int32>,
        times factors: UnsafeBufferPointer<Float>,
        from table: Table
    ) {
        guard let first = table.rows.baseAddress else { return }
        var sums = sums
        for index in features.indices {
            let row = first + (Int(features[index]) &* table.width &+ table.start)
            let weights = row.loadUnaligned(as: SIMD4<Int32>.self)
            Self.add(weights, times: factors[index], to: &sums)
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

        /// Whether sixteen bytes from the block's first class on are inside the table.
        fileprivate func holdsBlock(of feature: Int32) -> Bool {
            place(of: feature) + ScoreBlock.width <= rows.count
        }

        /// The weights of the block's classes; those beyond the end of the table are 0.
        fileprivate func lastBlock(of feature: Int32) -> SIMD4<Int32> {
            var row = SIMD4<Int32>.zero
            withUnsafeMutableBytes(of: &row) {
                $0.copyBytes(from: rows[place(of: feature)...].prefix(ScoreBlock.width))
            }
            return row
        }

        private func place(of feature: Int32) -> Int { Int(feature) * width + start }
    }
}
