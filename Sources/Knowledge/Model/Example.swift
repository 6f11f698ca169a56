/// A question that an entry answers, as someone would type it.
public struct Example: Hashable, Sendable {
    /// The question.
    public let question: String
    /// What it asks for.
    public let intent: Intent
    /// The entry it is compared with, for `compare`.
    public let with: String?
    /// Other entries whose answer would be right too, best first.
    public let also: [String]
    /// For a follow-up, the question asked just before it.
    public let context: String?
    /// Where it stands.
    public let place: Place

    /// Makes an example.
    public init(
        question: String,
        intent: Intent,
        with: String? = nil,
        also: [String] = [],
        context: String? = nil,
        place: Place
    ) {
        self.question = question
        self.intent = intent
        self.with = with
        self.also = also
        self.context = context
        self.place = place
    }
}

/// Something said that is about no entry: small talk, or the wish to plan.
public struct TalkExample: Hashable, Sendable {
    /// What was said.
    public let text: String
    /// What it calls for.
    public let kind: Kind
    /// Where it stands.
    public let place: Place

    /// Makes an example.
    public init(text: String, kind: Kind, place: Place) {
        self.text = text
        self.kind = kind
        self.place = place
    }

    /// What it calls for.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The planning dialogue.
        case plan
        /// A greeting back.
        case greeting
        /// A reply to thanks and praise.
        case thanks
        /// A goodbye.
        case goodbye
        /// Who or what is answering.
        case who
        /// What can be asked and how.
        case help
        /// Chatter with no question in it.
        case chat
        /// A complaint about the answers.
        case complaint
    }
}
