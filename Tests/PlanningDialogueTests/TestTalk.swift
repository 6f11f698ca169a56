import Planning
import PlanningDialogue

/// A talk over the form of this repository, with a small world around it.
struct TestTalk {
    static let here = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
    static let form =
        PlanFormLoader.load(folder: here + "/../../knowledge").form
        ?? PlanForm(edition: "", sections: [])

    static let today = DateSource.day("2026-11-22")

    /// Answers questions about HOKS and safety, and nothing else.
    static var world: PlanSurroundings { world(page: nil) }

    /// The same for a screen.
    static func world(page: PlanPageSize?) -> PlanSurroundings {
        PlanSurroundings(
            today: today,
            answer: { question in
                let known = ["hoks", "turvallisuu", "näyt", "ohjaaja"]
                guard known.contains(where: question.lowercased().contains) else { return nil }
                return DigressionAnswer(text: "Vastaus kysymykseen: \(question)")
            },
            gaps: { progress in
                let hasCode = progress.value(PlanFieldID.unitCode) != nil
                return hasCode ? [] : ["Tutkinnon osan koodi puuttuu."]
            },
            page: page
        )
    }

    var talk: PlanningDialogue
    var events: [PlanEvent] = []
    var last: PlanTurn
    var page: PlanPageSize?

    init(events: [PlanEvent] = [], page: PlanPageSize? = nil) {
        self.page = page
        talk = PlanningDialogue(progress: PlanProgress(form: Self.form, events: events))
        self.events = events
        last = talk.begin(Self.world(page: page))
        self.events += last.events
    }

    /// Types a line and gives what is shown.
    @discardableResult
    mutating func type(_ line: String) -> String {
        last = talk.take(line, Self.world(page: page))
        events += last.events
        return last.text()
    }

    /// Types lines one after another.
    mutating func type(all lines: [String]) {
        for line in lines { type(line) }
    }

    /// Answers each question with its own example until the field is asked.
    mutating func goTo(_ id: String) {
        for _ in 0..<60 where talk.currentField?.id != id {
            guard let field = talk.currentField else { return }
            type(field.example)
            if talk.currentField == field { type("") }
        }
    }

    /// The field being asked.
    var field: String? { talk.currentField?.id }

    /// The plan as replaying the stored lines gives it.
    var replayed: PlanProgress {
        let bytes = Array(events.map(\.line).joined().utf8)
        return PlanProgress(form: Self.form, events: PlanLog(bytes).events)
    }

    func text(_ id: String) -> String? {
        talk.progress.storedAnswer(id)?.revealed()?.plainText
    }
}

/// Makes days of text that is known to be right.
enum DateSource {
    static func day(_ iso: String) -> CalendarDate {
        guard let day = CalendarDate(iso: iso) else { fatalError("no day: \(iso)") }
        return day
    }
}
