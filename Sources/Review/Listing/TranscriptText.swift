internal import Knowledge
internal import Matching
public import Transcripts

/// A session as Markdown for people.
public enum TranscriptText {
    /// The whole session.
    public static func markdown(
        _ transcript: Transcript,
        _ judgements: [Int: Judgement] = [:]
    ) -> String {
        let torn = transcript.isTorn ? ["", "Loppu on jäänyt kesken."] : []
        let heading = [
            "# Keskustelu \(transcript.id)", "",
            "Alkoi \(time(transcript.heading.begun)) · ohjelma \(transcript.heading.program)"
                + " · tietopohja \(transcript.heading.knowledge.prefix(12))",
        ]
        let turns = transcript.turns.flatMap { lines($0, judgements[$0.number]) }
        return (heading + torn + turns).joined(separator: "\n")
    }

    private static func lines(_ turn: Turn, _ judgement: Judgement?) -> [String] {
        let field = turn.field.map { " · kenttä \($0)" } ?? ""
        let typed = turn.typed ?? "(henkilötieto, ei tallenneta)"
        var lines = ["", "## \(turn.number) · \(time(turn.at))\(field)", "", quoted(typed), ""]
        lines += turn.questions.map { "- \(summary($0))" }
        switch turn.pick {
        case .entry(let id): lines.append("- valittiin \(id)")
        case .nothing: lines.append("- ei mikään tarjotuista")
        case nil: break
        }
        if let feedback = turn.feedback {
            lines.append("- \(feedback.isGood ? "hyvä" : "huono") \(oneLine(feedback.reason))")
        }
        lines += turn.remarks.map { "- huomautus: \(oneLine($0))" }
        if let judgement { lines.append("- arvio: \(verdict(judgement.verdict))") }
        return turn.said.isEmpty ? lines : lines + ["", escaped(turn.said)]
    }

    /// What came of a question, on one line.
    public static func summary(_ question: AskedQuestion) -> String {
        let scores = question.candidates
            .map { "\($0.entry) \(($0.score * 100).rounded() / 100)" }
        let read =
            question.understood.isEmpty
            ? "" : " · luettiin " + question.understood.map(oneLine).joined(separator: ", ")
        return "\(name(question.outcome)), \(question.intent.rawValue), varmuus "
            + "\(question.band.rawValue): \(scores.joined(separator: ", "))" + read
    }

    /// An outcome in Finnish.
    public static func name(_ outcome: Outcome) -> String {
        switch outcome {
        case .answer: "vastaus"
        case .clarify: "tarkennus"
        case .decline: "en tiedä"
        case .smalltalk: "juttelu"
        case .plan: "suunnittelu"
        }
    }

    private static func verdict(_ verdict: Judgement.Verdict) -> String {
        switch verdict {
        case .entry(let id): "oikea aihe on \(id)"
        case .outOfScope: "ei kuulu aiheisiin"
        case .right: "oikein"
        case .aside: "sivuun"
        }
    }

    private static func time(_ stamp: String) -> String {
        stamp.prefix(16).split(separator: "T").joined(separator: " ")
    }

    private static func quoted(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { "> " + escaped(String($0)) }.joined(separator: "\n")
    }

    private static func oneLine(_ text: String) -> String {
        escaped(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    /// Text in which Markdown finds no marks of its own.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\`*_[]<>#|".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
