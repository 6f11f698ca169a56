public import Transcripts

/// A session as one row of a list.
public struct SessionRow: Hashable, Sendable {
    /// Its name.
    public let id: TranscriptID
    /// When it was begun.
    public let begun: String
    /// How many turns it has.
    public let turns: Int
    /// How many questions came to what.
    public let outcomes: [Outcome: Int]
    /// How many replies were marked good.
    public let good: Int
    /// How many replies were marked bad.
    public let bad: Int
    /// How many turns were in the planning dialogue.
    public let planning: Int
    /// The first question.
    public let first: String
    /// The knowledge's content hash.
    public let knowledge: String
    /// Whether the end had been cut short.
    public let isTorn: Bool

    /// Sums up a session.
    public init(_ transcript: Transcript) {
        id = transcript.id
        begun = transcript.heading.begun
        knowledge = transcript.heading.knowledge
        isTorn = transcript.isTorn
        turns = transcript.turns.count
        let questions = transcript.turns.flatMap(\.questions)
        outcomes = Dictionary(questions.map { ($0.outcome, 1) }, uniquingKeysWith: +)
        good = transcript.turns.count { $0.feedback?.isGood == true }
        bad = transcript.turns.count { $0.feedback?.isGood == false }
        planning = transcript.turns.count { $0.mode == .plan }
        first = questions.first?.text ?? transcript.turns.first?.typed ?? ""
    }

    /// The names of the columns.
    public static let columns =
        ["id", "begun", "turns"] + Outcome.allCases.map(\.rawValue)
        + ["good", "bad", "planning", "torn", "knowledge", "first"]

    /// The values in the order of the columns.
    public var values: [String] {
        ["\(id)", begun, "\(turns)"] + Outcome.allCases.map { "\(outcomes[$0] ?? 0)" }
            + ["\(good)", "\(bad)", "\(planning)", isTorn ? "1" : "0", knowledge, first]
    }
}

/// Rows with commas between their cells.
public enum CSV {
    /// A row; a cell that a spreadsheet would take for a formula begins with an apostrophe.
    public static func row(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",")
    }

    private static func cell(_ text: String) -> String {
        let text = startsFormula(text) ? "'" + text : text
        guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
        return "\""
            + text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }

    private static func startsFormula(_ text: String) -> Bool {
        text.unicodeScalars.first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false
    }
}
