import Drafts
import Planning
import XMLTree

/// A fictitious plan of `transcripts/examples/`: what was typed on two days, and what follows.
struct Example {
    let folder: String
    let talks: [ExampleTalk]
    let events: [PlanEvent]
    let draft: Draft

    static let names = ["koulutussopimus", "yrittaja"]
    static let stamp = Repository.day("2026-11-24")
    static let approved = Repository.day("2026-11-25")
    private static let days = [
        (begun: "2026-11-22T09:00:00+02:00", changed: "2026-11-22T09:24:00+02:00"),
        (begun: "2026-11-24T13:00:00+02:00", changed: "2026-11-24T13:05:00+02:00"),
    ]

    init(_ name: String) throws {
        folder = Repository.root + "/transcripts/examples/" + name
        var events: [PlanEvent] = [
            .stamped(.knowledge, "esimerkki"), .stamped(.begun, Self.days[0].begun),
        ]
        var talks: [ExampleTalk] = []
        for (number, day) in Self.days.enumerated() {
            let typed = try String(file: folder + "/rivit-\(number + 1).txt")
            let today = Repository.day(String(day.begun.prefix(10)))
            let talk = try ExampleTalk(typed, after: events, today: today)
            talks.append(talk)
            events += talk.events + [.stamped(.changed, day.changed)]
        }
        self.talks = talks
        self.events = events
        draft = Draft(
            id: "esimerkki-" + name,
            program: "kumppani esimerkki",
            form: Repository.form,
            events: events
        )
    }

    /// The same plan made unattended: `vastaukset.json`, and the changes of a second day.
    func unattended() throws -> (progress: PlanProgress, problems: [AnswersProblem]) {
        let day = Repository.day("2026-11-22")
        var events: [PlanEvent] = []
        var problems: [AnswersProblem] = []
        for name in ["vastaukset.json", "muutokset.json"] {
            guard let bytes = try? FileBytes.read(folder + "/" + name, limit: 1_048_576) else {
                continue
            }
            let file = AnswersFile(bytes, form: Repository.form, today: day, after: events)
            events += file.events
            problems += file.problems
        }
        return (PlanProgress(form: Repository.form, events: events), problems)
    }

    /// Every session and export by file name: what `make examples` writes and a test compares.
    func files() throws -> [(fileName: String, text: String)] {
        let exporter = DraftExporter(
            form: Repository.form,
            xml: try Repository.draftXML(),
            stamp: Self.stamp,
            approved: Self.approved
        )
        return try talks.enumerated().map { ("keskustelu-\($0 + 1).txt", $1.text) }
            + DraftFormat.all.map { ($0.fileName, try exporter.text(draft, as: $0)) }
    }
}
