internal import FoundationEssentials
internal import Matching

/// Answers a stream of questions, `ask --jsonl`.
///
/// One JSON object a line comes in and one goes out, in order, each flushed before the next is read.
/// A line that is no such object is answered with an error line, and the run goes on.
struct JSONLines {
    let session: Session
    let units: UnitAnswers

    private struct Request: Decodable {
        let id: String
        let question: String
        let context: String?
    }

    func run() {
        let json = MatchJSON(session)
        var input = LineReader()
        while let line = input.next() {
            StandardStreams.print(answer(line, json).text)
        }
    }

    private func answer(_ line: LineReader.Line, _ json: MatchJSON) -> OrderedJSON {
        guard case .text(let text) = line else {
            return failure("Rivi ei ole UTF-8-muotoista tekstiä.")
        }
        guard let request = try? JSONDecoder().decode(Request.self, from: Data(text.utf8)) else {
            return failure(
                "Rivi ei ole JSON-olio, jossa on id ja question merkkijonoina"
                    + " ja halutessa context."
            )
        }
        let match = session.matcher.match(request.question, context: request.context)
        let outcome = units.outcome(of: request.question)
        return json.object(id: request.id, question: request.question, match, units: outcome)
    }

    private func failure(_ message: String) -> OrderedJSON {
        .object(["id": .null, "error": .string(message)])
    }
}
