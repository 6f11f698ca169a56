public import Planning

/// The guided talk over a plan: typed lines in, replies and events out.
///
/// Does no I/O and reads no clock. What it knows of the plan is `progress`, which is what replaying
/// the events gives, so a talk goes on from a file as if it had never stopped.
public struct PlanningDialogue: Sendable {
    /// The plan as it stands.
    public internal(set) var progress: PlanProgress
    /// What the form's fields are called.
    let names: FieldNames
    /// What the next line is an answer to.
    var place: Place
    /// Something shown that the next line may settle.
    var pending: Pending?
    /// Fields to ask before the talk returns to `returnPlace`.
    var queue: [String] = []
    /// Where an edit returns to; nil when the talk follows the form.
    var returnPlace: Place?
    /// Whether the talk goes forward over answers already given, after going back.
    var isWalking = false
    /// The page of the check list that is shown, from 0.
    var page = 0
    /// The field edited last: its page is shown next.
    var edited: String?
    /// What the present line has led to so far.
    var turn = PlanTurn()

    /// Where the talk is.
    enum Place: Hashable {
        case field(String)
        case checkList
    }

    /// What the next line may settle, or else lets go.
    enum Pending: Hashable {
        /// Several answers understood from one line.
        case fills([LineFill], line: String)
        /// A question in a free text field that may be kept as the answer.
        case keep(String, field: String)
        /// Fields that `/muuta` may have meant.
        case choose([String])
        /// Units of the catalogue that a typed name may mean.
        case units([PlanUnit], line: String)
        /// Goals proposed for the tasks.
        case ties([TaskTie])
    }

    /// Starts a talk over a plan, new or begun.
    public init(progress: PlanProgress) {
        self.progress = progress
        names = FieldNames(progress.form)
        place = progress.current.map { .field($0.id) } ?? .checkList
    }

    /// The field being asked; nil at the check list.
    public var currentField: PlanField? {
        guard case .field(let id) = place else { return nil }
        return progress.form.field(id)
    }

    /// The commands with their slash, in the order of the help: what Tab may complete.
    public static var commands: [String] {
        PlanCommand.allCases.map { "/" + $0.rawValue }
    }

    /// What the fields of the plan are called: what Tab may complete after `/muuta`.
    public var fieldNames: [String] {
        progress.fields.map(\.name)
    }

    /// Opens the talk: a greeting, or where the plan was left, and the first question.
    public mutating func begin(_ world: PlanSurroundings) -> PlanTurn {
        turn = PlanTurn()
        turn.field = currentField?.id
        if progress.stamps[.edition] == nil {
            record(.stamped(.edition, progress.form.edition))
        }
        say(.message(PlanWording.opening(progress)))
        ask(world, isAgain: false)
        return turn
    }

    /// Takes a typed line.
    public mutating func take(_ line: String, _ world: PlanSurroundings) -> PlanTurn {
        turn = PlanTurn()
        turn.field = currentField?.id
        let text = TypedLine(line)
        if !settlePending(text, world) { hear(text, world) }
        notePersonal()
        turn.heard = (line, progress, world.today)
        return turn
    }

    private mutating func hear(_ line: TypedLine, _ world: PlanSurroundings) {
        switch PlanCommand.read(line.text, at: currentField) {
        case .command(let command, let rest): run(command, rest, world)
        case .unclear(let commands):
            say(.message(PlanWording.unclear(commands)))
            ask(world, isAgain: true)
        case .unknown(let name):
            say(.message(PlanWording.unknownCommand(name)))
            ask(world, isAgain: true)
        case .none: listen(line, world)
        }
    }

    private mutating func listen(_ line: TypedLine, _ world: PlanSurroundings) {
        guard let field = currentField else { return hearAtCheckList(line, world) }
        if line.text.isEmpty { return keep(field, world) }
        if change(by: line, world) || fill(by: line, world) { return }
        answer(field, with: line, world)
    }

    private mutating func notePersonal() {
        let asked = turn.field.flatMap { progress.form.field($0) }
        let stored = turn.events.contains { event in
            guard case .answered(_, .given(let given)) = event else { return false }
            return given.isPersonal
        }
        let isPending = if case .fills = pending { true } else { false }
        turn.isPersonal = asked?.takesPersonal == true || stored || isPending
    }
}

extension PlanningDialogue {
    mutating func say(_ reply: PlanReply) {
        turn.replies.append(reply)
    }

    mutating func record(_ event: PlanEvent) {
        progress.apply(event)
        turn.events.append(event)
    }
}

extension PlanField {
    /// Whether an answer to the field is about a person.
    var takesPersonal: Bool {
        switch kind {
        case .person, .email, .phone: true
        case .oid(let subject): subject != .organisation || isPersonal
        default: isPersonal
        }
    }
}
