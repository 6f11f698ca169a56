internal import FinnishLanguage
internal import Planning

extension PlanningDialogue {
    /// The most units offered by number.
    static let unitLimit = 6

    /// Offers the units that the line may mean; false when the line is kept as it is.
    mutating func offerUnits(
        _ field: PlanField,
        _ line: TypedLine,
        _ world: PlanSurroundings
    ) -> Bool {
        guard field.id == PlanFieldID.unit, let units = world.units, units.count > 0 else {
            return false
        }
        let found = Array(units.find(line.text).prefix(Self.unitLimit))
        guard let first = found.first else {
            say(.message(PlanWording.noSuchUnit))
            return false
        }
        if Self.isOnly(first, of: found, line) {
            fill(from: first, world)
        } else {
            pending = .units(found, line: line.typed)
            say(.message(PlanWording.units(found)))
        }
        return true
    }

    /// Whether the line is the name or code of the first unit, and of no other.
    private static func isOnly(_ first: PlanUnit, of found: [PlanUnit], _ line: TypedLine) -> Bool {
        func isNamed(_ unit: PlanUnit) -> Bool {
            TypedLine(unit.name).words == line.words || unit.code.hasSuffix("_" + line.text)
                || unit.code == line.text
        }
        return isNamed(first) && !found.dropFirst().contains(where: isNamed)
    }

    /// A number takes a unit, 0 the text as it was typed; anything else is heard as a new name.
    mutating func settle(
        _ units: [PlanUnit],
        _ typed: String,
        _ line: TypedLine,
        _ world: PlanSurroundings
    ) -> Bool {
        if line.text.isEmpty {
            pending = .units(units, line: typed)
            say(.message(PlanWording.chooseUnit))
            return true
        }
        guard let number = Int(line.text.filter { $0 != "." }), (0...units.count).contains(number)
        else { return false }
        guard number == 0 else {
            fill(from: units[number - 1], world)
            return true
        }
        guard let field = currentField,
            case .success(let value) = field.read(typed, today: world.today)
        else { return false }
        accept(value, for: field, TypedLine(typed), world)
        return true
    }

    /// Fills in everything that the catalogue tells of a unit, and goes on.
    private mutating func fill(from unit: PlanUnit, _ world: PlanSurroundings) {
        let before = Standing(progress, world)
        for (id, value) in unit.answers { store(value, in: id) }
        note(changeFrom: before, world)
        askVersion(unit)
        goOn(from: PlanFieldID.unit, world)
    }

    /// eHOKS takes no code without its version, so a version that the catalogue does not tell is
    /// asked even when only what is needed is.
    private mutating func askVersion(_ unit: PlanUnit) {
        let id = PlanFieldID.unitVersion
        guard unit.version == nil, progress.form.field(id) != nil else { return }
        say(.message(PlanWording.versionUnknown))
        if !queue.contains(id) { queue.append(id) }
    }

    /// Stores what the catalogue tells; what it does not tell goes when it came from there before.
    private mutating func store(_ value: AnswerValue?, in id: String) {
        guard let field = progress.form.field(id) else { return }
        guard let value else {
            let isStale = field.isFromUnits && progress.storedAnswer(id) != nil
            return isStale ? record(.cleared(field: id)) : ()
        }
        record(.answered(field: id, field.answer(value)))
        say(.accepted(ShownAnswer(field, field.answer(value))))
    }
}

extension PlanUnit {
    /// The answers that the unit gives, by field.
    fileprivate var answers: [(String, AnswerValue?)] {
        [
            (PlanFieldID.unit, .text(name)), (PlanFieldID.unitCode, .code(code)),
            (PlanFieldID.unitVersion, version.map(AnswerValue.integer)),
            (PlanFieldID.unitExtent, extent.map(AnswerValue.text)),
            (PlanFieldID.qualification, qualification.map(AnswerValue.text)),
            (PlanFieldID.diaryNumber, diaryNumber.map(AnswerValue.text)),
        ]
    }
}

extension PlanSurroundings {
    /// The unit that the plan is about, when the catalogue has it.
    func unit(of progress: PlanProgress) -> PlanUnit? {
        guard let code = progress.value(PlanFieldID.unitCode)?.text else { return nil }
        return units?.unit(code, progress.value(PlanFieldID.diaryNumber)?.text)
    }
}
