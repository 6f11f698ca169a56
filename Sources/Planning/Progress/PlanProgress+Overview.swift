/// How far a section or a plan has come.
public enum PlanState: Hashable, Sendable {
    /// Nothing has been answered.
    case untouched
    /// Something has been answered and something is open.
    case begun
    /// Nothing is open.
    case done
}

extension PlanProgress {
    /// The fields that belong to the plan now, in order.
    public var fields: [PlanField] {
        form.fields.filter { !isHidden($0.id) }
    }

    /// The fields of the plan without an answer, or with "en tiedä" or "myöhemmin", in order.
    public var openFields: [PlanField] {
        fields.filter { answers($0.id)?.isOpen ?? true }
    }

    /// The open fields that a plan needs, in order.
    public var openRequiredFields: [PlanField] {
        openFields.filter(\.isRequired)
    }

    /// The fields whose answers are to be checked after a change, in order.
    public var doubtedFields: [PlanField] {
        fields.filter { isDoubted($0.id) }
    }

    /// The answers of hidden fields: kept, but out of the plan.
    public var hiddenFields: [PlanField] {
        form.fields.filter { isHidden($0.id) && storedAnswer($0.id) != nil }
    }

    /// Whether only fields that a plan needs are asked.
    public var asksRequiredOnly: Bool {
        stamps[.scope] == "required"
    }

    /// The field to ask now: where the talk was moved to, or else the first one neither answered
    /// nor passed; nil when all have been.
    public var current: PlanField? {
        movedTo ?? nextUntouched
    }

    /// The first field neither answered nor passed; nil when all have been.
    public var nextUntouched: PlanField? {
        form.fields.first { field in
            storedAnswer(field.id) == nil && !isPassed(field.id) && !isHidden(field.id)
                && (field.isRequired || !asksRequiredOnly)
        }
    }

    /// The day from which the field's days without a year are counted: the day that the field
    /// hangs on, such as the period's first day for its last.
    public func countingDay(for field: PlanField, today: CalendarDate) -> CalendarDate {
        field.dependsOn.lazy.compactMap { value($0)?.date }.first ?? today
    }

    /// How many fields of the plan have an answer, "ei koske" included, and how many there are.
    public var count: (answered: Int, all: Int) {
        let all = fields
        return (all.count - openFields.count, all.count)
    }

    /// How far a section has come; a section without fields in the plan is done.
    public func state(of section: PlanSection) -> PlanState {
        let visible = section.fields.filter { !isHidden($0.id) }
        let open = visible.filter { answers($0.id)?.isOpen ?? true }
        if open.isEmpty { return .done }
        let touched = visible.contains { storedAnswer($0.id) != nil }
        return touched ? .begun : .untouched
    }

    private func answers(_ id: String) -> Answer? { answer(id) }
}
