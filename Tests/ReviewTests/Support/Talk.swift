import Knowledge
import Matching
import TestSupport
import Testing
import Transcripts

/// Sessions made by hand, for tests of what is done with them.
enum Talk {
    static let begun = "2026-11-22T19:31:20+02:00"

    /// A turn that asked one thing.
    static func turn(
        _ text: String,
        _ outcome: Outcome = .decline,
        intent: Intent = .define,
        shown: [String] = [],
        context: String? = nil,
        said: String = ""
    ) -> Turn {
        var question = AskedQuestion(text: text, outcome: outcome, intent: intent, ours: 0.5)
        question.shown = shown
        question.context = context
        question.candidates = shown.map { Candidate(entry: $0, score: 0.5) }
        var turn = Turn(at: begun, typed: text)
        turn.questions = [question]
        turn.said = said
        return turn
    }

    /// A turn of the planning dialogue.
    static func planning(_ field: String?, _ typed: String? = "vastaus") -> Turn {
        var turn = Turn(at: begun, typed: typed)
        turn.mode = .plan
        turn.field = field
        return turn
    }

    /// A session of turns, numbered from 1.
    static func transcript(
        _ turns: [Turn],
        name: String = "2026-11-22-1931-aaaa",
        begun: String = Talk.begun
    ) throws -> Transcript {
        let id = try #require(TranscriptID(name))
        let heading = Transcript.Heading(begun: begun, program: "0.1.0", knowledge: "abc")
        let numbered = turns.enumerated()
            .map { position, turn in
                var turn = turn
                turn.number = position + 1
                return turn
            }
        return Transcript(id: id, heading: heading, turns: numbered)
    }

    /// Judgements by turn.
    static func judged(_ verdicts: [Int: Judgement.Verdict]) -> [Int: Judgement] {
        Dictionary(
            uniqueKeysWithValues: verdicts.map { turn, verdict in
                (turn, Judgement(turn: turn, verdict: verdict, at: begun))
            }
        )
    }

    /// Writes a session to a folder as the program does; its name.
    static func write(
        _ turns: [Turn],
        to folder: TemporaryFolder,
        begun: String = Talk.begun
    ) throws -> TranscriptID {
        let heading = Transcript.Heading(begun: begun, program: "0.1.0", knowledge: "abc")
        var generator = SystemRandomNumberGenerator()
        let store = TranscriptStore(folder: folder.path)
        let file = try store.create(heading, using: &generator).file
        for (position, turn) in turns.enumerated() {
            var turn = turn
            turn.number = position + 1
            try file.append(turn)
            if let feedback = turn.feedback {
                try file.append(feedback, turn: turn.number, at: begun)
            }
            for remark in turn.remarks {
                try file.append(remark: remark, turn: turn.number, at: begun)
            }
        }
        return file.id
    }
}

extension Turn {
    /// The turn with the user's verdict on it.
    func marked(_ isGood: Bool, _ reason: String = "") -> Turn {
        var turn = self
        turn.feedback = Feedback(isGood: isGood, reason: reason)
        return turn
    }

    /// The turn with a number picked of what was offered.
    func picking(_ pick: Pick) -> Turn {
        var turn = self
        turn.pick = pick
        turn.questions = []
        return turn
    }
}
