internal import Dialogue
internal import Drafts
internal import Knowledge
internal import Matching
internal import Planning
internal import PlanningDialogue

/// Answers questions in the middle of a plan; opens the knowledge when the first one comes.
final class PlanHelper {
    private let folder: String
    private var opened: Session?
    private var isTried = false

    /// Opens the knowledge of a folder when it is needed.
    init(folder: String) {
        self.folder = folder
    }

    /// Answers from knowledge that is open already.
    init(_ session: Session, folder: String) {
        self.folder = folder
        opened = session
    }

    /// What the talk asks of the world, with the day of this moment.
    var world: PlanSurroundings {
        PlanSurroundings(
            today: Moment.now.day,
            answer: answer,
            gaps: { EHOKSCheck($0).refused.map(\.message) },
            sourceName: { self.session?.base.sources[$0]?.short ?? $0 }
        )
    }

    private var session: Session? {
        if opened == nil, !isTried {
            isTried = true
            opened = try? Session(folder: folder)
        }
        return opened
    }

    /// The answer when the matcher is sure of one; nil otherwise.
    private func answer(_ question: String) -> DigressionAnswer? {
        guard let session else { return nil }
        let match = session.matcher.match(question)
        let answers = AnswerBuilder(base: session.base, analyzer: session.matcher.analyzer)
        switch match.decision {
        case .answer(let candidate):
            return
                answers.answer(
                    candidate.entry,
                    intent: match.intent,
                    question: match.question
                )
                .map(Self.shown)
        case .compare(let first, let second):
            return answers.comparison(first.entry, second.entry).map(Self.shown)
        default: return nil
        }
    }

    private static func shown(_ answer: Dialogue.Answer) -> DigressionAnswer {
        let lines = AnswerLines(answer)
        let text = lines.body + [lines.source].compactMap(\.self)
        return DigressionAnswer(text: text.joined(separator: "\n"))
    }
}
