public import Knowledge

/// What a question can be about: the classes that the model tells apart.
public enum Subject: Hashable, Sendable {
    /// An entry of the knowledge, by id.
    case entry(String)
    /// A topic that is not ours, by id.
    case elsewhere(String)
    /// Talk, or the wish to plan.
    case talk(TalkExample.Kind)
}

/// The subjects of a knowledge base in the model's order.
struct SubjectTable: Sendable {
    let subjects: [Subject]
    private let positions: [Subject: Int]

    init(_ base: KnowledgeBase) {
        self.init(
            base.entries.map { .entry($0.id) }
                + base.elsewhere.map { .elsewhere($0.id) }
                + TalkExample.Kind.allCases.map { .talk($0) }
        )
    }

    init(_ subjects: [Subject]) {
        self.subjects = subjects
        positions = Dictionary(uniqueKeysWithValues: subjects.enumerated().map { ($1, $0) })
    }

    func position(of subject: Subject) -> Int? {
        positions[subject]
    }
}
