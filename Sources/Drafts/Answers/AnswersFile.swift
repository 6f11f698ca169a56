public import JSONText
public import Planning

/// Answers given all at once as JSON, keyed by field id.
///
/// A value is text as it would be typed, a number, `true` or `false`, or a list of texts. The texts
/// "en tiedä", "ei koske" and "myöhemmin" are the three kinds of no answer.
public struct AnswersFile: Hashable, Sendable {
    /// An event for each answer that will do, in the form's order.
    public let events: [PlanEvent]
    /// What is wrong, in the form's order; unknown fields come last.
    public let problems: [AnswersProblem]

    /// The most values of a file, many times those of any form.
    public static let valueLimit = 20_000

    /// Reads a file of answers.
    ///
    /// - Parameters:
    ///   - bytes: JSON in UTF-8.
    ///   - form: The form that the answers are for.
    ///   - today: The day from which dates without a year are counted.
    ///   - earlier: Events that came before; the answers must go with theirs.
    public init(
        _ bytes: [UInt8],
        form: PlanForm,
        today: CalendarDate,
        after earlier: [PlanEvent] = []
    ) {
        do {
            let value = try JSONReader.read(bytes, values: Self.valueLimit)
            guard case .object(let members) = value else {
                self.init(events: [], problems: [.notAnObject])
                return
            }
            self.init(members, PlanProgress(form: form, events: earlier), today: today)
        } catch {
            self.init(events: [], problems: [.json(error)])
        }
    }

    private init(events: [PlanEvent], problems: [AnswersProblem]) {
        self.events = events
        self.problems = problems
    }

    private init(_ members: [JSONMember], _ earlier: PlanProgress, today: CalendarDate) {
        var progress = earlier
        let form = earlier.form
        var events: [PlanEvent] = []
        var problems: [AnswersProblem] = []
        let values = Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
        for field in form.fields {
            guard let value = values[field.id] else { continue }
            switch Self.answer(value, to: field, in: progress, today: today) {
            case .success(let answer):
                events.append(.answered(field: field.id, answer))
                progress.apply(.answered(field: field.id, answer))
            case .failure(let problem): problems.append(problem)
            }
        }
        let unknown = members.map(\.name).filter { form.field($0) == nil }
        self.init(events: events, problems: problems + unknown.map(AnswersProblem.unknownField))
    }
}

/// What is wrong with a file of answers; `AnswersProblem+Wording.swift` has the sentences.
public enum AnswersProblem: Error, Hashable, Sendable {
    /// The file is not JSON.
    case json(JSONProblem)
    /// The file is JSON but no object.
    case notAnObject
    /// The form has no field of the name.
    case unknownField(String)
    /// The value is of a kind that no answer has, such as an object or `null`.
    case wrongKind(PlanField)
    /// The value is not an answer to the field.
    case badValue(PlanField, FieldProblem)
}

extension AnswersFile {
    private static func answer(
        _ value: JSONValue,
        to field: PlanField,
        in progress: PlanProgress,
        today: CalendarDate
    ) -> Result<Answer, AnswersProblem> {
        guard let typed = typed(value, for: field) else { return .failure(.wrongKind(field)) }
        if let state = noAnswers[typed.lowercased()] { return .success(state) }
        return field.read(typed, today: progress.countingDay(for: field, today: today))
            .flatMap { value in
                PlanRules.problem(with: value, for: field.id, in: progress)
                    .map { .failure($0) } ?? .success(field.answer(value))
            }
            .mapError { .badValue(field, $0) }
    }

    /// The value as it would be typed; nil for values that are no answers.
    private static func typed(_ value: JSONValue, for field: PlanField) -> String? {
        switch value {
        case .string(let text): text
        case .integer(let number): "\(number)"
        case .decimal(let number): "\(number)".replacing(".", with: ",")
        case .boolean(let isYes): isYes ? "kyllä" : "ei"
        case .array(let items):
            items.allSatisfy { $0.string != nil }
                ? items.compactMap(\.string).joined(separator: field.kind == .spans ? "; " : "\n")
                : nil
        default: nil
        }
    }

    private static let noAnswers: [String: Answer] = [
        "en tiedä": .unknown, "ei koske": .notApplicable, "myöhemmin": .later,
    ]
}
