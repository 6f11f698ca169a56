internal import FinnishLanguage
public import Knowledge
public import Matching

/// A talk with one user: text in, replies out.
///
/// A plain value that does no I/O and reads no clock, so a whole talk can be tested as text and
/// played again.
public struct Conversation: Sendable {
    /// The most times in a row that we ask which was meant.
    public static let clarificationLimit = 2

    /// The least probability of an entry for a refusal to offer it: what is further away is noise.
    private static let leastNearness = 0.04

    private let base: KnowledgeBase
    private let matcher: Matcher
    private let answers: AnswerBuilder
    private var focus = Focus()

    /// Starts a talk over the knowledge.
    public init(base: KnowledgeBase, matcher: Matcher) {
        self.base = base
        self.matcher = matcher
        answers = AnswerBuilder(base: base, analyzer: matcher.analyzer)
    }

    /// How the last line was read.
    public private(set) var trace = TurnTrace()

    /// The matcher's outcome for the line answered last; nil before the first question.
    public var lastMatch: Match? { focus.match }

    /// What is said back to a line.
    public mutating func reply(to line: String) -> [Reply] {
        trace = TurnTrace()
        if let command = ChatCommand.parse(line) { return run(command) }
        let text = line.trimmed
        guard !text.isEmpty else { return [] }
        if let number = Int(text.trimmingSuffix { $0 == "." }) {
            return focus.options.isEmpty ? [.message(ChatWording.noNumbers)] : pick(number)
        }
        if focus.question == nil, matcher.leansOnTheQuestionBefore(text), !isTalk(text) {
            return [.message(ChatWording.noTopic)]
        }
        return QuestionSplitter.questions(in: text).flatMap { ask($0) }
    }

    /// What is said to one question, taken as a question whatever it looks like.
    public mutating func reply(toQuestion text: String) -> [Reply] {
        QuestionSplitter.questions(in: text.trimmed).flatMap { ask($0) }
    }

    /// What is said to a question that has been matched already.
    public mutating func replies(toMatched match: Match) -> [Reply] {
        focus.match = match
        return replies(to: match)
    }

    // MARK: - Questions

    /// Whether a line is a greeting, thanks or the like, or a wish to plan.
    private func isTalk(_ line: String) -> Bool {
        switch matcher.match(line).decision {
        case .smalltalk, .plan: line.contains(where: \.isLetter)
        case .answer, .compare, .clarify, .decline: false
        }
    }

    private mutating func ask(_ question: String) -> [Reply] {
        let context = focus.question
        let match = matcher.match(question, context: context)
        focus.match = match
        let understood = understandings(in: match.question)
        let replies = replies(to: match)
        trace.questions.append(
            TurnTrace.Question(match, context: context, understood: understood, replies)
        )
        return (understood.isEmpty ? [] : [.understood(understood)]) + replies
    }

    private mutating func replies(to match: Match) -> [Reply] {
        switch match.decision {
        case .answer(let candidate):
            return show(
                answers.answer(
                    candidate.entry,
                    intent: match.intent,
                    question: match.question,
                    after: earlierTopic(match.question),
                    goingOnFrom: earlierQuestion(match)
                )
            )
        case .compare(let first, let second):
            return show(answers.comparison(first.entry, second.entry))
        case .clarify(let candidates): return clarify(candidates, match)
        case .decline(let elsewhere): return decline(elsewhere, match)
        case .smalltalk(let kind): return SmallTalk.replies(to: kind, base: base)
        case .plan: return [.startPlanning]
        }
    }

    /// What the talk was about, when the question is too short to say all that it means.
    private func earlierTopic(_ question: AnalyzedQuestion) -> String? {
        guard question.words.count <= 4, focus.question != nil else { return nil }
        return focus.entry.flatMap(base.entry).map(\.term)
    }

    /// The question before, when this one only names someone else ("entä opettaja?").
    private func earlierQuestion(_ match: Match) -> AnalyzedQuestion? {
        guard match.isFollowUp, match.question.words.count <= 3 else { return nil }
        return focus.question.map(matcher.analyzer.analyze)
    }

    private mutating func show(_ answer: Answer?) -> [Reply] {
        guard let answer, let entry = answer.entries.first else {
            return [.decline(whoKnows: nil, nearest: [])]
        }
        // "miksi?" keeps what it leans on, so that "milloin?" after it does too.
        if !isStillAbout(entry) { focus.question = focus.match?.question.text ?? focus.question }
        if focus.entry != entry.id { focus.shown = [] }
        focus.entry = entry.id
        focus.shown.formUnion(answer.facets.map(\.place))
        focus.options = answer.related.map {
            Option(entry: $0.id, intent: .define, question: $0.term)
        }
        focus.clarifications = 0
        return [.answer(answer)]
    }

    /// Whether the question goes on about the same entry, so that it says less of it than the one
    /// before did.
    private func isStillAbout(_ entry: Entry) -> Bool {
        focus.entry == entry.id && focus.question != nil && focus.match?.isFollowUp == true
    }

    private mutating func clarify(_ candidates: [Candidate], _ match: Match) -> [Reply] {
        focus.clarifications += 1
        guard focus.clarifications <= Self.clarificationLimit else { return decline(nil, match) }
        focus.options = candidates.prefix(3).compactMap { option($0.entry, match.intent) }
        return [.clarify(focus.options)]
    }

    private mutating func decline(_ elsewhere: String?, _ match: Match) -> [Reply] {
        let topic = base.elsewhere.first { $0.id == elsewhere }
        let nearest = match.evidence.entries.prefix(3)
            .filter { $0.probability >= Self.leastNearness }
            .compactMap { option($0.id, .define) }
        focus.options = nearest
        focus.clarifications = 0
        return [.decline(whoKnows: topic?.whoKnows, nearest: nearest)]
    }

    private func option(_ id: String, _ intent: Intent) -> Option? {
        base.entry(id)
            .map { entry in
                Option(entry: id, intent: intent, question: OptionWording.question(entry, intent))
            }
    }

    private func understandings(in question: AnalyzedQuestion) -> [Understanding] {
        let stopWords = base.vocabulary.stopWords
        return question.words
            .filter { $0.isWorthTelling && !$0.standard.allSatisfy(stopWords.contains) }
            .map { word in
                Understanding(typed: word.token.text, meant: word.standard.joined(separator: " "))
            }
    }

    // MARK: - Numbers and commands

    private mutating func pick(_ number: Int) -> [Reply] {
        guard number != 0 else {
            focus.options = []
            trace.pick = .nothing
            return [.message(ChatWording.noneOfThese)]
        }
        guard focus.options.indices.contains(number - 1) else {
            return [.message(ChatWording.noSuchNumber(focus.options.count))]
        }
        let option = focus.options[number - 1]
        trace.pick = .option(option)
        let question = matcher.analyzer.analyze(option.question)
        let answer = answers.answer(option.entry, intent: option.intent, question: question)
        let replies = show(answer)
        focus.question = option.question
        return replies
    }

    private mutating func run(_ parsed: ChatCommand.Parsed) -> [Reply] {
        switch parsed {
        case .unknown(let name, let nearest):
            return [.message(ChatWording.unknownCommand(name, nearest: nearest))]
        case .command(let command): return run(command)
        }
    }

    private mutating func run(_ command: ChatCommand) -> [Reply] {
        switch command {
        case .help: [.lines(ChatWording.help)]
        case .quit: [.goodbye(ChatWording.goodbye)]
        case .topics: [.lines(TopicList.lines(base))]
        case .plan: [.startPlanning]
        case .page: [.page]
        case .more: more()
        case .good, .bad, .remark: [.message(ChatWording.notRecorded)]
        case .why:
            focus.match.map {
                [.explanation(Explanation($0, base: base, analyzer: matcher.analyzer))]
            }
                ?? [.message(ChatWording.nothingToExplain)]
        }
    }

    private mutating func more() -> [Reply] {
        guard let id = focus.entry, let entry = base.entry(id) else {
            return [.message(ChatWording.nothingToContinue)]
        }
        guard let answer = answers.more(of: id, after: focus.shown) else {
            return [.message(Remarks.nothingMore(entry.term))]
        }
        return show(answer)
    }
}
