internal import DraftStore
internal import Drafts
internal import JSONText
internal import Planning

/// Drafts as JSON for other programs.
enum DraftJSON {
    /// The list of drafts, the one changed last first.
    static func list(_ drafts: [DraftSummary]) -> JSONValue {
        .array(
            drafts.map { draft in
                .object([
                    JSONMember("id", .string(draft.id.text)),
                    JSONMember("workplace", text(draft.workplace)),
                    JSONMember("changed", text(draft.changed)),
                    JSONMember("finished", .boolean(draft.isFinished)),
                    JSONMember("answered", .integer(draft.answered)),
                    JSONMember("fields", .integer(draft.all)),
                ])
            }
        )
    }

    /// The answers by field id, as `plan --answers` takes them.
    static func answers(_ progress: PlanProgress) -> JSONValue {
        .object(
            progress.fields.compactMap { field in
                progress.answer(field.id).map { JSONMember(field.id, json($0)) }
            }
        )
    }

    /// What eHOKS would say, by field.
    static func check(_ check: EHOKSCheck) -> JSONValue {
        .object([
            JSONMember("refused", .array(check.refused.map(json))),
            JSONMember("useless", .array(check.useless.map(json))),
            JSONMember("dataDue", text(check.dataDue?.iso)),
        ])
    }

    private static func json(_ finding: EHOKSFinding) -> JSONValue {
        .object([
            JSONMember("field", text(finding.field)),
            JSONMember("message", .string(finding.message)),
        ])
    }

    private static func json(_ answer: Answer) -> JSONValue {
        switch answer {
        case .unknown: .string("en tiedä")
        case .notApplicable: .string("ei koske")
        case .later: .string("myöhemmin")
        case .given(let given): json(given.revealed())
        }
    }

    /// Lists as arrays, and all else as it may be typed.
    private static func json(_ value: AnswerValue) -> JSONValue {
        switch value {
        case .list(let items): .array(items.map(JSONValue.string))
        case .spans(let spans): .array(spans.map { .string($0.description) })
        case .integer(let number), .percent(let number): .integer(number)
        default: .string(value.plainText)
        }
    }

    private static func text(_ text: String?) -> JSONValue {
        text.map(JSONValue.string) ?? .null
    }
}
