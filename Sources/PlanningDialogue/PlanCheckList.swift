internal import Planning

/// Every answer of a plan by number.
public struct PlanCheckList: Hashable, Sendable {
    /// The sections that have fields in the plan.
    public let sections: [Section]
    /// The numbers of the fields still without an answer.
    public let open: [Int]
    /// What the period comes to, and other facts of the whole.
    public let facts: [String]
    /// Each goal with the tasks that serve it, and tasks without a goal; empty without both.
    public let coverage: [String]
    /// What breaks a rule or is worth a second look.
    public let remarks: [String]
    /// What is missing for eHOKS.
    public let gaps: [String]
    /// How much of it is shown now.
    public internal(set) var part = Part.whole

    /// How much of the list is shown.
    public enum Part: Hashable, Sendable {
        /// All of it.
        case whole
        /// The page of a number, from 0, of those that fit a screen.
        case page(Int, PlanPageSize)
        /// How far each section is, and what is open in it.
        case overview
        /// The answers of the section of a number, from 1.
        case section(Int)
    }

    /// One section of the list.
    public struct Section: Hashable, Sendable {
        /// The section's number, from 1.
        public let number: Int
        /// The section's title.
        public let title: String
        /// Its answers.
        public let items: [Item]
    }

    /// One line of the list.
    public struct Item: Hashable, Sendable {
        /// The number that edits the answer, from 1.
        public let number: Int
        /// The field's id.
        public let field: String
        /// The answer.
        public let answer: ShownAnswer
        /// Whether anything has been said of the field, if only "en tiedä".
        public let isAnswered: Bool
        /// Whether the field has still to be filled.
        public let isOpen: Bool
        /// Whether it should be checked after a change.
        public let isDoubted: Bool
    }
}

/// How much text a screen takes.
public struct PlanPageSize: Hashable, Sendable {
    /// Lines, at least 1.
    public let lines: Int
    /// Characters on a line, at least 1.
    public let columns: Int

    /// Makes a size.
    public init(lines: Int, columns: Int) {
        (self.lines, self.columns) = (max(lines, 1), max(columns, 1))
    }
}

extension PlanCheckList {
    /// Makes the list from the form and the answers alone.
    init(_ progress: PlanProgress, _ world: PlanSurroundings) {
        let numbers = progress.fields.enumerated().map { ($1.id, $0 + 1) }
        let number = Dictionary(numbers) { first, _ in first }
        sections = progress.form.sections.enumerated()
            .compactMap { index, section in
                let items = section.fields.compactMap { field in
                    number[field.id].map { Item(field, number: $0, progress) }
                }
                guard !items.isEmpty else { return nil }
                return Section(number: index + 1, title: section.title, items: items)
            }
        open = sections.flatMap(\.items).filter(\.isOpen).map(\.number)
        facts = PlanWording.facts(progress)
        let broken = PlanRules.problems(in: progress).map { $0.problem.sentence(for: $0.field) }
        let remarks = PlanRemark.remarks(on: progress, today: world.today).map(\.sentence)
        self.remarks = broken + remarks + PlanWording.coverage(PlanCoverage(progress))
        coverage = PlanWording.table(PlanCoverage(progress))
        gaps = world.gaps(progress)
    }

    /// The list with only a part of it shown.
    func showing(_ part: Part) -> PlanCheckList {
        var list = self
        list.part = part
        return list
    }
}

extension PlanCheckList.Item {
    fileprivate init(_ field: PlanField, number: Int, _ progress: PlanProgress) {
        let answer = progress.answer(field.id)
        self.number = number
        self.field = field.id
        self.answer = ShownAnswer(field, answer)
        isAnswered = answer != nil
        isOpen = answer?.isOpen ?? true
        isDoubted = progress.isDoubted(field.id)
    }
}
