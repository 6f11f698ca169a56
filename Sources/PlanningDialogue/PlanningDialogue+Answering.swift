internal import Planning

extension PlanningDialogue {
    /// Takes the line as an answer to the field, or says why it is none.
    mutating func answer(_ field: PlanField, with line: TypedLine, _ world: PlanSurroundings) {
        if let none = NoAnswer.read(line, for: field) { return store(none, for: field, world) }
        if line.isQuestion {
            if digress(line, field, world) { return }
            if field.isFreeText, line.text.hasSuffix("?") { return offer(line, field, world) }
            guard field.takesQuestions else { return turnDown(world) }
        }
        if pickGoals(field, line, world) { return }
        let known = KnownAnswers(progress: progress)
        if let value = known.same(line, for: field) {
            return accept(value, for: field, line, world)
        }
        let day = progress.countingDay(for: field, today: world.today)
        switch field.read(line.typed, today: day) {
        case .success where offerUnits(field, line, world): return
        case .success(let value) where offerTies(value, field, world): return
        case .success(let value): accept(known.whole(value), for: field, line, world)
        case .failure(let problem): refuse(problem, field, line, world)
        }
    }

    /// Stores a value that its kind took, unless it does not fit the other answers.
    mutating func accept(
        _ value: AnswerValue,
        for field: PlanField,
        _ line: TypedLine,
        _ world: PlanSurroundings
    ) {
        if let problem = PlanRules.problem(with: value, for: field.id, in: progress) {
            return complain(problem, field, line)
        }
        let shown = ShownAnswer(field, field.answer(value))
        if shown.text != line.text || field.isWorthShowing { say(.accepted(shown)) }
        if value.list?.count == 1, line.text.contains(", ") {
            say(.message(PlanWording.oneItem(field)))
        }
        store(field.answer(value), for: field, world)
    }

    private mutating func refuse(
        _ problem: FieldProblem,
        _ field: PlanField,
        _ line: TypedLine,
        _ world: PlanSurroundings
    ) {
        if let value = filling(world).own(in: line) {
            return accept(value, for: field, line, world)
        }
        if line.isQuestion { return turnDown(world) }
        complain(problem, field, line)
    }

    /// Says that the question has no answer here, and asks the field again.
    mutating func turnDown(_ world: PlanSurroundings) {
        turn.isQuestion = currentField.map { !$0.takesPersonal } ?? true
        say(.message(PlanWording.noAnswerToQuestion))
        ask(world, isAgain: true)
    }

    /// Says what is wrong and asks again; the typed text is given back.
    mutating func complain(_ problem: FieldProblem, _ field: PlanField, _ line: TypedLine) {
        let typed = problem.isWorthMending ? line.typed : ""
        say(.problem(problem.sentence(for: field), typed: typed))
        say(.prompt(prompt(for: field, isAgain: true)))
    }

    /// Stores an answer and goes on.
    mutating func store(_ answer: Answer, for field: PlanField, _ world: PlanSurroundings) {
        let before = Standing(progress, world)
        if answer.revealed() == nil { say(.accepted(ShownAnswer(field, answer))) }
        record(.answered(field: field.id, answer))
        note(changeFrom: before, world)
        goOn(from: field.id, world)
    }

    /// Says what an answer changed elsewhere, and puts what needs asking in the queue.
    mutating func note(changeFrom before: Standing, _ world: PlanSurroundings) {
        let now = Standing(progress, world)
        let known = Set(before.remarks.map(\.rule))
        for remark in now.remarks where !known.contains(remark.rule) {
            say(.remark(remark.sentence))
        }
        let doubted = now.doubted.filter { !before.doubted.contains($0) }
        if !doubted.isEmpty { say(.message(PlanWording.check(called(doubted)))) }
        let hidden = before.visible.filter { id in
            !now.visible.contains(id) && progress.storedAnswer(id)?.revealed() != nil
        }
        if !hidden.isEmpty { say(.message(PlanWording.hidden(called(hidden)))) }
        enqueue(doubted)
        guard returnPlace != nil else { return }
        let new = now.visible.filter { !before.visible.contains($0) }
        enqueue(new.filter { progress.storedAnswer($0) == nil })
    }

    /// Adds fields to those asked before the talk returns, all in the order of the form.
    private mutating func enqueue(_ ids: [String]) {
        let wanted = Set(queue + ids)
        queue = progress.form.fields.map(\.id).filter(wanted.contains)
    }

    private func called(_ ids: [String]) -> [String] {
        ids.compactMap { progress.form.field($0)?.name }
    }

    /// Enter: keeps the answer there is, passes a field that needs none.
    mutating func keep(_ field: PlanField, _ world: PlanSurroundings) {
        guard let answer = progress.storedAnswer(field.id) else {
            guard !field.isRequired || progress.isPassed(field.id) else {
                say(.message(PlanWording.needed(field)))
                return ask(world, isAgain: true)
            }
            return pass(field, world)
        }
        if let value = answer.revealed(),
            let problem = PlanRules.problem(with: value, for: field.id, in: progress)
        {
            return complain(problem, field, TypedLine(""))
        }
        if offerTies(again: field, world) { return }
        if progress.isDoubted(field.id) { record(.confirmed(field: field.id)) }
        goOn(from: field.id, world)
    }

    /// Goes on without an answer; an answer there is stays.
    mutating func pass(_ field: PlanField, _ world: PlanSurroundings) {
        let before = Standing(progress, world)
        record(.passed(field: field.id))
        note(changeFrom: before, world)
        goOn(from: field.id, world)
    }
}

extension FieldProblem {
    /// Whether the typed text is given back to be mended: a word of a few letters is sooner typed
    /// anew than wiped away.
    fileprivate var isWorthMending: Bool {
        switch self {
        case .notAName, .notYesNo: false
        default: true
        }
    }
}

/// What an answer may change beside itself.
struct Standing {
    let visible: [String]
    let doubted: [String]
    let remarks: [PlanRemark]

    init(_ progress: PlanProgress, _ world: PlanSurroundings) {
        visible = progress.fields.map(\.id)
        doubted = progress.doubtedFields.map(\.id)
        remarks = PlanRemark.remarks(on: progress, today: world.today)
    }
}

extension PlanField {
    /// Whether words in the form of a question may be an answer all the same.
    var takesQuestions: Bool {
        isFreeText || kind == .person
    }

    /// Whether the answer is shown back even when it stands as it was typed.
    var isWorthShowing: Bool {
        switch kind {
        case .date, .spans, .list: true
        default: false
        }
    }
}
