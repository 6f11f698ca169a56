/// What of a turn may be written in a transcript: nothing that tells of a person.
public struct PlanTrace: Hashable, Sendable {
    /// The field that was asked; nil at the check list, and for a field whose very question tells
    /// of a person, such as the content of the support.
    public let field: String?
    /// What was typed; nil when it may say something about a person.
    public let typed: String?
    /// What was shown; what tells of a person stands there as "•••".
    public let said: String
    /// Whether the line was a question about the subject and no answer.
    public let isQuestion: Bool
    private let privacy: PlanPrivacy

    init(_ turn: PlanTurn, line: String, _ privacy: PlanPrivacy) {
        let replies = turn.text(masked: true)
        field = turn.field.flatMap { privacy.isRevealing($0) ? nil : $0 }
        typed = turn.isPersonal ? nil : privacy.masked(line)
        said = privacy.masked(turn.isPersonal ? PlanPrivacy.withoutQuotes(replies) : replies)
        isQuestion = turn.isQuestion
        self.privacy = privacy
    }

    /// The text without what tells of a person of this plan.
    public func masked(_ text: String) -> String {
        privacy.masked(text)
    }
}
