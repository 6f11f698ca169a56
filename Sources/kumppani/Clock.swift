internal import Glibc

/// The time of day on this machine.
enum Clock {
    /// Now in local time, as `2026-11-22T19:31:20+02:00`.
    static var now: String { stamp(time(nil)) }

    /// The day some days ago in local time, as `2026-11-22`.
    static func day(before days: Int) -> String {
        String(stamp(time(nil) - days * 86_400).prefix(10))
    }

    private static func stamp(_ seconds: time_t) -> String {
        var seconds = seconds
        var parts = tm()
        localtime_r(&seconds, &parts)
        let offset = abs(parts.tm_gmtoff) / 60
        let zone = (parts.tm_gmtoff < 0 ? "-" : "+") + two(offset / 60) + ":" + two(offset % 60)
        return "\(parts.tm_year + 1900)-\(two(Int(parts.tm_mon) + 1))-\(two(Int(parts.tm_mday)))T"
            + "\(two(Int(parts.tm_hour))):\(two(Int(parts.tm_min))):\(two(Int(parts.tm_sec)))"
            + zone
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
