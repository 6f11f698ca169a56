internal import Planning

/// Answers that stand in the plan already and are meant by fewer words.
struct KnownAnswers {
    let progress: PlanProgress

    /// The answer that "sama" takes over: `samassa paikassa`, `samana päivänä`; nil when the line
    /// says no such thing or there is none.
    func same(_ line: TypedLine, for field: PlanField) -> AnswerValue? {
        guard let first = line.words.first, line.words.count <= 3,
            Self.beginnings.contains(where: first.hasPrefix)
        else { return nil }
        return field.sameAs.flatMap(progress.value)
    }

    private static let beginnings = ["sama", "samo"]

    /// What "sama" would take over; nil when there is nothing.
    func offer(for field: PlanField) -> ShownAnswer? {
        guard let other = field.sameAs.flatMap(progress.form.field),
            let answer = progress.answer(other.id), answer.revealed() != nil
        else { return nil }
        return ShownAnswer(other, answer)
    }

    /// The whole name of a person whom the plan names already, when only the first name is typed.
    func whole(_ value: AnswerValue) -> AnswerValue {
        guard case .person(let name) = value, !name.contains(" ") else { return value }
        let people = progress.form.fields.filter { $0.kind == .person }
            .compactMap { progress.value($0.id)?.text }
        let meant = Set(people.filter { $0.hasPrefix(name + " ") })
        return meant.count == 1 ? meant.first.map(AnswerValue.person) ?? value : value
    }
}
