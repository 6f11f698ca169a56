internal import Planning

extension PlanningDialogue {
    mutating func run(_ command: PlanCommand, _ rest: String, _ world: PlanSurroundings) {
        switch command {
        case .back: goBack(world)
        case .skip: skip(world)
        case .change: change(rest, world)
        case .summary: summarize(rest, world)
        case .draft: say(.draftRequested)
        case .pause: pause()
        case .help: help(world)
        case .clear: clear(rest, world)
        case .why: explain(world)
        case .goOn: jump(world)
        case .required: narrow(to: "required", PlanWording.requiredOnly, world)
        case .all: narrow(to: "all", PlanWording.allFields, world)
        case .ready: ready(world)
        }
    }

    private mutating func skip(_ world: PlanSurroundings) {
        guard let field = currentField else { return ask(world, isAgain: true) }
        if field.isRequired, progress.storedAnswer(field.id) == nil {
            say(.message(PlanWording.skippedNeeded(field)))
        }
        pass(field, world)
    }

    /// All answers, or on a small screen how far each section is; one section when it is named.
    private mutating func summarize(_ text: String, _ world: PlanSurroundings) {
        let list = PlanCheckList(progress, world)
        if let section = Int(text), list.sections.contains(where: { $0.number == section }) {
            say(.checkList(list.showing(.section(section))))
        } else {
            let isLong = world.page.map { list.pages($0).count > 1 } ?? false
            say(.checkList(isLong ? list.showing(.overview) : list))
        }
        ask(world, isAgain: true)
    }

    private mutating func pause() {
        say(.message(PlanWording.paused(progress)))
        turn.isOver = true
    }

    private mutating func help(_ world: PlanSurroundings) {
        say(.message(PlanWording.help))
        ask(world, isAgain: true)
    }

    private mutating func explain(_ world: PlanSurroundings) {
        if let field = currentField {
            say(.explanation(PlanExplanation(field, world)))
        } else {
            say(.message(PlanWording.whyCheckList))
        }
        ask(world, isAgain: true)
    }

    private mutating func narrow(to scope: String, _ text: String, _ world: PlanSurroundings) {
        record(.stamped(.scope, scope))
        say(.message(text))
        let isOptional = currentField.map { !$0.isRequired } ?? true
        if scope == "all" || isOptional { return jump(world) }
        ask(world, isAgain: true)
    }

    private mutating func clear(_ name: String, _ world: PlanSurroundings) {
        let field = name.isEmpty ? currentField : only(name)
        guard let field else {
            say(.message(PlanWording.clearWhat))
            return ask(world, isAgain: true)
        }
        guard progress.storedAnswer(field.id) != nil else {
            say(.message(PlanWording.nothingToClear(field)))
            return ask(world, isAgain: true)
        }
        let before = Standing(progress, world)
        record(.cleared(field: field.id))
        say(.message(PlanWording.cleared(field)))
        note(changeFrom: before, world)
        if place != .field(field.id) { record(.passed(field: field.id)) }
        move(to: place)
        ask(world, isAgain: false)
    }

    private func only(_ name: String) -> PlanField? {
        let found = visible(called: name)
        return found.count == 1 ? found[0] : nil
    }

    private mutating func ready(_ world: PlanSurroundings) {
        guard progress.nextUntouched == nil else {
            say(.message(PlanWording.notReady(progress.openRequiredFields.map(\.name))))
            return ask(world, isAgain: true)
        }
        finish(world)
    }
}
