internal import Glibc

extension Double {
    /// The natural logarithm.
    static func logarithm(_ number: Double) -> Double { log(number) }
}
