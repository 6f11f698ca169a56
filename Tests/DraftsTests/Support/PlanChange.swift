import Drafts
import Planning

extension Example {
    /// The first example with some answers changed; nil takes the answer away.
    static func changed(_ answers: [String: AnswerValue?]) throws -> Draft {
        let example = try Example("koulutussopimus")
        let changes: [PlanEvent] = answers.sorted { $0.key < $1.key }
            .map { id, value in
                value.map { .answered(field: id, .value($0)) } ?? .cleared(field: id)
            }
        return Draft(
            id: "muutettu",
            program: "kumppani esimerkki",
            form: Repository.form,
            events: example.events + changes
        )
    }

    /// The apprenticeship with some answers changed.
    static func draft(_ events: [PlanEvent]) -> Draft {
        Draft(id: "oma", program: "kumppani esimerkki", form: Repository.form, events: events)
    }
}
