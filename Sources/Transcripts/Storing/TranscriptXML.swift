internal import Knowledge
internal import Matching
internal import XMLTree

/// The parts of a transcript as XML text.
///
/// Each part is whole on its own lines, so a file is mended by cutting it after the last one.
enum TranscriptXML {
    static let namespace = "urn:kumppani:transcript:1"
    static let closing = "</transcript>\n"
    /// The ends of the parts; text is escaped, so none of them stands inside one.
    static let partEnds = ["</turn>\n", "</feedback>\n", "</remark>\n"]

    /// The start of a file, its root left open.
    static func heading(_ heading: Transcript.Heading, _ id: TranscriptID) -> String {
        var writer = XMLWriter()
        writer.start(
            "transcript",
            [
                "xmlns": namespace, "id": id.text, "begun": heading.begun,
                "program": heading.program, "knowledge": heading.knowledge,
            ]
        )
        return writer.text
    }

    static func turn(_ turn: Turn) -> String {
        part { writer in
            writer.start("turn", attributes(turn))
            if let typed = turn.typed { writer.element("typed", text: typed) }
            for question in turn.questions { write(question, &writer) }
            switch turn.pick {
            case .entry(let id): writer.element("picked", ["entry": id])
            case .nothing: writer.element("picked")
            case nil: break
            }
            if !turn.said.isEmpty { writer.element("said", text: turn.said) }
            writer.end()
        }
    }

    private static func attributes(_ turn: Turn) -> KeyValuePairs<String, String> {
        if let field = turn.field {
            [
                "n": "\(turn.number)", "at": turn.at, "ms": "\(turn.milliseconds)",
                "mode": turn.mode.rawValue, "field": field,
            ]
        } else {
            [
                "n": "\(turn.number)", "at": turn.at, "ms": "\(turn.milliseconds)",
                "mode": turn.mode.rawValue,
            ]
        }
    }

    private static func write(_ question: AskedQuestion, _ writer: inout XMLWriter) {
        writer.start(
            "question",
            [
                "outcome": question.outcome.rawValue, "intent": question.intent.rawValue,
                "ours": decimal(question.ours), "band": question.band.rawValue,
            ]
        )
        writer.element("text", text: question.text)
        if let context = question.context { writer.element("context", text: context) }
        for reading in question.understood { writer.element("understood", text: reading) }
        if !question.terms.isEmpty {
            writer.element("terms", text: question.terms.joined(separator: " "))
        }
        for candidate in question.candidates {
            writer.element(
                "candidate",
                ["entry": candidate.entry, "score": decimal(candidate.score)]
            )
        }
        for entry in question.shown { writer.element("shown", ["entry": entry]) }
        writer.end()
    }

    static func feedback(_ feedback: Turn.Feedback, turn: Int, at: String) -> String {
        part { writer in
            let verdict = feedback.isGood ? "good" : "bad"
            writer.element(
                "feedback",
                ["turn": "\(turn)", "at": at, "verdict": verdict],
                text: feedback.reason
            )
        }
    }

    static func remark(_ text: String, turn: Int, at: String) -> String {
        part { $0.element("remark", ["turn": "\(turn)", "at": at], text: text) }
    }

    /// What a body writes, without the declaration of a document.
    private static func part(_ body: (inout XMLWriter) -> Void) -> String {
        var writer = XMLWriter()
        let declaration = writer.text.count
        body(&writer)
        return String(writer.text.dropFirst(declaration))
    }

    /// At most four decimals.
    private static func decimal(_ number: Double) -> String {
        "\((number * 10_000).rounded() / 10_000)"
    }
}
