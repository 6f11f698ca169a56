public import Knowledge

/// One thing said back to the user.
public enum Reply: Hashable, Sendable {
    /// Words that were understood as others: `tyopaikkaohjaaja → työpaikkaohjaaja`.
    case understood([Understanding])
    /// An answer from the knowledge.
    case answer(Answer)
    /// Which of these was meant? A number picks, 0 is none.
    case clarify([Option])
    /// It is not known; who knows, and the nearest topics.
    case decline(whoKnows: String?, nearest: [Option])
    /// A sentence of the interface.
    case message(String)
    /// Lines of the interface that are to stand as they are.
    case lines([String])
    /// Why the last reply was what it was.
    case explanation(Explanation)
    /// What was shown last is to be shown a page at a time.
    case page
    /// The planning dialogue is to start.
    case startPlanning
    /// The conversation is over.
    case goodbye(String)
}

/// A word that was understood as another.
public struct Understanding: Hashable, Sendable {
    /// As typed.
    public let typed: String
    /// As understood.
    public let meant: String

    /// Makes an understanding.
    public init(typed: String, meant: String) {
        self.typed = typed
        self.meant = meant
    }
}

/// Something to choose: a question that an entry answers.
public struct Option: Hashable, Sendable {
    /// The entry.
    public let entry: String
    /// What is wanted of it.
    public let intent: Intent
    /// The question in plain words, as it could be typed.
    public let question: String

    /// Makes an option.
    public init(entry: String, intent: Intent, question: String) {
        self.entry = entry
        self.intent = intent
        self.question = question
    }
}
