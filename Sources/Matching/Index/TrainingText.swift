internal import Knowledge

/// A text of the knowledge that says what it is about.
struct TrainingText: Sendable {
    let text: String
    /// The question before it, for a follow-up.
    let context: String?
    /// What it is about, best first.
    let subjects: [Subject]
    /// What it wants; nil for names, which want nothing.
    let intent: Intent?
    /// How much it counts.
    let weight: Float

    /// How much of a text belongs to the subjects after the first.
    static let shareOfOthers: Float = 0.3
    /// How much a name or keyword counts beside a question.
    static let weightOfName: Float = 0.5
    /// How much a line of talk counts: there are few of them, and they are short.
    static let weightOfTalk: Float = 4

    /// The share of the target that is spread over all subjects: talk is known for sure.
    var smoothing: Float {
        if case .talk? = subjects.first { return 0 }
        return 0.05
    }

    /// Everything in the knowledge that the model learns from, in a fixed order.
    static func all(in base: KnowledgeBase) -> [TrainingText] {
        base.entries.flatMap(questions) + base.entries.flatMap(names)
            + base.elsewhere.flatMap(questions) + base.talk.map(talk)
    }

    private static func questions(of entry: Entry) -> [TrainingText] {
        entry.examples.map { example in
            TrainingText(
                text: example.question,
                context: example.context,
                subjects: [.entry(entry.id)]
                    + (example.also + (example.with.map { [$0] } ?? [])).map { .entry($0) },
                intent: example.intent,
                weight: 1
            )
        }
    }

    private static func names(of entry: Entry) -> [TrainingText] {
        ([entry.term] + entry.aliases + entry.keywords)
            .map { name in
                TrainingText(
                    text: name,
                    context: nil,
                    subjects: [.entry(entry.id)],
                    intent: nil,
                    weight: weightOfName
                )
            }
    }

    private static func questions(of topic: ElsewhereTopic) -> [TrainingText] {
        topic.examples.map { example in
            TrainingText(
                text: example.text,
                context: example.context,
                subjects: [.elsewhere(topic.id)],
                intent: .outOfScope,
                weight: 1
            )
        }
    }

    private static func talk(_ example: TalkExample) -> TrainingText {
        TrainingText(
            text: example.text,
            context: nil,
            subjects: [.talk(example.kind)],
            intent: example.kind == .plan ? .plan : .smalltalk,
            weight: weightOfTalk
        )
    }
}

extension TrainingText {
    /// The classes with their shares; a comparison's sides count alike.
    func target(in table: SubjectTable) -> [(index: Int, share: Float)] {
        let indices = subjects.compactMap(table.position)
        guard let first = indices.first else { return [] }
        let others = Array(indices.dropFirst())
        guard !others.isEmpty else { return [(first, 1)] }
        let rest = intent == .compare ? 0.5 : Self.shareOfOthers
        return [(first, 1 - rest)] + others.map { ($0, rest / Float(others.count)) }
    }
}
