internal import Planning

extension PlanningDialogue {
    /// A line at the check list: a number edits, Enter or *valmis* ends the talk.
    mutating func hearAtCheckList(_ line: TypedLine, _ world: PlanSurroundings) {
        let fields = progress.fields
        if line.text.isEmpty, turnPage(by: 1, world) { return }
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

    /// Shows another page of the list; false when there is none.
    mutating func turnPage(by step: Int, _ world: PlanSurroundings) -> Bool {
        guard let size = world.page else { return false }
        let pages = PlanCheckList(progress, world).pages(size).indices
        guard pages.contains(page + step) else { return false }
        page += step
        showCheckList(world)
        return true
    }

    /// Shows the list, or the page of it that fits the screen: the one with the answer just edited.
    mutating func showCheckList(_ world: PlanSurroundings) {
        let list = PlanCheckList(progress, world)
        guard let size = world.page else { return say(.checkList(list), then: world) }
        page = edited.flatMap { list.page(of: $0, size) } ?? min(page, list.pages(size).count - 1)
        edited = nil
        say(.checkList(list.showing(.page(page, size))), then: world)
    }

    private mutating func say(_ list: PlanReply, then world: PlanSurroundings) {
        say(list)
        say(.message(checkListHint(world)))
    }

    /// What can be done at the list.
    func checkListHint(_ world: PlanSurroundings) -> String {
        guard let size = world.page else { return PlanWording.atCheckList }
        let count = PlanCheckList(progress, world).pages(size).count
        return page + 1 < count
            ? PlanWording.atPage(page + 1, of: count) : PlanWording.atCheckList
    }

    private mutating func answerAtCheckList(_ line: TypedLine, _ world: PlanSurroundings) {
        if let answer = world.answer(line.text) {
            turn.isQuestion = true
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
