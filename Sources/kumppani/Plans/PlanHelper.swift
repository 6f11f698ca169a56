internal import Dialogue
internal import Drafts
internal import Knowledge
internal import Planning
internal import PlanningDialogue

/// Answers questions in the middle of a plan; opens the knowledge when the first one comes.
final class PlanHelper {
    /// The catalogue of qualification units.
    let catalogue: PlanCatalogue
    private let folder: String
    private let units: UnitPlace
    private var opened: Session?
    private var isTried = false
    /// The talk about the subject, so that "entä jos hän on 17?" follows what was asked before.
    private var conversation: Conversation?
    private var asked: [TurnTrace.Question] = []
    private lazy var sources = KnowledgeLoader.sources(folder: folder)

    /// Opens the knowledge of a folder when it is needed.
    init(folder: String, units: UnitPlace) {
        self.folder = folder
        self.units = units
        catalogue = PlanCatalogue(units)
    }

    /// Answers from knowledge that is open already.
    init(_ session: Session, folder: String, units: UnitPlace) {
        self.folder = folder
        self.units = units
        catalogue = PlanCatalogue(units)
        opened = session
    }

    /// What the talk asks of the world, with the day of this moment; on a screen of the given
    /// size, or nil when nobody looks at one.
    func world(page: PlanPageSize?) -> PlanSurroundings {
        PlanSurroundings(
            today: Moment.now.day,
            answer: answer,
            gaps: { EHOKSCheck($0).refused.map(\.message) },
            sourceName: { self.sources[$0]?.short ?? $0 },
            page: page,
            units: catalogue.units,
            serving: catalogue.goals
        )
    }

    /// The questions asked since the last call, as the transcript wants them.
    func takeAsked() -> [TurnTrace.Question] {
        defer { asked = [] }
        return asked
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
        if let reply = UnitAnswers(units, session).reply(to: question), reply.isAnswer {
            return Self.shown(reply).map { DigressionAnswer(text: $0) }
        }
        var talk = conversation ?? Conversation(base: session.base, matcher: session.matcher)
        let replies = talk.reply(to: question)
        asked += talk.trace.questions
        guard replies.contains(where: \.isAnswer) else { return nil }
        conversation = talk
        return DigressionAnswer(text: replies.compactMap(Self.shown).joined(separator: "\n\n"))
    }

    /// A reply as it is shown in a plan: without what to ask next, since the plan goes on.
    private static func shown(_ reply: Reply) -> String? {
        switch reply {
        case .answer(let answer):
            let lines = AnswerLines(answer)
            return (lines.body + [lines.source].compactMap(\.self)).joined(separator: "\n")
        case .decline(let whoKnows, _):
            let refusal = Reply.decline(whoKnows: whoKnows, nearest: [])
            return ReplyText().lines([refusal]).joined(separator: "\n")
        case .understood: return ReplyText().lines([reply]).joined(separator: "\n")
        default: return nil
        }
    }
}

extension Reply {
    fileprivate var isAnswer: Bool {
        if case .answer = self { true } else { false }
    }
}
