internal import Planning

extension PlanningDialogue {
    /// Lets the line settle what was offered; false when it goes on to be heard as any line.
    mutating func settlePending(_ line: TypedLine, _ world: PlanSurroundings) -> Bool {
        guard let offered = pending else { return false }
        pending = nil
        switch offered {
        case .fills(let fills, let typed): return settle(fills, typed, line, world)
        case .keep(let text, let field): return keepText(text, field, line, world)
        case .choose(let ids): return choose(ids, line, world)
        case .units(let units, let typed): return settle(units, typed, line, world)
        case .ties(let ties): return settle(ties, line, world)
        }
    }

    private mutating func settle(
        _ fills: [LineFill],
        _ typed: String,
        _ line: TypedLine,
        _ world: PlanSurroundings
    ) -> Bool {
        if line.text.isEmpty || (try? YesNoReading.isYes(line.text)) == true {
            storeAll(fills, TypedLine(typed), world)
            return true
        }
        if (try? YesNoReading.isYes(line.text)) == false {
            decline(typed, world)
            return true
        }
        if line.says(PlanWording.keepKey) {
            return keepText(typed, currentField?.id ?? "", line, world)
        }
        say(.message(PlanWording.notStored))
        return false
    }

    /// The answers were not meant: in a free text field the line can still be kept as it is.
    private mutating func decline(_ typed: String, _ world: PlanSurroundings) {
        if let field = currentField, field.isFreeText {
            pending = .keep(typed, field: field.id)
            say(.message(PlanWording.keepText))
        } else {
            say(.message(PlanWording.notStored))
        }
        ask(world, isAgain: true)
    }

    private mutating func keepText(
        _ text: String,
        _ id: String,
        _ line: TypedLine,
        _ world: PlanSurroundings
    ) -> Bool {
        guard line.says(PlanWording.keepKey), place == .field(id),
            let field = progress.form.field(id)
        else { return false }
        let day = progress.countingDay(for: field, today: world.today)
        switch field.read(text, today: day) {
        case .success(let value): accept(value, for: field, TypedLine(text), world)
        case .failure(let problem): complain(problem, field, TypedLine(text))
        }
        return true
    }

    private mutating func choose(
        _ ids: [String],
        _ line: TypedLine,
        _ world: PlanSurroundings
    ) -> Bool {
        guard let number = Int(line.text), (0...ids.count).contains(number) else { return false }
        guard number > 0, let field = progress.form.field(ids[number - 1]) else {
            ask(world, isAgain: true)
            return true
        }
        edit(field, world)
        return true
    }

    /// A question in a free text field that reaches nothing is no answer until a key says so.
    mutating func offer(_ line: TypedLine, _ field: PlanField, _ world: PlanSurroundings) {
        turn.isQuestion = !field.takesPersonal
        pending = .keep(line.typed, field: field.id)
        say(.message(PlanWording.keepUnanswered))
        ask(world, isAgain: true)
    }

    /// Answers a question about the subject and asks the field again; false when the question
    /// reaches nothing.
    mutating func digress(
        _ line: TypedLine,
        _ field: PlanField,
        _ world: PlanSurroundings
    ) -> Bool {
        guard let answer = world.answer(line.text) else { return false }
        turn.isQuestion = !(field.isFreeText && field.takesPersonal)
        say(.digression(question: line.text, answer: answer.text))
        if field.isFreeText {
            pending = .keep(line.typed, field: field.id)
            say(.message(PlanWording.keepQuestion))
        } else {
            say(.message(PlanWording.backToField))
        }
        ask(world, isAgain: true)
        return true
    }
}
