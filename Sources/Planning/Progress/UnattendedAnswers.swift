/// Answers given all at once, by field id, as typed text.
public struct UnattendedAnswers: Hashable, Sendable {
    /// The events of the answers that were taken, in the order of the form.
    public let events: [PlanEvent]
    /// Everything that was not taken, in the order of the form; unknown ids last.
    public let problems: [Problem]

    /// Why an answer was not taken.
    public enum Problem: Hashable, Sendable {
        /// The form has no such field.
        case unknownField(String)
        /// The field's conditions keep it out of this plan.
        case hiddenField(PlanField)
        /// The text is no answer to the field.
        case unfit(PlanField, FieldProblem)
    }

    /// Reads answers into a plan: each as if it had been typed at its field, but all of them, so
    /// that every problem is named at once.
    ///
    /// - Parameters:
    ///   - typed: Text by field id; items of a list may be separated by line breaks. "en tiedä",
    ///     "ei koske" and "myöhemmin" are for the caller to turn into `given`.
    ///   - given: Answers that need no reading, by field id.
    ///   - progress: The plan as it stands.
    ///   - today: The day from which dates without a year are counted.
    public init(
        typed: [String: String],
        given: [String: Answer] = [:],
        progress: PlanProgress,
        today: CalendarDate
    ) {
        var plan = progress
        var events: [PlanEvent] = []
        var problems: [Problem] = []
        for field in progress.form.fields where typed[field.id] != nil || given[field.id] != nil {
            let answer =
                given[field.id].map(Result.success)
                ?? plan.read(typed[field.id] ?? "", field, today)
            switch answer {
            case .success where plan.isHidden(field.id): problems.append(.hiddenField(field))
            case .success(let answer):
                events.append(.answered(field: field.id, answer))
                plan.apply(.answered(field: field.id, answer))
            case .failure(let problem): problems.append(.unfit(field, problem))
            }
        }
        let unknown = Set(typed.keys).union(given.keys).filter { progress.form.field($0) == nil }
        self.events = events
        self.problems = problems + unknown.sorted().map(Problem.unknownField)
    }
}

extension PlanProgress {
    fileprivate func read(
        _ text: String,
        _ field: PlanField,
        _ today: CalendarDate
    ) -> Result<Answer, FieldProblem> {
        field.read(text, today: today)
            .flatMap { value in
                PlanRules.problem(with: value, for: field.id, in: self).map(Result.failure)
                    ?? .success(field.answer(value))
            }
    }
}

extension UnattendedAnswers.Problem {
    /// What is wrong and what to do, in Finnish, with the field's id in front.
    public var sentence: String {
        switch self {
        case .unknownField(let id): "\(id): lomakkeessa ei ole tällaista kenttää."
        case .hiddenField(let field):
            "\(field.id): \(field.name) ei kuulu suunnitelmaan näillä vastauksilla."
        case .unfit(let field, let problem): "\(field.id): \(problem.sentence(for: field))"
        }
    }
}
