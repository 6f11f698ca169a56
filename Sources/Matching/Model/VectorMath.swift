/// Powers of many numbers, four at a time.
///
/// A question takes two hundred. Results differ from the system's functions by a few in ten million, and
/// are the same on every processor, which those are not.
enum VectorMath {
    private typealias Lanes = SIMD4<Float>

    /// Replaces numbers by *e* to their power.
    ///
    /// Numbers below -87 give as much as -87, and above 88 as much as 88.
    static func exponentiate(_ numbers: UnsafeMutableBufferPointer<Float>) {
        apply(to: numbers) { exp2($0 * 1.442_695_04) }
    }

    /// Raises numbers to a power.
    ///
    /// - Parameters:
    ///   - numbers: Above 0.
    ///   - power: The power.
    static func raise(_ numbers: inout [Float], to power: Float) {
        numbers.withUnsafeMutableBufferPointer { apply(to: $0) { exp2(log2($0) * power) } }
    }

    @inline(__always)
    private static func apply(
        to numbers: UnsafeMutableBufferPointer<Float>,
        _ function: (Lanes) -> Lanes
    ) {
        guard let first = numbers.baseAddress else { return }
        let whole = numbers.count / 4 * 4
        for place in stride(from: 0, to: whole, by: 4) {
            let lanes = UnsafeRawPointer(first + place).loadUnaligned(as: Lanes.self)
            UnsafeMutableRawPointer(first + place).storeBytes(of: function(lanes), as: Lanes.self)
        }
        var rest = Lanes.one
        for place in whole..<numbers.count { rest[place - whole] = numbers[place] }
        rest = function(rest)
        for place in whole..<numbers.count { numbers[place] = rest[place - whole] }
    }

    /// Two to a power: the whole part becomes the exponent, the rest is the series around 0.
    @inline(__always)
    private static func exp2(_ power: Lanes) -> Lanes {
        let power = power.clamped(
            lowerBound: Lanes(repeating: -126),
            upperBound: Lanes(repeating: 127)
        )
        // So large a number has no room for a fraction, and its last bits are the whole part.
        let shift = Lanes(repeating: 12_582_912)
        let shifted = power + shift
        let rest = power - (shifted - shift)
        var sum = Lanes(repeating: 1.525_273_4e-5)
        sum = sum * rest + 1.540_353_0e-4
        sum = sum * rest + 1.333_355_8e-3
        sum = sum * rest + 9.618_129_1e-3
        sum = sum * rest + 5.550_410_9e-2
        sum = sum * rest + 2.402_265_1e-1
        sum = sum * rest + 6.931_471_8e-1
        sum = sum * rest + 1
        return lanes(bits(sum) &+ (bits(shifted) &<< SIMD4(repeating: 23)))
    }

    /// The logarithm to base 2: the exponent, and the series of the fraction around 1.
    @inline(__always)
    private static func log2(_ number: Lanes) -> Lanes {
        // The bits of √½, so that the fraction is between √½ and √2.
        let exponent = (bits(number) &- SIMD4(repeating: 0x3f35_04f3)) &>> SIMD4(repeating: 23)
        let fraction = lanes(bits(number) &- (exponent &<< SIMD4(repeating: 23)))
        let ratio = (fraction - 1) / (fraction + 1)
        let square = ratio * ratio
        var sum = Lanes(repeating: 0.320_598_98)
        sum = sum * square + 0.412_198_58
        sum = sum * square + 0.577_078_02
        sum = sum * square + 0.961_796_69
        sum = sum * square + 2.885_390_08
        return sum * ratio + Lanes(exponent)
    }

    @inline(__always)
    private static func bits(_ numbers: Lanes) -> SIMD4<Int32> {
        unsafeBitCast(numbers, to: SIMD4<Int32>.self)
    }

    @inline(__always)
    private static func lanes(_ bits: SIMD4<Int32>) -> Lanes {
        unsafeBitCast(bits, to: Lanes.self)
    }
}
