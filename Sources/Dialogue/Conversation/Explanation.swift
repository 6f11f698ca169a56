internal import FinnishLanguage
public import Knowledge
public import Matching

/// Why a reply was what it was, as lines that a quality lead understands.
public struct Explanation: Hashable, Sendable {
    /// The lines; deeper lines are indented by two spaces a level.
    public let lines: [String]

    /// Explains a match.
    public init(_ match: Match, base: KnowledgeBase) {
        lines = ["Kysymys: \(match.question.text)"]
            + match.candidates.prefix(3).map { "  \($0.entry) \($0.score)" }
    }
}
