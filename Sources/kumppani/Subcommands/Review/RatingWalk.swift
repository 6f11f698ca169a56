internal import ArgumentParser
internal import FinnishLanguage
internal import Knowledge
internal import Matching
internal import Review
internal import Terminal
internal import Transcripts

/// Asks of unrated turns one at a time; each judgement is on the disk before the next is asked.
struct RatingWalk {
    private let store: TranscriptStore
    private let base: KnowledgeBase
    private let screen = Screen()
    private let editor: LineEditor
    private var rated = 0
    private var passed = 0
    private var isStopped = false

    init(store: TranscriptStore, base: KnowledgeBase) {
        self.store = store
        self.base = base
        editor = LineEditor(screen: screen, program: "kumppani")
        let words = CompletionWords(base)
        editor.completion = { line, cursor in words.completion(of: line, cursor: cursor) }
    }

    static func noSuchEntry(_ name: String) -> String {
        "Aihetta ”\(name)” ei ole. Aiheet: kumppani topics"
    }

    static func save(
        _ verdict: Judgement.Verdict,
        _ turn: Int,
        _ id: TranscriptID,
        in store: TranscriptStore
    ) throws {
        try ReviewReading.orExit {
            try store.add(Judgement(turn: turn, verdict: verdict, at: Clock.now), to: id)
        }
    }

    /// What came of the walk.
    var ending: String {
        let done = "Arvioit \(rated) \(rated == 1 ? "vuoron" : "vuoroa")."
        if isStopped { return done + " Loput odottavat: kumppani review rate" }
        if passed > 0 { return done + " Ohitit \(passed)." }
        return rated == 0 ? "Kaikki vuorot on arvioitu." : done + " Kaikki vuorot on arvioitu."
    }

    /// Rates a session's turns.
    mutating func rate(_ transcript: Transcript) throws -> TranscriptWalk.Step {
        let known = ReviewReading.judgements(of: transcript.id, in: store)
        for turn in transcript.turns where known[turn.number] == nil {
            guard !turn.questions.isEmpty else { continue }
            show(turn, in: transcript)
            guard try ask(turn, transcript.id) else {
                isStopped = true
                return .stop
            }
        }
        return .next
    }

    private func show(_ turn: Turn, in transcript: Transcript) {
        let mark = turn.feedback.map { $0.isGood ? " · hyvä" : " · huono \($0.reason)" } ?? ""
        screen.show(StyledText("\n\(transcript.id) \(turn.number)\(mark)"))
        screen.show(StyledText("> \(turn.typed ?? "")", .bold))
        for question in turn.questions {
            let isAlone = turn.questions.count == 1
            let text = isAlone ? "" : "”\(question.text)”: "
            screen.show(StyledText(text + RatingWording.outcome(question, base)))
        }
        if turn.questions.contains(where: { $0.outcome == .answer }), !turn.said.isEmpty {
            screen.show(StyledText(turn.said, .dim))
        }
        for (position, option) in options(turn).enumerated() {
            screen.show(StyledText("\(position + 1) \(base.entry(option)?.term ?? option)"))
        }
    }

    /// The entries that a number names: the best ones of the only question.
    private func options(_ turn: Turn) -> [String] {
        guard turn.questions.count == 1 else { return [] }
        return turn.questions.flatMap(\.candidates).map(\.entry).filter { base.entry($0) != nil }
    }

    /// Asks until there is a verdict or the turn is passed; false when the reviewer leaves.
    private mutating func ask(_ turn: Turn, _ id: TranscriptID) throws -> Bool {
        screen.show(StyledText(RatingWording.help, .dim))
        while screen.output.isOpen {
            switch editor.readLine(prompt: StyledText("> ", .bold), remember: false) {
            case .line(let line):
                switch RatingAnswer(line, options: options(turn), base: base) {
                case .pass: passed += 1
                case .leave: return false
                case .unknown(let name):
                    screen.show(StyledText(Self.noSuchEntry(name)))
                    continue
                case .verdict(let verdict):
                    try Self.save(verdict, turn.number, id, in: store)
                    rated += 1
                }
                return true
            case .terminated(let signal): throw ExitCode(128 + signal)
            case .interrupted, .end: return false
            case .invalidUTF8, .tooLong: screen.show(StyledText(RatingWording.help, .dim))
            }
        }
        return false
    }
}

/// What a reviewer typed.
enum RatingAnswer: Equatable {
    /// What the turn should have come to.
    case verdict(Judgement.Verdict)
    /// Not now.
    case pass
    /// No more of it.
    case leave
    /// No entry is called so.
    case unknown(String)

    /// Reads a line: a letter, the number of an option, or an entry by its id or any of its names.
    init(_ line: String, options: [String], base: KnowledgeBase) {
        let typed = Self.key(line)
        switch typed {
        case "": self = .pass
        case "l": self = .leave
        case "o": self = .verdict(.right)
        case "e": self = .verdict(.outOfScope)
        case "s": self = .verdict(.aside)
        default:
            if let number = Int(typed), number > 0, number <= options.count {
                self = .verdict(.entry(options[number - 1]))
            } else if let entry = base.entries.first(where: { Self.names($0).contains(typed) }) {
                self = .verdict(.entry(entry.id))
            } else {
                self = .unknown(SafeText.oneLine(line))
            }
        }
    }

    private static func names(_ entry: Entry) -> [String] {
        ([entry.id, entry.term] + entry.aliases).map(key)
    }

    private static func key(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return Normalization.folded(Normalization.normalized(words))
    }
}

/// Sentences of the walk.
enum RatingWording {
    static let help = """
        o oikein · numero tai aiheen nimi: se olisi ollut oikea · e ei kuulu aiheisiin · s sivuun \
        · Enter ohita · l lopeta
        """

    /// What a question came to, with the names of what was shown.
    static func outcome(_ question: AskedQuestion, _ base: KnowledgeBase) -> String {
        let names = question.shown.map { base.entry($0)?.term ?? $0 }.joined(separator: ", ")
        return switch question.outcome {
        case .answer: "Vastattiin aiheesta \(names)."
        case .clarify: "Kysyttiin, tarkoitettiinko: \(names)."
        case .decline: "Ei tiedetty."
        case .smalltalk: "Luettiin jutteluksi."
        case .plan: "Luettiin suunnittelun aloitukseksi."
        }
    }
}
