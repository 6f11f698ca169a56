/// One thing to show; `text(masked:)` has it in Finnish.
public enum PlanReply: Hashable, Sendable {
    /// A question of the form. The last reply of a turn when the talk goes on.
    case prompt(PlanPrompt)
    /// Something worth knowing.
    case message(String)
    /// Why the field is asked, with an example and the source.
    case explanation(PlanExplanation)
    /// Why the typed text was not taken. The text is given back for editing.
    case problem(String, typed: String)
    /// Something that is allowed but worth a second look.
    case remark(String)
    /// An answer as it was understood.
    case accepted(ShownAnswer)
    /// Several answers understood from one line, to be confirmed.
    case understood([ShownAnswer])
    /// Every answer by number, at the end and whenever asked for.
    case checkList(PlanCheckList)
    /// The caller should show the document as it stands.
    case draftRequested
    /// The answer to a question about the subject.
    case digression(question: String, answer: String)
}

/// A question of the form as it is asked now.
public struct PlanPrompt: Hashable, Sendable {
    /// The field's id.
    public let field: String
    /// The number of the section, from 1.
    public let step: Int
    /// How many sections there are.
    public let steps: Int
    /// The section's title.
    public let title: String
    /// The question.
    public let question: String
    /// A short reason for the question; nil when it is asked again.
    public let why: String?
    /// What to type; nil when it is asked again.
    public let help: String?
    /// The names of the choices, in order; their numbers are from 1.
    public let choices: [String]
    /// What the question is about in this plan, such as the goals that tasks serve.
    public let notes: [String]
    /// An answer of another field that "sama" takes over; nil when there is none.
    public let same: ShownAnswer?
    /// The answer that Enter keeps; nil when there is none.
    public let earlier: ShownAnswer?
    /// Whether the plan needs an answer.
    public let isRequired: Bool
}

/// Why a field is asked.
public struct PlanExplanation: Hashable, Sendable {
    /// The field's name.
    public let name: String
    /// The reason.
    public let why: String
    /// What to type.
    public let help: String
    /// An answer that would do.
    public let example: String
    /// The name of the source.
    public let source: String
    /// The section or page in the source.
    public let locator: String?
    /// The knowledge entry that tells more.
    public let entry: String?
}

/// A field's answer for people.
public struct ShownAnswer: Hashable, Sendable {
    /// The field's name.
    public let name: String
    /// The answer, such as "Ei annettu" when there is none.
    public let text: String
    /// Whether it is about a person.
    public let isPersonal: Bool
    /// The items of a list; empty for other kinds.
    public let items: [String]

    /// The answer, or "•••" when it is personal and to be masked.
    public func text(masked: Bool) -> String {
        masked && isPersonal ? "•••" : text
    }
}
