internal import Knowledge
public import Transcripts

/// Rated turns as a question set for `eval`.
public enum RatedQuestions {
    /// The header line.
    public static let header = "id\tquestion\tentries\tintent\ttags\tcontext"

    /// A line for each question whose right answer a reviewer's verdict tells, in order.
    ///
    /// A line typed may hold several questions: "right" and "out of scope" hold of each, an entry
    /// only when there is one. What was rightly asked back has no right answer to measure by.
    public static func lines(
        _ transcript: Transcript,
        _ judgements: [Int: Judgement]
    ) -> [String] {
        transcript.turns.flatMap { turn in
            guard let verdict = judgements[turn.number]?.verdict else { return [String]() }
            let isOne = turn.questions.count == 1
            return turn.questions.enumerated()
                .compactMap { position, question in
                    guard let right = right(question, verdict, isOne: isOne) else { return nil }
                    let id = "\(transcript.id)-\(turn.number)" + (isOne ? "" : "-\(position + 1)")
                    return line(id, question, right)
                }
        }
    }

    private struct Right {
        let entries: [String]
        let intent: Intent
    }

    private static func line(_ id: String, _ question: AskedQuestion, _ right: Right) -> String {
        let entries = right.entries.joined(separator: "|")
        let cells = [
            id, question.text, entries, right.intent.rawValue, "transcript", question.context ?? "",
        ]
        return cells.map(cell).joined(separator: "\t")
    }

    private static func right(
        _ question: AskedQuestion,
        _ verdict: Judgement.Verdict,
        isOne: Bool
    ) -> Right? {
        switch verdict {
        case .entry(let id):
            let isAnswerable = Intent.answerable.contains(question.intent)
            let intent = isAnswerable && question.intent != .compare ? question.intent : .define
            return isOne ? Right(entries: [id], intent: intent) : nil
        case .outOfScope: return Right(entries: [], intent: .outOfScope)
        case .right: return right(question)
        case .aside: return nil
        }
    }

    /// What came was right.
    private static func right(_ question: AskedQuestion) -> Right? {
        switch question.outcome {
        case .answer: Right(entries: question.shown, intent: question.intent)
        case .decline: Right(entries: [], intent: .outOfScope)
        case .smalltalk: Right(entries: [], intent: .smalltalk)
        case .plan: Right(entries: [], intent: .plan)
        case .clarify: nil
        }
    }

    private static func cell(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
