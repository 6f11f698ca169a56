internal import Knowledge

/// A text of the knowledge that says what it is about.
struct TrainingText: Sendable {
    let text: String
    /// The question before it, for a follow-up.
    let context: String?
    /// What it is about, best first.
    let subjects: [Subject]
    /// What tells it apart from others of its subject.
    let detail: Detail?
    /// What it wants; nil for names, which want nothing.
    let intent: Intent?
    /// Whether it is a word that points to an entry without being its name.
    var isKeyword = false

    /// How much of a text belongs to the subjects after the first.
    private static let shareOfOthers: Float = 0.3

    /// Everything in the knowledge that the model learns from, in a fixed order.
    static func all(in base: KnowledgeBase, _ syllabus: Syllabus) -> [TrainingText] {
        syllabus.learned.flatMap { questions(of: $0, subject: .entry($0.id)) }
            + base.elsewhere.flatMap(questions) + base.talk.map(talk)
            + syllabus.learned.flatMap { names(of: $0, subject: .entry($0.id)) }
            + retrieved(syllabus)
    }

    /// An even sample of the texts of entries that the model does not tell apart.
    private static func retrieved(_ syllabus: Syllabus) -> [TrainingText] {
        var count = 0
        return syllabus.retrieved.flatMap { entry in
            let texts =
                questions(of: entry, subject: .retrieved) + names(of: entry, subject: .retrieved)
            return texts.filter { _ in
                count += 1
                return count % syllabus.stride == 0
            }
        }
    }

    private static func questions(of entry: Entry, subject: Subject) -> [TrainingText] {
        entry.examples.map { example in
            TrainingText(
                text: example.question,
                context: example.context,
                subjects: [subject]
                    + (example.also + (example.with.map { [$0] } ?? [])).map { .entry($0) },
                detail: nil,
                intent: example.intent
            )
        }
    }

    private static func names(of entry: Entry, subject: Subject) -> [TrainingText] {
        ([entry.term] + entry.aliases).map { name($0, subject, isKeyword: false) }
            + entry.keywords.map { name($0, subject, isKeyword: true) }
    }

    private static func name(_ text: String, _ subject: Subject, isKeyword: Bool) -> TrainingText {
        TrainingText(
            text: text,
            context: nil,
            subjects: [subject],
            detail: nil,
            intent: nil,
            isKeyword: isKeyword
        )
    }

    private static func questions(of topic: ElsewhereTopic) -> [TrainingText] {
        topic.examples.map { example in
            TrainingText(
                text: example.text,
                context: example.context,
                subjects: [.elsewhere],
                detail: .topic(topic.id),
                intent: .outOfScope
            )
        }
    }

    private static func talk(_ example: TalkExample) -> TrainingText {
        let isPlan = example.kind == .plan
        return TrainingText(
            text: example.text,
            context: nil,
            subjects: [isPlan ? .plan : .smalltalk],
            detail: isPlan ? nil : .talk(example.kind),
            intent: isPlan ? .plan : .smalltalk
        )
    }

    /// Whether it is a name or keyword of an entry rather than a question.
    var isName: Bool { intent == nil }

    /// Whether it is about an entry.
    var isOurs: Bool {
        switch subjects.first {
        case .entry, .retrieved: true
        case .elsewhere, .smalltalk, .plan, nil: false
        }
    }

    /// Whether all its features are kept however rare they are: a name must reach its entry, but
    /// of an entry that the model does not tell apart it only shows what is asked.
    var keepsRareFeatures: Bool { isName && subjects.first != .retrieved }

    /// How much the text counts: talk is short and there is little of it; a name must reach its
    /// entry, while a keyword only points to it.
    var weight: Float {
        if isName { return isKeyword ? 0.5 : 1.5 }
        return isTalk ? 4 : 1
    }

    /// The share of the target that is spread over all subjects: talk is known for sure.
    var smoothing: Float { isTalk ? 0 : 0.05 }

    private var isTalk: Bool { subjects.first == .smalltalk || subjects.first == .plan }

    /// The classes with their shares; a comparison's sides count alike.
    func target(in table: SubjectTable) -> [(index: Int, share: Float)] {
        let indices = subjects.compactMap(table.position)
        guard let first = indices.first else { return [] }
        let others = indices.dropFirst()
        let each = intent == .compare ? 1 : Self.shareOfOthers
        let sum = 1 + each * Float(others.count)
        return [(first, 1 / sum)] + others.map { ($0, each / sum) }
    }
}
