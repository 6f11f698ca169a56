internal import Knowledge
public import Transcripts

/// Rated turns as a question set for `eval`.
public enum RatedQuestions {
    /// The header line.
    public static let header = "id\tquestion\tentries\tintent\ttags\tcontext"

    /// A line for each rated turn that asked one thing, in order.
    public static func lines(
        _ transcript: Transcript,
        _ judgements: [Int: Judgement]
    ) -> [String] {
        transcript.turns.compactMap { turn in
            guard let verdict = judgements[turn.number]?.verdict, turn.questions.count == 1,
                let question = turn.questions.first,
                let right = right(question, verdict)
            else { return nil }
            let cells = [
                "\(transcript.id)-\(turn.number)", question.text,
                right.entries.joined(separator: "|"), right.intent.rawValue, "transcript",
                question.context ?? "",
            ]
            return cells.map(cell).joined(separator: "\t")
        }
    }

    private static func right(
        _ question: AskedQuestion,
        _ verdict: Judgement.Verdict
    ) -> (entries: [String], intent: Intent)? {
        switch verdict {
        case .entry(let id):
            ([id], Intent.answerable.contains(question.intent) ? question.intent : .define)
        case .outOfScope: ([], .outOfScope)
        case .right: (question.outcome == .answer ? question.shown : [], question.intent)
        case .aside: nil
        }
    }

    private static func cell(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
