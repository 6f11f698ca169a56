/// A length of time in whole minutes.
public struct Hours: Hashable, Sendable {
    /// The length in minutes, from 0.
    public let minutes: Int

    /// Makes a length; negative minutes count as none.
    public init(minutes: Int) {
        self.minutes = max(0, minutes)
    }
}

extension Hours: Comparable {
    /// Whether the first is shorter.
    public static func < (first: Hours, second: Hours) -> Bool {
        first.minutes < second.minutes
    }
}

extension Hours: CustomStringConvertible {
    /// `37,5 h`, `36 h 40 min` or `8 h`: quarters as decimals, other minutes written out.
    public var description: String {
        let whole = minutes / 60
        return switch minutes % 60 {
        case 0: "\(whole) h"
        case 15: "\(whole),25 h"
        case 30: "\(whole),5 h"
        case 45: "\(whole),75 h"
        default: "\(whole) h \(minutes % 60) min"
        }
    }
}
