/// A form and what has been answered: the fold of a plan's events.
public struct PlanProgress: Hashable, Sendable {
    /// The form.
    public let form: PlanForm
    /// Facts of the plan that are not answers.
    public private(set) var stamps: [PlanStamp: String] = [:]
    private var answers: [String: Answer] = [:]
    private var passed: Set<String> = []
    private var doubted: Set<String> = []
    private var place: String?
    /// The fields that their conditions keep out; made of the answers.
    private var hidden: Set<String> = []

    /// Starts a plan without answers.
    public init(form: PlanForm) {
        self.form = form
        hide()
    }

    /// Starts a plan and replays its events.
    public init(form: PlanForm, events: some Sequence<PlanEvent>) {
        self = events.reduce(into: PlanProgress(form: form)) { $0.apply($1) }
    }

    /// Takes an event in; one that names a field the form does not have changes nothing.
    public mutating func apply(_ event: PlanEvent) {
        switch event {
        case .answered(let id, let answer): store(answer, id)
        case .passed(let id): pass(id)
        case .cleared(let id): clear(id)
        case .confirmed(let id): settle(id)
        case .moved(let id): place = form.field(id)?.id
        case .stamped(let stamp, let text): stamps[stamp] = text
        }
    }

    private mutating func store(_ answer: Answer, _ id: String) {
        guard form.field(id) != nil else { return }
        let old = answers.updateValue(answer, forKey: id)
        settle(id)
        passed.remove(id)
        if let old, old != answer { doubtDependents(of: id) }
        hide()
    }

    private mutating func pass(_ id: String) {
        guard form.field(id) != nil else { return }
        if answers[id] == nil { passed.insert(id) }
        if place == id { place = nil }
    }

    private mutating func clear(_ id: String) {
        settle(id)
        passed.remove(id)
        if answers.removeValue(forKey: id) != nil { doubtDependents(of: id) }
        hide()
    }

    private mutating func settle(_ id: String) {
        doubted.remove(id)
        if place == id { place = nil }
    }

    /// Conditions look at earlier fields only, so one pass in order finds all that are hidden.
    private mutating func hide() {
        hidden = Set(form.fields.filter { $0.isFromUnits && answers[$0.id] == nil }.map(\.id))
        for field in form.fields where !field.conditions.isEmpty {
            let holds = field.conditions.allSatisfy { condition in
                !hidden.contains(condition.field) && condition.holds(for: answers[condition.field])
            }
            if !holds { hidden.insert(field.id) }
        }
    }

    private mutating func doubtDependents(of id: String) {
        let dependents = form.dependents(of: id).map(\.id)
        doubted.formUnion(dependents.filter { answers[$0]?.revealed() != nil })
    }
}

extension PlanProgress {
    /// The answer stored for a field, whether or not its condition hides it now.
    public func storedAnswer(_ id: String) -> Answer? {
        answers[id]
    }

    /// The answer that belongs to the plan; nil when there is none or a condition hides it.
    public func answer(_ id: String) -> Answer? {
        isHidden(id) ? nil : answers[id]
    }

    /// The value that belongs to the plan, in the open; nil for hidden, missing and no answer.
    public func value(_ id: String) -> AnswerValue? {
        answer(id)?.revealed()
    }

    /// Whether a condition keeps the field out of the plan.
    public func isHidden(_ id: String) -> Bool {
        hidden.contains(id) || form.position(of: id) == nil
    }

    /// Whether the field was passed without an answer.
    public func isPassed(_ id: String) -> Bool {
        passed.contains(id)
    }

    /// Whether the answer should be checked because one that it hangs on changed.
    public func isDoubted(_ id: String) -> Bool {
        doubted.contains(id) && !isHidden(id)
    }

    /// The field the talk was moved to; nil when the talk follows the form.
    var movedTo: PlanField? {
        guard let place, !isHidden(place) else { return nil }
        return form.field(place)
    }
}

extension PlanCondition {
    /// Whether the answer is one of those wanted.
    func holds(for answer: Answer?) -> Bool {
        switch answer?.revealed() {
        case .choice(let id): values.contains(id)
        case .yesNo(let isYes): values.contains(isYes ? "kylla" : "ei")
        default: false
        }
    }
}
