public import Dialogue
internal import FinnishLanguage
internal import Knowledge
internal import Matching
internal import PlanningDialogue

/// Makes what is written down of a line and its replies; everything typed is masked here.
enum TurnMaker {
    /// How many candidates are kept.
    static let candidateLimit = 3

    static func turn(_ line: String, _ replies: [Reply], _ trace: TurnTrace, at: String) -> Turn {
        var turn = Turn(at: at, typed: Masking.masked(line))
        turn.questions = trace.questions.map(question)
        switch trace.pick {
        case .option(let option): turn.pick = .entry(option.entry)
        case .nothing: turn.pick = .nothing
        case nil: break
        }
        turn.said = Masking.masked(replies.compactMap(text).joined(separator: "\n\n"))
        return turn
    }

    /// A turn of the planning dialogue; questions count only when the line was one.
    static func turn(_ trace: PlanTrace, _ asked: [TurnTrace.Question], at: String) -> Turn {
        var turn = Turn(at: at, typed: trace.typed.map(Masking.masked))
        turn.mode = .plan
        turn.field = trace.field
        turn.said = Masking.masked(trace.said)
        guard trace.isQuestion else { return turn }
        turn.questions = asked.map(question)
        for index in turn.questions.indices {
            turn.questions[index].text = trace.masked(turn.questions[index].text)
            turn.questions[index].context = turn.questions[index].context.map(trace.masked)
        }
        return turn
    }

    static func question(_ asked: TurnTrace.Question) -> AskedQuestion {
        let match = asked.match
        let typed = match.question.text
        let masked = Masking.masked(typed)
        let last = asked.replies.last
        var question = AskedQuestion(
            text: masked,
            outcome: last.map { outcome($0, match) } ?? .decline,
            intent: match.intent,
            ours: match.evidence.ours
        )
        question.context = asked.context.map(Masking.masked)
        // A word of an address must not come back as what it was read as.
        question.understood =
            masked == typed
            ? asked.understood.map { "\($0.typed) → \($0.meant)" } : []
        question.terms = masked == typed ? match.question.words.map(term) : []
        question.candidates = Array(match.candidates.prefix(candidateLimit))
        question.shown = last.map(shown) ?? []
        return question
    }

    /// The base form of a word, or the word itself when nobody knows it.
    private static func term(_ word: AnalyzedWord) -> String {
        let standard = word.standard.first ?? word.token.normalized
        let isBase = word.readings.contains { $0.lemma == standard }
        return isBase ? standard : word.readings.first?.lemma ?? standard
    }

    private static func outcome(_ reply: Reply, _ match: Match) -> Outcome {
        switch reply {
        case .answer: .answer
        case .clarify: .clarify
        case .decline: .decline
        case .startPlanning: .plan
        default: if case .smalltalk = match.decision { .smalltalk } else { .answer }
        }
    }

    private static func shown(_ reply: Reply) -> [String] {
        switch reply {
        case .answer(let answer): answer.entries.map(\.id)
        case .clarify(let options), .decline(_, let options): options.map(\.entry)
        default: []
        }
    }

    /// A reply as text; nil for what is not from the knowledge or a decision of ours.
    private static func text(_ reply: Reply) -> String? {
        switch reply {
        case .answer(let answer):
            ([answer.remark].compactMap(\.self) + [answer.text]).joined(separator: "\n")
        case .clarify(let options): options.map(\.question).joined(separator: "\n")
        case .decline(let whoKnows, let nearest):
            ([whoKnows ?? ChatWording.notOurs] + nearest.map(\.question)).joined(separator: "\n")
        case .message(let text), .goodbye(let text): text
        case .understood, .lines, .explanation, .page, .startPlanning: nil
        }
    }
}

extension Turn {
    /// What would be written down of a line and what was said to it, masked.
    ///
    /// - Parameters:
    ///   - line: What was typed.
    ///   - replies: What was said.
    ///   - trace: How the line was read.
    ///   - at: When it came.
    public init(_ line: String, _ replies: [Reply], _ trace: TurnTrace, at: String) {
        self = TurnMaker.turn(line, replies, trace, at: at)
    }
}
