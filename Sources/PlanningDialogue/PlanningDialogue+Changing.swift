internal import FinnishLanguage
internal import Planning

extension PlanningDialogue {
    /// `/muuta ohjaaja`, `/muuta 7`, `/muuta ohjaaja Liisa Virtanen`.
    mutating func change(_ text: String, _ world: PlanSurroundings) {
        guard !text.isEmpty else {
            say(.message(PlanWording.changeWhat))
            return ask(world, isAgain: true)
        }
        let fields = progress.fields
        if let number = Int(text), fields.indices.contains(number - 1) {
            return edit(fields[number - 1], world)
        }
        let found = visible(called: text)
        switch found.count {
        case 0: changeByLine(text, world)
        case 1: edit(found[0], world)
        default: choose(among: found, world)
        }
    }

    private mutating func changeByLine(_ text: String, _ world: PlanSurroundings) {
        let filling = LineFilling(
            progress: progress,
            names: names,
            current: nil,
            today: world.today
        )
        if let change = filling.change(in: TypedLine(text)) {
            return settle(change.fill, TypedLine(text), world)
        }
        let hidden = names.fields(called: text)
        say(.message(PlanWording.noSuchField(text, hidden: hidden.first)))
        ask(world, isAgain: true)
    }

    private mutating func choose(among fields: [PlanField], _ world: PlanSurroundings) {
        let few = Array(fields.prefix(9))
        pending = .choose(few.map(\.id))
        say(.message(PlanWording.choose(few.map(\.name))))
    }

    /// "Ohjaaja onkin Liisa": true when the line was one.
    mutating func change(by line: TypedLine, _ world: PlanSurroundings) -> Bool {
        let filling = filling(world)
        guard let change = filling.change(in: line) else { return false }
        if change.isSure {
            settle(change.fill, line, world)
        } else {
            offer([change.fill], line)
        }
        return true
    }

    /// A line with several answers: true when it was one.
    mutating func fill(by line: TypedLine, _ world: PlanSurroundings) -> Bool {
        let filling = filling(world)
        let fills = filling.fills(in: line)
        guard !fills.isEmpty else { return false }
        offer(fills, line)
        return true
    }

    private mutating func offer(_ fills: [LineFill], _ line: TypedLine) {
        pending = .fills(fills, line: line.typed)
        say(.understood(fills.compactMap(shown)))
        say(.message(PlanWording.confirmFills))
    }

    private func shown(_ fill: LineFill) -> ShownAnswer? {
        progress.form.field(fill.field).map { ShownAnswer($0, $0.answer(fill.value)) }
    }

    /// Stores one answer that the line named, and stays where the talk is.
    private mutating func settle(
        _ fill: LineFill,
        _ line: TypedLine,
        _ world: PlanSurroundings
    ) {
        storeAll([fill], line, world)
    }

    /// Stores answers to several fields; those that break a rule are named and left out.
    mutating func storeAll(_ fills: [LineFill], _ line: TypedLine, _ world: PlanSurroundings) {
        let before = Standing(progress, world)
        let here = place
        let isNested = returnPlace != nil
        if !isNested { returnPlace = here }
        for fill in fills.sorted(by: isEarlier) {
            guard let field = progress.form.field(fill.field), !progress.isHidden(field.id) else {
                continue
            }
            if let problem = PlanRules.problem(with: fill.value, for: field.id, in: progress) {
                say(.problem(problem.sentence(for: field), typed: line.typed))
                continue
            }
            record(.answered(field: field.id, field.answer(fill.value)))
            say(.accepted(ShownAnswer(field, field.answer(fill.value))))
        }
        note(changeFrom: before, world)
        comeBack(to: here, isNested: isNested, world)
    }

    private func isEarlier(_ first: LineFill, _ second: LineFill) -> Bool {
        (progress.form.position(of: first.field) ?? 0)
            < (progress.form.position(of: second.field) ?? 0)
    }

    /// Asks the field again unless it is answered now; what became needed comes first.
    private mutating func comeBack(
        to here: Place,
        isNested: Bool,
        _ world: PlanSurroundings
    ) {
        guard case .field(let id) = here else { return goOn(from: "", world) }
        let isAnswered =
            progress.storedAnswer(id) != nil
            && turn.events.contains { event in
                if case .answered(id, _) = event { true } else { false }
            }
        if isAnswered || progress.isHidden(id) {
            if returnPlace == here { returnPlace = nil }
            return goOn(from: id, world)
        }
        guard !isNested else { return stay(at: here, world) }
        goOn(from: "", world)
    }

    private mutating func stay(at here: Place, _ world: PlanSurroundings) {
        move(to: here)
        ask(world, isAgain: true)
    }
}

extension PlanningDialogue {
    /// The fields of the plan that the words may mean.
    func visible(called text: String) -> [PlanField] {
        names.fields(called: text).filter { !progress.isHidden($0.id) }
    }

    /// What finds answers to other fields in a line.
    func filling(_ world: PlanSurroundings) -> LineFilling {
        LineFilling(progress: progress, names: names, current: currentField, today: world.today)
    }
}
