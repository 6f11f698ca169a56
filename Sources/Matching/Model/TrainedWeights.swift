internal import Glibc

/// The weights of a model while it is trained: a row of classes for each feature.
///
/// Rows are as many numbers as four go into, so that four are reckoned at once. The table is tens of
/// megabytes read in no order, so large pages are asked for: looking up where a page lies takes a
/// good part of the time otherwise.
final class TrainedWeights {
    /// How many numbers a row has; those after the last class stay 0.
    let width: Int
    /// The first row.
    let first: UnsafeMutablePointer<Float>
    private let rows: Int

    private static let alignment = 2 << 20

    /// Makes a table of zeros.
    init(rows: Int, classCount: Int) {
        self.rows = rows
        width = (classCount + 3) / 4 * 4
        let size = max(rows * width, 1) * MemoryLayout<Float>.stride
        let whole = (size + Self.alignment - 1) / Self.alignment * Self.alignment
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: whole,
            alignment: Self.alignment
        )
        madvise(memory, whole, MADV_HUGEPAGE)
        memset(memory, 0, whole)
        first = memory.bindMemory(to: Float.self, capacity: whole / MemoryLayout<Float>.stride)
    }

    deinit {
        first.deallocate()
    }

    /// The weights of a feature's classes.
    func row(_ feature: Int, classCount: Int) -> UnsafeBufferPointer<Float> {
        UnsafeBufferPointer(start: first + feature * width, count: min(classCount, width))
    }

    /// Adds a text's features to the scores, each times its value.
    func addScores(of vector: FeatureVector, to scores: UnsafeMutablePointer<Float>) {
        var column = 0
        while column + 16 <= width {
            addSixteen(vector, column, scores + column)
            column += 16
        }
        while column < width {
            addFour(vector, column, scores + column)
            column += 4
        }
    }

    /// Takes the errors from the rows of a text's features, each times its value.
    func takeErrors(_ errors: UnsafeMutablePointer<Float>, of vector: FeatureVector) {
        for index in vector.numbers.indices {
            let row = first + Int(vector.numbers[index]) * width
            let value = SIMD4<Float>(repeating: vector.values[index])
            var column = 0
            while column < width {
                let change = value * Self.load(errors + column)
                Self.store(Self.load(row + column) - change, row + column)
                column += 4
            }
        }
    }

    /// Sixteen classes at once stay in registers while the features are gone through.
    private func addSixteen(
        _ vector: FeatureVector,
        _ column: Int,
        _ scores: UnsafeMutablePointer<Float>
    ) {
        var sums = (
            Self.load(scores), Self.load(scores + 4), Self.load(scores + 8), Self.load(scores + 12)
        )
        for index in vector.numbers.indices {
            let row = first + Int(vector.numbers[index]) * width + column
            let value = SIMD4<Float>(repeating: vector.values[index])
            sums.0 += value * Self.load(row)
            sums.1 += value * Self.load(row + 4)
            sums.2 += value * Self.load(row + 8)
            sums.3 += value * Self.load(row + 12)
        }
        Self.store(sums.0, scores)
        Self.store(sums.1, scores + 4)
        Self.store(sums.2, scores + 8)
        Self.store(sums.3, scores + 12)
    }

    private func addFour(
        _ vector: FeatureVector,
        _ column: Int,
        _ scores: UnsafeMutablePointer<Float>
    ) {
        var sum = Self.load(scores)
        for index in vector.numbers.indices {
            let row = first + Int(vector.numbers[index]) * width + column
            sum += SIMD4<Float>(repeating: vector.values[index]) * Self.load(row)
        }
        Self.store(sum, scores)
    }

    @inline(__always)
    private static func load(_ pointer: UnsafePointer<Float>) -> SIMD4<Float> {
        UnsafeRawPointer(pointer).loadUnaligned(as: SIMD4<Float>.self)
    }

    @inline(__always)
    private static func load(_ pointer: UnsafeMutablePointer<Float>) -> SIMD4<Float> {
        UnsafeRawPointer(pointer).loadUnaligned(as: SIMD4<Float>.self)
    }

    @inline(__always)
    private static func store(_ numbers: SIMD4<Float>, _ pointer: UnsafeMutablePointer<Float>) {
        UnsafeMutableRawPointer(pointer).storeBytes(of: numbers, as: SIMD4<Float>.self)
    }
}
