internal import Dialogue
internal import Knowledge
internal import Matching
internal import Units

/// A match as the JSON that `ask --json` and `ask --jsonl` promise (design §1).
struct MatchJSON {
    private let session: Session
    private let answers: AnswerBuilder

    init(_ session: Session) {
        self.session = session
        answers = AnswerBuilder(base: session.base, analyzer: session.matcher.analyzer)
    }

    /// The object for one question; the answer is a unit's when the catalogue has one.
    func object(
        id: String?,
        question: String,
        _ match: Match,
        units: UnitAnswers.Outcome? = nil
    ) -> OrderedJSON {
        if let units { return object(id, question, match, units) }
        let answer = answer(to: match)
        return .object([
            "id": id.map(OrderedJSON.string) ?? .null,
            "question": .string(question),
            "outcome": .string(outcome(of: match.decision)),
            "intent": .string(match.intent.rawValue),
            "entries": .array(entries(of: match)),
            "text": .string(text(of: match, answer)),
            "sources": .array((answer?.sources ?? []).map(OrderedJSON.string)),
            "suggestions": .array(suggestions(for: match, answer).map(OrderedJSON.string)),
        ])
    }

    private func object(
        _ id: String?,
        _ question: String,
        _ match: Match,
        _ units: UnitAnswers.Outcome
    ) -> OrderedJSON {
        let reply = UnitAnswers.reply(units)
        let answer: Answer? = if case .answer(let answer) = reply { answer } else { nil }
        let text = answer?.text ?? ReplyText().lines([reply]).joined(separator: "\n")
        let intent = answer == nil ? Intent.outOfScope : .contents
        return .object([
            "id": id.map(OrderedJSON.string) ?? .null,
            "question": .string(question),
            "outcome": .string(answer == nil ? "decline" : "answer"),
            "intent": .string(intent.rawValue),
            "entries": .array(entries(of: units, match)),
            "text": .string(text),
            "sources": .array((answer?.sources ?? []).map(OrderedJSON.string)),
            "suggestions": .array([]),
        ])
    }

    private func entries(of units: UnitAnswers.Outcome, _ match: Match) -> [OrderedJSON] {
        guard case .units(let hits) = units else { return entries(of: match) }
        return hits.map { hit in
            .object(["id": .string(hit.found.unit.code), "score": .number(hit.likeness)])
        }
    }

    private func outcome(of decision: Decision) -> String {
        switch decision {
        case .answer, .compare: "answer"
        case .clarify: "clarify"
        case .decline: "decline"
        case .smalltalk: "smalltalk"
        case .plan: "plan"
        }
    }

    private func answer(to match: Match) -> Answer? {
        switch match.decision {
        case .answer(let candidate):
            answers.answer(candidate.entry, intent: match.intent, question: match.question)
        case .compare(let first, let second): answers.comparison(first.entry, second.entry)
        case .clarify, .decline, .smalltalk, .plan: nil
        }
    }

    private func entries(of match: Match) -> [OrderedJSON] {
        match.candidates.map { candidate in
            .object(["id": .string(candidate.entry), "score": .number(candidate.score)])
        }
    }

    private func text(of match: Match, _ answer: Answer?) -> String {
        if let answer {
            return [answer.remark, answer.text].compactMap(\.self).joined(separator: "\n")
        }
        var conversation = Conversation(base: session.base, matcher: session.matcher)
        let replies = conversation.replies(toMatched: match)
        return ReplyText().lines(replies).joined(separator: "\n")
    }

    private func suggestions(for match: Match, _ answer: Answer?) -> [String] {
        if let answer { return answer.related.map(\.term) }
        switch match.decision {
        case .clarify(let candidates):
            return candidates.prefix(3).compactMap { session.base.entry($0.entry)?.term }
        case .decline:
            return match.candidates.prefix(3).compactMap { session.base.entry($0.entry)?.term }
        case .answer, .compare, .smalltalk, .plan: return []
        }
    }
}
