internal import FinnishLanguage

/// Reads the hours of a week: `37,5`, `30 h`, `37 h 30 min`, `37:30`, `30 tuntia viikossa`, or
/// those of a day, of which a full week has five: `7,5 h päivässä`.
enum HoursReading {
    /// The hours of a week.
    static let limit = 168

    static func hours(_ text: String) throws(FieldProblem) -> Hours {
        let typed = Normalization.normalized(text)
        let ending = dayEndings.first { typed.hasSuffix($0) }
        let amount = ending.map { String(typed.dropLast($0.count)) } ?? typed
        guard let read = minutes(amount) else { throw .hoursShape }
        let minutes = ending == nil ? read : read * daysOfWeek
        guard (1...(limit * 60)).contains(minutes) else { throw .hoursOutOfRange }
        return Hours(minutes: minutes)
    }

    private static let daysOfWeek = 5
    private static let dayEndings = [
        " päivässä", " paivassa", "/päivä", "/paiva", " per päivä", "/pv", " pv", "/pvä",
    ]

    private static func minutes(_ text: String) -> Int? {
        if let minutes = clock(text) { return minutes }
        let parts = numbers(text)
        switch parts.map(\.unit) {
        case [.hours]: return parts[0].hundredths * 60 / 100
        case [.hours, .minutes]: return (parts[0].hundredths * 60 + parts[1].hundredths) / 100
        case [.minutes]: return parts[0].hundredths / 100
        default: return nil
        }
    }

    private static func clock(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...3).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            let hours = Int(parts[0]), let minutes = Int(parts[1]), hours >= 0,
            (0...59).contains(minutes)
        else { return nil }
        return hours * 60 + minutes
    }

    private enum Unit {
        case hours
        case minutes
    }

    /// Numbers with their units; empty when a word is neither.
    private static func numbers(_ text: String) -> [(hundredths: Int, unit: Unit)] {
        var rest = text[...]
        var found: [(hundredths: Int, unit: Unit)] = []
        while let first = rest.first {
            if first == " " {
                rest.removeFirst()
                continue
            }
            let number = rest.prefix { $0.isNumber || $0 == "," || $0 == "." }
            rest = rest.dropFirst(number.count).drop { $0 == " " }
            let word = rest.prefix { $0.isLetter || "/.".contains($0) }
            rest = rest.dropFirst(word.count)
            if number.isEmpty, isFiller(word), !word.isEmpty { continue }
            guard let hundredths = hundredths(number), let unit = unit(word) else { return [] }
            found.append((hundredths, unit))
        }
        return found
    }

    private static func isFiller(_ word: Substring) -> Bool {
        ["viikossa", "vk", "vko", "noin", "n", "n.", "viikko", "/vko", "/vk", "/viikko"]
            .contains(word)
    }

    private static func unit(_ word: Substring) -> Unit? {
        let name = word.split(separator: "/").first ?? ""
        if name.hasPrefix("min") { return .minutes }
        return name.isEmpty || name == "h" || name == "t" || name.hasPrefix("tun") ? .hours : nil
    }

    /// `37,5` as 3750; nil for what is no number below 100000.
    private static func hundredths(_ text: Substring) -> Int? {
        let parts = text.split(
            maxSplits: 1,
            omittingEmptySubsequences: false,
            whereSeparator: { ",.".contains($0) }
        )
        guard let first = parts.first, (1...5).contains(first.utf8.count), let whole = Int(first),
            whole >= 0
        else { return nil }
        guard parts.count == 2 else { return whole * 100 }
        let fraction = parts[1].prefix(2)
        guard let decimals = Int(fraction), decimals >= 0 else { return nil }
        return whole * 100 + (fraction.count == 1 ? decimals * 10 : decimals)
    }
}
