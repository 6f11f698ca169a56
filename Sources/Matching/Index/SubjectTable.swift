internal import Knowledge

/// The subjects in the order of the model's classes: the entries come first, by their ids.
struct SubjectTable: Sendable {
    private let table: ClassTable<Subject>
    /// How many of the classes are entries.
    let entryCount: Int
    /// The place of what is not ours; nil when nothing was taught of it.
    let elsewhere: Int?
    /// The place of small talk.
    let smalltalk: Int?
    /// The place of the wish to plan.
    let plan: Int?
    /// The place of all entries that the model does not tell apart; nil when it tells all.
    let retrieved: Int?

    /// Takes the classes of a model.
    init(_ classes: [Subject]) {
        table = ClassTable(classes)
        entryCount = classes.prefix { $0.entry != nil }.count
        elsewhere = table.position(of: .elsewhere)
        smalltalk = table.position(of: .smalltalk)
        plan = table.position(of: .plan)
        retrieved = table.position(of: .retrieved)
    }

    /// The classes that are learned of a knowledge.
    init(_ syllabus: Syllabus) {
        self.init(
            syllabus.learned.map { .entry($0.id) } + [.elsewhere, .smalltalk, .plan]
                + (syllabus.retrieved.isEmpty ? [] : [.retrieved])
        )
    }

    /// The classes in their order.
    var classes: [Subject] { table.classes }

    /// The place of a subject; nil when the model does not know it.
    func position(of subject: Subject) -> Int? { table.position(of: subject) }
}

extension Subject {
    /// The id of the entry; nil for what is none.
    var entry: String? {
        if case .entry(let id) = self { return id }
        return nil
    }
}
