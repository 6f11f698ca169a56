public import Planning

/// A plan as it is kept, shown and sent on: its answers and where they came from.
public struct Draft: Hashable, Sendable {
    /// The draft's name, which also names the period in eHOKS.
    public let id: String
    /// The program that wrote the draft, such as `kumppani 0.1`.
    public let program: String
    /// The version of the knowledge that the plan was begun with.
    public let knowledge: String?
    /// The edition of the form.
    public let edition: String
    /// The period's identifier in eHOKS, `yksiloiva-tunniste`; the same for ever.
    public let period: String
    /// When the plan was begun; the recorder's stamp.
    public let created: String?
    /// When the plan was last changed; the recorder's stamp.
    public let changed: String?
    /// The answers that belong to the plan, in the form's order.
    public let answers: [DraftAnswer]
    /// What each day of planning changed, the first day first.
    public let history: [DraftVersion]

    /// Makes a draft of the events of a plan.
    ///
    /// - Parameters:
    ///   - id: The draft's name.
    ///   - program: The program and its version.
    ///   - form: The form the plan is asked with.
    ///   - events: The plan's events in order.
    public init(id: String, program: String, form: PlanForm, events: [PlanEvent]) {
        let progress = PlanProgress(form: form, events: events)
        self.init(
            id: id,
            program: program,
            knowledge: progress.stamps[.knowledge],
            edition: progress.stamps[.edition] ?? form.edition,
            period: progress.stamps[.period] ?? EHOKSCheck.identifier(ofDraft: id),
            created: progress.stamps[.begun],
            changed: progress.stamps[.changed] ?? progress.stamps[.begun],
            answers: DraftAnswer.all(in: progress),
            history: DraftVersion.history(of: events)
        )
    }

    /// Makes a draft of its parts.
    init(
        id: String,
        program: String,
        knowledge: String?,
        edition: String,
        period: String,
        created: String?,
        changed: String?,
        answers: [DraftAnswer],
        history: [DraftVersion]
    ) {
        self.id = id
        self.program = program
        self.knowledge = knowledge
        self.edition = edition
        self.period = period
        self.created = created
        self.changed = changed
        self.answers = answers
        self.history = history
    }

    /// The plan that the answers make with a form; fields the form does not have fall away.
    public func progress(in form: PlanForm) -> PlanProgress {
        PlanProgress(form: form, events: answers.map { .answered(field: $0.field, $0.answer) })
    }
}

/// An answer in a draft.
public struct DraftAnswer: Hashable, Sendable {
    /// The field's id.
    public let field: String
    /// The answer, or one of the three kinds of no answer.
    public let answer: Answer
    /// Whether a change elsewhere made the answer worth checking.
    public let isDoubted: Bool

    /// The answers of a plan that no condition hides, in the form's order.
    static func all(in progress: PlanProgress) -> [DraftAnswer] {
        progress.fields.compactMap { field in
            progress.answer(field.id)
                .map {
                    DraftAnswer(
                        field: field.id,
                        answer: $0,
                        isDoubted: progress.isDoubted(field.id)
                    )
                }
        }
    }
}
