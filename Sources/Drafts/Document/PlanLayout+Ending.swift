internal import Planning

extension PlanLayout {
    /// What is open: for everybody the fields, for the teacher also what eHOKS says.
    mutating func openPoints() -> [PlanDocument.Points] {
        let open = progress.fields.filter { field in
            isShown(field)
                && (progress.answer(field.id)?.isOpen
                    ?? (field.isRequired || refusal(field) != nil))
        }
        var points = [
            PlanDocument.Points(title: Words.toAgree, items: open.map { opened($0.name) })
        ]
        if reader == .teacher {
            points.append(PlanDocument.Points(title: Words.refused, items: refusals()))
            let remarks = check.useless.map(\.message) + [check.dueSentence].compactMap { $0 }
            points.append(PlanDocument.Points(title: Words.useless, items: remarks))
        }
        return points.filter { !$0.items.isEmpty }
    }

    /// Each goal with its tasks, and tasks that serve none.
    mutating func coverage() -> PlanDocument.Coverage? {
        let coverage = PlanCoverage(progress)
        var rows: [(goal: String, tasks: [String])] = []
        for row in coverage.tasks.isEmpty ? [] : coverage.rows {
            let goal = opened("\(row.number). \(row.goal)")
            rows.append((goal, row.tasks.map { opened($0.name) }))
        }
        let loose = coverage.tasksWithoutGoal.map { opened(Words.loose($0)) }
        return rows.isEmpty && loose.isEmpty ? nil : PlanDocument.Coverage(rows: rows, loose: loose)
    }

    /// What eHOKS refuses: the missing fields on one line, the others each on its own.
    private func refusals() -> [String] {
        let missing = check.refused.filter { $0.kind == .missing }.map(\.fieldName)
        let others = check.refused.filter { $0.kind != .missing }.map(\.message)
        return (missing.isEmpty ? [] : [Words.missing(missing)]) + others
    }

    mutating func history() -> PlanDocument.Points {
        let lines = draft.history.enumerated()
            .map { index, version in
                Words.change(version, number: index + 1, form: progress.form)
            }
        return PlanDocument.Points(title: Words.history, items: lines.map { opened($0) })
    }

    func signatures() -> [PlanDocument.Signature] {
        [
            (Words.student, PlanFieldID.student),
            (Words.instructor, PlanFieldID.instructor),
            (Words.teacher, PlanFieldID.teacher),
        ]
        .map { PlanDocument.Signature(role: $0.0, name: progress.value($0.1)?.text) }
    }
}
