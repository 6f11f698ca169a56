internal import Knowledge
internal import Review
internal import Terminal
internal import Transcripts

/// A turn that differs: old and new in two columns where there is room, else one after the other.
struct DifferenceView {
    private static let names = (old: "ennen", new: "nyt")
    /// Each column gets at least so many characters.
    private static let leastColumn = 30
    private static let gap = 3

    private let width: Int?

    /// Columns are for a terminal that is wide enough.
    init(screen: Screen) {
        let room = (screen.width - Self.gap) / 2
        width = screen.isTerminal && !screen.isPlain && room >= Self.leastColumn ? room : nil
    }

    /// The turn, what it came to then and what it comes to now.
    func text(_ difference: Replay.Difference) -> String {
        let title = "\(difference.id) \(difference.turn)  \(difference.typed)"
        let old = Self.paragraphs(difference.old, isOnlyWords: difference.isOnlyWords)
        let new = Self.paragraphs(difference.new, isOnlyWords: difference.isOnlyWords)
        let lines = width.map { columns(old, new, $0) } ?? Self.stacked(old, new)
        return ([SafeText.oneLine(title)] + lines).joined(separator: "\n")
    }

    private static func stacked(_ old: [String], _ new: [String]) -> [String] {
        [
            "   \(names.old): " + old.joined(separator: " · "),
            "   \(names.new):   " + new.joined(separator: " · "),
        ]
    }

    private func columns(_ old: [String], _ new: [String], _ width: Int) -> [String] {
        let left = Self.wrapped([Self.names.old + ":"] + old, width)
        let right = Self.wrapped([Self.names.new + ":"] + new, width)
        return (0..<max(left.count, right.count))
            .map { row in
                let start = row < left.count ? left[row] : ""
                let end = row < right.count ? right[row] : ""
                let fill = max(0, width + Self.gap - DisplayWidth.of(start))
                return end.isEmpty ? start : start + String(repeating: " ", count: fill) + end
            }
    }

    private static func wrapped(_ paragraphs: [String], _ width: Int) -> [String] {
        Wrapping.wrapped(paragraphs.joined(separator: "\n"), width: width)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// What it came to, and the words of an answer when only they tell the difference.
    private static func paragraphs(_ reading: Replay.Reading, isOnlyWords: Bool) -> [String] {
        let results = reading.results.map(text)
        let said = isOnlyWords ? [SafeText.oneLine(reading.said)] : []
        return (results.isEmpty ? ["–"] : results) + said
    }

    private static func text(_ result: Replay.Result) -> String {
        let intent = result.intent.map { " \($0.rawValue)" } ?? ""
        let entries = result.entries.isEmpty ? "" : ": " + result.entries.joined(separator: ", ")
        return SafeText.oneLine(TranscriptText.name(result.outcome) + intent + entries)
    }
}
