internal import Planning

extension PlanningDialogue {
    /// The question of a field as it is asked now.
    ///
    /// - Parameters:
    ///   - field: The field.
    ///   - isAgain: Whether the question has just been asked: then only the question is shown.
    ///   - world: What the catalogue of units tells beside the question; nil for nothing.
    /// - Returns: What to show.
    func prompt(
        for field: PlanField,
        isAgain: Bool,
        _ world: PlanSurroundings? = nil
    ) -> PlanPrompt {
        let section = progress.form.section(of: field.id)
        let earlier = progress.storedAnswer(field.id).map { ShownAnswer(field, $0) }
        let known = KnownAnswers(progress: progress)
        return PlanPrompt(
            field: field.id,
            step: section?.number ?? 0,
            steps: progress.form.sections.count,
            title: section?.section.title ?? "",
            question: field.prompt,
            why: isAgain ? nil : field.why.firstSentence,
            help: isAgain ? nil : field.help,
            choices: field.choiceNames,
            notes: isAgain ? [] : notes(field, world),
            same: isAgain || earlier != nil ? nil : known.offer(for: field),
            earlier: earlier,
            isRequired: field.isRequired
        )
    }

    /// The catalogue at the unit, its requirements at the goals, the goals at the tasks.
    private func notes(_ field: PlanField, _ world: PlanSurroundings?) -> [String] {
        switch field.id {
        case PlanFieldID.unit:
            guard let count = world?.units?.count else { return [] }
            return [count > 0 ? PlanWording.catalogue(count) : PlanWording.noCatalogue]
        case PlanFieldID.goals:
            guard let unit = world?.unit(of: progress), !unit.goals.isEmpty else { return [] }
            return PlanWording.requirements(unit)
        case PlanFieldID.tasks:
            let goals = progress.value(PlanFieldID.goals)?.list ?? []
            return goals.enumerated().map { PlanWording.goal($0 + 1, $1) }
        default: return []
        }
    }
}

extension ShownAnswer {
    /// A field's answer for people.
    init(_ field: PlanField, _ answer: Answer?) {
        name = field.name
        isPersonal = if case .given(let given) = answer { given.isPersonal } else { false }
        items = answer?.revealed()?.list ?? []
        text = PlanWording.text(of: answer, field)
    }
}

extension PlanExplanation {
    /// Why a field is asked.
    init(_ field: PlanField, _ world: PlanSurroundings) {
        name = field.name
        why = field.why.text
        help = field.help
        example = field.example
        source = world.sourceName(field.why.source)
        locator = field.why.locator
        entry = field.entry
    }
}

extension PlanReason {
    /// The first sentence, or all of it when there is but one.
    var firstSentence: String {
        guard let end = text.firstRange(of: ". ") else { return text }
        return String(text[..<end.lowerBound]) + "."
    }
}

extension PlanField {
    fileprivate var choiceNames: [String] {
        guard case .choice(let choices) = kind else { return [] }
        return choices.map(\.name)
    }
}
