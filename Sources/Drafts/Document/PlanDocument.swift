internal import Planning

/// A plan as it is printed: the same content for every text format.
struct PlanDocument {
    let title: String
    let copy: String
    let introduction: String
    /// Names and values that stand on top: student, workplace, dates, version.
    let facts: [(name: String, value: String)]
    let sections: [Section]
    /// Which tasks serve which goals; nil while there is nothing to say of it.
    let coverage: Coverage?
    /// What is still to be agreed, and for the teacher what eHOKS says.
    let openPoints: [Points]
    let history: Points
    let signatures: [Signature]
    let footer: String

    struct Section {
        let title: String
        let rows: [Row]
        /// The names of optional fields that nobody answered.
        let notGiven: String?
    }

    struct Row {
        let name: String
        let content: Content
        /// Set when a change elsewhere put the answer in doubt.
        let note: String?
    }

    enum Content {
        case lines([String])
        case numbered([String])
        case gap(String)
    }

    struct Points {
        let title: String
        let items: [String]
    }

    struct Coverage {
        /// Each goal with its number, and the tasks that serve it.
        let rows: [(goal: String, tasks: [String])]
        /// What is said of tasks that serve no goal.
        let loose: [String]
    }

    struct Signature {
        let role: String
        let name: String?
    }
}

extension PlanDocument {
    /// Lays out a draft for a reader.
    init(_ draft: Draft, form: PlanForm, reader: PlanReader) {
        var layout = PlanLayout(draft, form: form, reader: reader)
        title = Words.title
        copy = reader.copy
        introduction = layout.opened(reader.introduction)
        facts = layout.facts()
        sections = form.sections.compactMap { layout.section($0) }
        coverage = layout.coverage()
        openPoints = layout.openPoints()
        history = layout.history()
        signatures = layout.signatures()
        footer = Words.footer(draft)
    }
}
