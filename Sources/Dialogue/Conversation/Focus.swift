internal import Knowledge
internal import Matching

/// What the talk is about right now: everything that a follow-up can refer to.
struct Focus: Sendable {
    /// The question answered last, as context for a follow-up.
    var question: String?
    /// The entry answered from last.
    var entry: String?
    /// The facets of it that have been shown.
    var shown: Set<Place> = []
    /// What a number picks; empty when nothing was offered.
    var options: [Option] = []
    /// How many times in a row we have asked which was meant.
    var clarifications = 0
    /// The last match, for /miksi.
    var match: Match?
}
