internal import FinnishLanguage
internal import Knowledge
internal import Matching

/// A question of the knowledge and where it belongs.
struct AskedQuestion {
    /// The question.
    let text: String
    /// For a follow-up, the question before it.
    let context: String?
    /// What it is filed under.
    let subject: Filing
    /// Entries whose answer is right, the subject's own first; empty when no entry answers.
    let rightEntries: [String]
    /// What it asks of an entry; nil when no entry answers.
    let intent: Intent?
    /// Where it stands.
    let place: Place
    /// The same for questions that the matcher cannot tell apart: capitals, dots and marks aside.
    let key: String

    init(
        text: String,
        context: String?,
        subject: Filing,
        rightEntries: [String],
        intent: Intent?,
        place: Place
    ) {
        self.text = text
        self.context = context
        self.subject = subject
        self.rightEntries = rightEntries
        self.intent = intent
        self.place = place
        // Kept, since questions are compared with each other by the million.
        key = Self.key(context) + "\n" + Self.key(text)
    }

    private static func key(_ text: String?) -> String {
        Tokenizer.tokens(of: text ?? "").map { Normalization.folded($0.normalized) }
            .joined(separator: " ")
    }

    /// Every question of a knowledge base.
    ///
    /// Those of entries come first, by file and line, then small talk, then what is not ours: of
    /// two that clash the first is right more often.
    static func all(in base: KnowledgeBase) -> [AskedQuestion] {
        base.entries.flatMap(questions).sorted { $0.place.isBefore($1.place) }
            + base.talk.map(question) + base.elsewhere.flatMap(questions)
    }

    private static func question(_ example: TalkExample) -> AskedQuestion {
        AskedQuestion(
            text: example.text,
            context: nil,
            subject: .talk(example.kind),
            rightEntries: [],
            intent: nil,
            place: example.place
        )
    }

    private static func questions(of entry: Entry) -> [AskedQuestion] {
        entry.examples.map { example in
            AskedQuestion(
                text: example.question,
                context: example.context,
                subject: .entry(entry.id),
                rightEntries: [entry.id] + example.also + (example.with.map { [$0] } ?? []),
                intent: example.intent,
                place: example.place
            )
        }
    }

    private static func questions(of topic: ElsewhereTopic) -> [AskedQuestion] {
        topic.examples.map { example in
            AskedQuestion(
                text: example.text,
                context: example.context,
                subject: .elsewhere(topic.id),
                rightEntries: [],
                intent: nil,
                place: example.place
            )
        }
    }
}

extension AskedQuestion {
    /// Where it belongs, in words for an author.
    var home: String {
        switch subject {
        case .entry(let id): intent.map { "\(id), \($0.rawValue)" } ?? id
        case .elsewhere(let id): "\(id), ei meidän aiheemme"
        case .talk(let kind): kind == .plan ? "suunnittelu" : "juttelu"
        }
    }

    /// Whether the question stands beside its entry, and not in a bank of questions.
    var isAuthored: Bool { place.file.hasPrefix("entries/") }
}

extension Place {
    /// The order of findings: by file, then by line.
    func isBefore(_ other: Place) -> Bool {
        (file, line) < (other.file, other.line)
    }
}
