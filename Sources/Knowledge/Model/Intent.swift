/// What the user wants to know or do.
public enum Intent: String, CaseIterable, Hashable, Sendable {
    /// What something is.
    case define
    /// Why, what for, the benefit.
    case purpose
    /// How, in what steps.
    case procedure
    /// Who does it or answers for it.
    case responsible
    /// What a role does, in a phase or overall.
    case tasks
    /// When, how often, how long.
    case timing
    /// What belongs to it, what is recorded or listed.
    case contents
    /// Questions for a team to reflect on.
    case criteria
    /// The difference or relation between two things.
    case compare
    /// To start or resume the guided planning dialogue.
    case plan
    /// Greeting, thanks, goodbye, who are you, help.
    case smalltalk
    /// Anything the knowledge does not cover.
    case outOfScope = "out-of-scope"

    /// The intents that an entry can answer.
    public static let answerable: [Intent] = [
        .define, .purpose, .procedure, .responsible, .tasks, .timing, .contents, .criteria,
        .compare,
    ]
}
