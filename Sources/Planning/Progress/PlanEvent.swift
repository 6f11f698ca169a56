/// Something that happened to a plan; the plan's state is what replaying its events gives.
public enum PlanEvent: Hashable, Sendable {
    /// A field got an answer, or one of the three kinds of no answer.
    case answered(field: String, Answer)
    /// A field was passed without an answer.
    case passed(field: String)
    /// A field's answer was taken away.
    case cleared(field: String)
    /// An answer that a change had put in doubt was found right as it is.
    case confirmed(field: String)
    /// The talk went to a field out of order.
    case moved(to: String)
    /// A fact of the plan itself was written down.
    case stamped(PlanStamp, String)
}

/// Facts of a plan that are not answers.
public enum PlanStamp: String, CaseIterable, Hashable, Sendable {
    /// The edition of the form that the plan was begun with.
    case edition
    /// The version of the knowledge that the plan was begun with.
    case knowledge
    /// When the plan was begun; the caller's text.
    case begun
    /// When the latest answer was given; the caller's text.
    case changed
    /// The period's own identifier in eHOKS, `yksiloiva-tunniste`.
    case period
    /// Which fields are asked: `required` or `all`.
    case scope
    /// When the plan was found ready; the caller's text.
    case finished
}
