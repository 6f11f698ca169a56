internal import Planning

/// A task and the goals proposed or given for it.
struct TaskTie: Hashable {
    /// The task without numbers.
    let name: String
    /// The numbers of the goals, from 1.
    var goals: [Int]

    /// The task as it stands in the list of tasks: `Kassatyö (1, 2)`.
    var item: String {
        goals.isEmpty ? name : "\(name) (\(goals.map(String.init).joined(separator: ", ")))"
    }
}

extension PlanningDialogue {
    /// Stores tasks and offers goals for those that name none; false when there is nothing to tie.
    ///
    /// The tasks are stored before the offer, so that nothing is lost if the talk ends here.
    mutating func offerTies(
        _ value: AnswerValue,
        _ field: PlanField,
        _ world: PlanSurroundings
    ) -> Bool {
        guard let ties = ties(for: value, field, world) else { return false }
        let before = Standing(progress, world)
        record(.answered(field: field.id, field.answer(value)))
        note(changeFrom: before, world)
        offer(ties)
        return true
    }

    /// Offers goals for the tasks that are stored; false when there is nothing to tie.
    mutating func offerTies(again field: PlanField, _ world: PlanSurroundings) -> Bool {
        guard let value = progress.value(field.id), let ties = ties(for: value, field, world) else {
            return false
        }
        offer(ties)
        return true
    }

    private mutating func offer(_ ties: [TaskTie]) {
        pending = .ties(ties)
        say(.message(PlanWording.ties(ties, PlanCoverage(progress).goals)))
    }

    private func ties(
        for value: AnswerValue,
        _ field: PlanField,
        _ world: PlanSurroundings
    ) -> [TaskTie]? {
        guard field.id == PlanFieldID.tasks, let serving = world.serving else { return nil }
        let goals = PlanCoverage(progress).goals
        let tasks = (value.list ?? []).map(PlanTask.init)
        guard !goals.isEmpty, tasks.contains(where: \.goals.isEmpty) else { return nil }
        let proposed = serving(tasks.map(\.name), goals)
        return tasks.enumerated()
            .map { position, task in
                let own = task.goals.isEmpty && proposed.indices.contains(position)
                return TaskTie(name: task.name, goals: own ? proposed[position] : task.goals)
            }
    }

    /// Enter takes the ties, *ei* leaves the tasks without, `2: 1, 5` changes one; anything else is
    /// heard as any line.
    mutating func settle(
        _ ties: [TaskTie],
        _ line: TypedLine,
        _ world: PlanSurroundings
    ) -> Bool {
        let isYes = line.text.isEmpty ? true : try? YesNoReading.isYes(line.text)
        if isYes == true {
            tie(ties, world)
            return true
        }
        if isYes == false {
            goOn(from: PlanFieldID.tasks, world)
            return true
        }
        guard let changed = changed(ties, by: line.text) else { return false }
        offer(changed)
        return true
    }

    private mutating func tie(_ ties: [TaskTie], _ world: PlanSurroundings) {
        guard let field = progress.form.field(PlanFieldID.tasks) else { return }
        let doubted = Set(progress.doubtedFields.map(\.id))
        let answer = field.answer(.list(ties.map(\.item)))
        record(.answered(field: field.id, answer))
        // The tasks themselves are the same, so nothing that hangs on them is in doubt.
        for other in progress.doubtedFields where !doubted.contains(other.id) {
            record(.confirmed(field: other.id))
        }
        say(.accepted(ShownAnswer(field, answer)))
        goOn(from: field.id, world)
    }

    /// The ties with those changed that the line names; nil when it names none rightly.
    private func changed(_ ties: [TaskTie], by text: String) -> [TaskTie]? {
        var ties = ties
        let count = PlanCoverage(progress).goals.count
        for piece in text.split(separator: ";") {
            let sides = piece.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, let task = Int(sides[0].filter { !$0.isWhitespace }),
                ties.indices.contains(task - 1)
            else { return nil }
            let words = sides[1].split { $0 == "," || $0.isWhitespace }.filter { $0 != "ja" }
            let numbers = words.compactMap { Int($0) }
            let isNone = words == ["ei"] || words == ["-"]
            guard isNone || !numbers.isEmpty && numbers.count == words.count,
                numbers.allSatisfy((1...max(count, 1)).contains)
            else { return nil }
            ties[task - 1].goals = Array(Set(numbers)).sorted()
        }
        return ties
    }
}
