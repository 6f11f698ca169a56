import Planning

/// The form of the knowledge folder in this repository.
enum TestForm {
    static let folder: String = {
        let parts = #filePath.split(separator: "/").dropLast(3)
        return "/" + parts.joined(separator: "/") + "/knowledge"
    }()

    static let form =
        PlanFormLoader.load(folder: folder).form ?? PlanForm(edition: "", sections: [])

    static let today = day("2026-11-22")

    static func day(_ iso: String) -> CalendarDate {
        CalendarDate(iso: iso) ?? today
    }

    /// What the field makes of typed text; nil when the form has no such field.
    static func read(_ id: String, _ typed: String) -> Result<AnswerValue, FieldProblem>? {
        form.field(id)?.read(typed, today: today)
    }

    /// The value read, or nil with a problem.
    static func value(_ id: String, _ typed: String) -> AnswerValue? {
        try? read(id, typed)?.get()
    }

    static func problem(_ id: String, _ typed: String) -> FieldProblem? {
        guard case .failure(let problem) = read(id, typed) else { return nil }
        return problem
    }
}
