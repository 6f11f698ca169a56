internal import Planning

extension PlanningDialogue {
    /// A line at the check list: a number edits, Enter or *valmis* ends the talk.
    mutating func hearAtCheckList(_ line: TypedLine, _ world: PlanSurroundings) {
        let fields = progress.fields
        if line.text.isEmpty || line.says("valmis") || line.says("tallenna") {
            return finish(world)
        }
        if let number = Int(line.text.filter { $0 != "." }) {
            guard fields.indices.contains(number - 1) else {
                say(.message(PlanWording.noSuchNumber(fields.count)))
                return ask(world, isAgain: true)
            }
            return edit(fields[number - 1], world)
        }
        if change(by: line, world) || fill(by: line, world) { return }
        if line.isQuestion { return answerAtCheckList(line, world) }
        let found = visible(called: line.text)
        if found.count == 1 { return edit(found[0], world) }
        say(.message(PlanWording.checkListWants))
        ask(world, isAgain: true)
    }

    private mutating func answerAtCheckList(_ line: TypedLine, _ world: PlanSurroundings) {
        if let answer = world.answer(line.text) {
            say(.digression(question: line.text, answer: answer.text))
            say(.message(PlanWording.backToCheckList))
            ask(world, isAgain: true)
        } else {
            turnDown(world)
        }
    }

    /// Ends the talk; what is missing never keeps from saving.
    mutating func finish(_ world: PlanSurroundings) {
        record(.stamped(.finished, world.today.iso))
        say(.message(PlanWording.finished(progress)))
        turn.isOver = true
    }
}

extension PlanCheckList {
    /// Makes the list from the form and the answers alone.
    init(_ progress: PlanProgress, _ world: PlanSurroundings) {
        let numbers = progress.fields.enumerated().map { ($1.id, $0 + 1) }
        let number = Dictionary(numbers) { first, _ in first }
        sections = progress.form.sections.compactMap { section in
            let items = section.fields.compactMap { field -> Item? in
                guard let number = number[field.id] else { return nil }
                let answer = ShownAnswer(field, progress.answer(field.id))
                return Item(
                    number: number,
                    answer: answer,
                    isDoubted: progress.isDoubted(field.id)
                )
            }
            return items.isEmpty ? nil : Section(title: section.title, items: items)
        }
        open = progress.openFields.map(\.name)
        facts = PlanWording.facts(progress)
        let broken = PlanRules.problems(in: progress).map { $0.problem.sentence(for: $0.field) }
        let remarks = PlanRemark.remarks(on: progress, today: world.today).map(\.sentence)
        self.remarks = broken + remarks + PlanWording.coverage(PlanCoverage(progress))
        gaps = world.gaps(progress)
    }
}
