import Drafts
import Planning
import XMLTree

/// A fictitious plan of `transcripts/examples/`: its answers, changed once, and what follows.
struct Example {
    let folder: String
    let events: [PlanEvent]
    let problems: [AnswersProblem]
    let draft: Draft

    static let names = ["koulutussopimus", "yrittaja"]
    static let stamp = Repository.day("2026-11-24")
    static let approved = Repository.day("2026-11-25")

    init(_ name: String) throws {
        folder = Repository.root + "/transcripts/examples/" + name
        let first = try Self.answers(folder + "/vastaukset.json", changing: nil)
        let second = try? Self.answers(folder + "/muutokset.json", changing: first.events)
        problems = first.problems + (second?.problems ?? [])
        var events: [PlanEvent] = [
            .stamped(.edition, Repository.form.edition), .stamped(.knowledge, "esimerkki"),
            .stamped(.begun, "2026-11-22T09:00:00+02:00"),
        ]
        events += first.events + [.stamped(.changed, "2026-11-22T09:24:00+02:00")]
        if let second {
            events += second.events
            let progress = PlanProgress(form: Repository.form, events: events)
            events += progress.doubtedFields.map { .confirmed(field: $0.id) }
            events.append(.stamped(.changed, "2026-11-24T13:05:00+02:00"))
        }
        self.events = events
        draft = Draft(
            id: "esimerkki-" + name,
            program: "kumppani esimerkki",
            form: Repository.form,
            events: events
        )
    }

    private static func answers(
        _ path: String,
        changing earlier: [PlanEvent]?
    ) throws -> AnswersFile {
        let bytes = try FileBytes.read(path, limit: 1_048_576)
        let day = Repository.day("2026-11-22")
        return AnswersFile(bytes, form: Repository.form, today: day, after: earlier ?? [])
    }

    /// Every export by file name: what `make examples` writes and a test compares.
    func exports() throws -> [(fileName: String, text: String)] {
        let exporter = DraftExporter(
            form: Repository.form,
            xml: try Repository.draftXML(),
            stamp: Self.stamp,
            approved: Self.approved
        )
        return try DraftFormat.all.map { ($0.fileName, try exporter.text(draft, as: $0)) }
    }
}
