@testable internal import Drafts
internal import Planning
internal import PlanningDialogue

/// Drafts, answers and the talk over them.
enum Plans {
    private static let form = PlanFormLoader.load(folder: Documents.knowledge).form
    // Used by the only thread there is.
    private nonisolated(unsafe) static let xml = try? DraftXML(knowledge: Documents.knowledge)
    private static let today = CalendarDate(year: 2026, month: 11, day: 22)

    static func draft(_ bytes: [UInt8]) {
        let log = PlanLog(bytes)
        promise(log.wholeLength <= bytes.count, "what is whole is no longer than all")
        export(log.events)
        let written = log.events.map(\.line).joined()
        promise(PlanLog(Array(written.utf8)).events == log.events, "events read as they were written")
    }

    static func export(_ events: [PlanEvent]) {
        guard let form, let xml, let today else { return }
        let draft = Draft(id: "x", program: "x", form: form, events: events)
        let exporter = DraftExporter(form: form, xml: xml, stamp: today, approved: today)
        for format in DraftFormat.all { _ = try? exporter.text(draft, as: format) }
    }

    static func answers(_ bytes: [UInt8]) {
        guard let form, let today else { return }
        let answers = AnswersFile(bytes, form: form, today: today)
        for problem in answers.problems { promise(!problem.message.isEmpty, "it has its sentence") }
        export(answers.events)
    }

    /// The first byte chooses the field, the rest is typed.
    static func field(_ bytes: [UInt8]) {
        guard let form, let today, let first = bytes.first else { return }
        let field = form.fields[Int(first) % form.fields.count]
        let typed = String(decoding: bytes.dropFirst(), as: UTF8.self)
        _ = CalendarDate(iso: typed)
        _ = BusinessID.isValid(typed)
        for subject in OID.Subject.allCases { _ = OID.problem(in: typed, as: subject) }
        guard case .success(let value) = field.read(typed, today: today) else { return }
        let event = PlanEvent.answered(field: field.id, field.answer(value))
        promise(PlanEvent(line: event.line.dropLast()) == event, "an answer reads as it was written")
        export([event])
    }

    static func talk(_ bytes: [UInt8]) {
        guard let form, let today else { return }
        let world = PlanSurroundings(today: today)
        var talk = PlanningDialogue(progress: PlanProgress(form: form, events: []))
        var events = talk.begin(world).events
        for line in bytes.split(separator: 10).prefix(60) {
            let turn = talk.take(String(decoding: line, as: UTF8.self), world)
            _ = turn.text()
            events += turn.events
            if turn.isOver { break }
        }
        promise(
            PlanProgress(form: form, events: events) == talk.progress,
            "what is on the disk is the plan"
        )
    }
}
