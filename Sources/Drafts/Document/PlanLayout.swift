internal import Planning

/// Lays a draft out part by part, in the order in which it is read.
struct PlanLayout {
    let draft: Draft
    let reader: PlanReader
    let progress: PlanProgress
    let check: EHOKSCheck
    private let doubted: Set<String>
    private var abbreviations = AbbreviationOpener()

    init(_ draft: Draft, form: PlanForm, reader: PlanReader) {
        self.draft = draft
        self.reader = reader
        progress = draft.progress(in: form)
        check = EHOKSCheck(progress)
        doubted = Set(draft.answers.filter(\.isDoubted).map(\.field))
    }

    /// Text with its abbreviations opened, when the reader needs that.
    mutating func opened(_ text: String) -> String {
        reader == .instructor ? abbreviations.opened(text) : text
    }

    mutating func facts() -> [(name: String, value: String)] {
        let ids = [
            PlanFieldID.student, PlanFieldID.unit, PlanFieldID.workplace, PlanFieldID.instructor,
            PlanFieldID.teacher,
        ]
        var facts: [(name: String, value: String)] = []
        for field in ids.compactMap(progress.form.field) {
            let value = progress.value(field.id).map(field.text) ?? Words.open
            facts.append((field.name, opened(value)))
        }
        let start = progress.value(PlanFieldID.start)?.date?.finnish ?? "…"
        let end = progress.value(PlanFieldID.end)?.date?.finnish ?? "…"
        facts.append((Words.period, start + "–" + end))
        facts.append((Words.version, Words.version(draft)))
        return facts
    }

    /// A section of the form; nil when nothing of it is for the reader.
    mutating func section(_ section: PlanSection) -> PlanDocument.Section? {
        let fields = section.fields.filter { !progress.isHidden($0.id) && isShown($0) }
        let title = opened(section.title)
        var rows = fields.filter { !isPlainlyMissing($0) }.map { row($0) }
        if section.fields.contains(where: { $0.id == PlanFieldID.end }), let sum = sum() {
            rows.append(sum)
        }
        let missing = fields.filter { isPlainlyMissing($0) }.map(\.name)
        guard !rows.isEmpty || !missing.isEmpty else { return nil }
        let names = missing.isEmpty ? nil : opened(Words.notGiven(missing))
        return PlanDocument.Section(title: title, rows: rows, notGiven: names)
    }

    /// Codes and identifiers are for the teacher only.
    func isShown(_ field: PlanField) -> Bool {
        reader == .teacher || !field.isTechnical
    }

    private func isPlainlyMissing(_ field: PlanField) -> Bool {
        progress.answer(field.id) == nil && !field.isRequired && refusal(field) == nil
    }

    func refusal(_ field: PlanField) -> EHOKSFinding? {
        guard reader == .teacher else { return nil }
        return check.refused.first { $0.field == field.id }
    }

    private mutating func row(_ field: PlanField) -> PlanDocument.Row {
        let name = opened(field.name)
        let isDoubted = doubted.contains(field.id) && progress.value(field.id) != nil
        let note = isDoubted ? Words.doubted : refusal(field).flatMap(badNote)
        return PlanDocument.Row(name: name, content: content(field), note: note)
    }

    /// What eHOKS has against a value that is there; a missing one says so itself.
    private func badNote(_ finding: EHOKSFinding) -> String? {
        finding.kind == .missing ? nil : "eHOKS: " + finding.sentence
    }

    private mutating func content(_ field: PlanField) -> PlanDocument.Content {
        switch progress.answer(field.id) {
        case .given(let given): return content(given.revealed(), field)
        case .unknown: return .gap(Words.unknown)
        case .later: return .gap(Words.later)
        case .notApplicable: return .lines([Words.notApplicable])
        case nil: return .gap(refusal(field) == nil ? Words.missing : Words.missingInEHOKS)
        }
    }

    private mutating func content(
        _ value: AnswerValue,
        _ field: PlanField
    ) -> PlanDocument.Content {
        switch value {
        case .list(let items) where field.id == PlanFieldID.tasks:
            return .numbered(items.map { opened(Words.task(PlanTask($0))) })
        case .list(let items): return .numbered(items.map { opened($0) })
        case .spans(let spans): return .lines(spans.map(\.description))
        default:
            let text = opened(field.text(of: value))
            return .lines(
                text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
            )
        }
    }

    private func sum() -> PlanDocument.Row? {
        Period(progress)
            .map {
                PlanDocument.Row(name: Words.sum, content: .lines([Words.sum($0)]), note: nil)
            }
    }
}

extension PlanField {
    /// Whether the field is for registers, not for people.
    fileprivate var isTechnical: Bool {
        switch kind {
        case .oid, .code: true
        default: place?.part == .unit
        }
    }
}
