internal import Planning

extension PlanningDialogue {
    /// Asks what comes after a field.
    mutating func goOn(from id: String, _ world: PlanSurroundings) {
        move(to: next(after: id))
        ask(world, isAgain: false)
    }

    private mutating func next(after id: String) -> Place {
        queue = queue.filter { $0 != id && needsAsking($0) }
        if !queue.isEmpty { return .field(queue.removeFirst()) }
        if let back = returnPlace {
            returnPlace = nil
            return stillThere(back)
        }
        if isWalking, let next = nextInOrder(after: id) { return .field(next) }
        isWalking = false
        return frontier
    }

    private func needsAsking(_ id: String) -> Bool {
        let isNew = progress.storedAnswer(id) == nil && !progress.isPassed(id)
        return !progress.isHidden(id) && (progress.isDoubted(id) || isNew)
    }

    /// The first field never asked, or the check list.
    private var frontier: Place {
        progress.nextUntouched.map { .field($0.id) } ?? .checkList
    }

    private func stillThere(_ place: Place) -> Place {
        guard case .field(let id) = place, progress.isHidden(id) else { return place }
        return frontier
    }

    /// The next field of the plan; nil when it is where the talk would be anyway.
    private func nextInOrder(after id: String) -> String? {
        guard let position = progress.form.position(of: id) else { return nil }
        let next = asked.first { (progress.form.position(of: $0.id) ?? 0) > position }
        return next.flatMap { .field($0.id) == frontier ? nil : $0.id }
    }

    /// The fields that the talk asks now, in order.
    var asked: [PlanField] {
        progress.fields.filter { field in
            field.isRequired || !progress.asksRequiredOnly
                || progress.storedAnswer(field.id) != nil
        }
    }

    /// Goes somewhere, and writes it down when replaying the events would not lead there.
    mutating func move(to place: Place) {
        self.place = place
        guard case .field(let id) = place, progress.current?.id != id else { return }
        record(.moved(to: id))
    }

    /// One step back, to the check list or to the field before this one.
    mutating func goBack(_ world: PlanSurroundings) {
        if let back = returnPlace {
            leaveEdit()
            move(to: stillThere(back))
            return ask(world, isAgain: false)
        }
        if place == .checkList, turnPage(by: -1, world) { return }
        let limit = currentField.flatMap { progress.form.position(of: $0.id) } ?? .max
        let earlier = asked.last { (progress.form.position(of: $0.id) ?? 0) < limit }
        guard let earlier else {
            say(.message(PlanWording.atFirst))
            return ask(world, isAgain: true)
        }
        isWalking = true
        queue = []
        move(to: .field(earlier.id))
        ask(world, isAgain: false)
    }

    /// Goes to a field and comes back when it is answered.
    mutating func edit(_ field: PlanField, _ world: PlanSurroundings) {
        if place != .field(field.id), returnPlace == nil { returnPlace = place }
        if place == .checkList { edited = field.id }
        move(to: .field(field.id))
        ask(world, isAgain: false)
    }

    /// Goes to the first field never asked.
    mutating func jump(_ world: PlanSurroundings) {
        leaveEdit()
        isWalking = false
        move(to: frontier)
        ask(world, isAgain: false)
    }

    private mutating func leaveEdit() {
        returnPlace = nil
        queue = []
    }

    /// Asks the field the talk is at, or shows the check list.
    ///
    /// - Parameters:
    ///   - world: What is missing for eHOKS is asked of it.
    ///   - isAgain: Whether the question has just been asked: then only the question is shown.
    mutating func ask(_ world: PlanSurroundings, isAgain: Bool) {
        if let field = currentField {
            say(.prompt(prompt(for: field, isAgain: isAgain, world)))
        } else if isAgain {
            say(.message(checkListHint(world)))
        } else {
            showCheckList(world)
        }
    }
}
