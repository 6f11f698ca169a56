internal import Knowledge

/// What a question can be about: the classes that the model tells apart.
///
/// What is not ours is one class: telling its topics apart in the same model made refusals worse.
enum Subject: Hashable, Sendable {
    /// An entry of the knowledge, by id.
    case entry(String)
    /// Some entry that has too few questions for the model to tell it from others.
    case retrieved
    /// Something that is not ours.
    case elsewhere
    /// Small talk.
    case smalltalk
    /// The wish to plan.
    case plan
}

/// What tells a refusal or a reply to small talk apart from the others.
enum Detail: Hashable, Sendable {
    /// A topic that is not ours, by id.
    case topic(String)
    /// A kind of small talk.
    case talk(TalkExample.Kind)
}

/// The classes of a model in its order.
struct ClassTable<Class: Hashable & Sendable>: Sendable {
    let classes: [Class]
    private let positions: [Class: Int]

    init(_ classes: [Class]) {
        self.classes = classes
        positions = Dictionary(classes.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    func position(of item: Class) -> Int? {
        positions[item]
    }
}

extension ClassTable<Detail> {
    init(_ base: KnowledgeBase) {
        let kinds = TalkExample.Kind.allCases.filter { $0 != .plan }
        self.init(base.elsewhere.map { .topic($0.id) } + kinds.map { .talk($0) })
    }
}
