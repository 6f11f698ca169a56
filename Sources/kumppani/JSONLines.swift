internal import JSONText
internal import Matching
internal import Terminal

/// Answers a stream of questions, `ask --jsonl`.
///
/// One JSON object a line comes in and one goes out, in order, each flushed before the next is read.
/// A line that is no such object is answered with an error line, and the run goes on.
struct JSONLines {
    let session: Session
    let units: UnitAnswers

    /// The longest line taken, in bytes: a question and its context, every character escaped.
    static let longestLine = 12 * 2 * LineEditor.longestLine

    func run() {
        let json = MatchJSON(session)
        var input = PlainReader(longestLine: Self.longestLine)
        while true {
            switch input.next() {
            case .line(let line): StandardStreams.print(answer(line, json).text)
            case .tooLong: StandardStreams.print(failure(Self.tooLong).text)
            case .invalidUTF8:
                StandardStreams.print(failure("Rivi ei ole UTF-8-muotoista tekstiä.").text)
            case .end, .interrupted, .terminated: return
            }
        }
    }

    private static let tooLong =
        "Kysymys on liian pitkä. Siinä saa olla enintään \(LineEditor.longestLine) tavua."

    private func answer(_ text: String, _ json: MatchJSON) -> OrderedJSON {
        guard let request = QuestionLine(text) else {
            return failure(
                "Rivi ei ole JSON-olio, jossa on id ja question merkkijonoina"
                    + " ja halutessa context."
            )
        }
        guard
            max(request.question.utf8.count, request.context?.utf8.count ?? 0)
                <= LineEditor.longestLine
        else { return failure(Self.tooLong, id: request.id) }
        let match = session.matcher.match(request.question, context: request.context)
        let outcome = units.outcome(of: request.question)
        return json.object(id: request.id, question: request.question, match, units: outcome)
    }

    private func failure(_ message: String, id: String? = nil) -> OrderedJSON {
        .object(["id": id.map(OrderedJSON.string) ?? .null, "error": .string(message)])
    }
}
