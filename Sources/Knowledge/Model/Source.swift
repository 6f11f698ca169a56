/// Something that facets are taken from.
public struct Source: Hashable, Sendable {
    /// Stable name that references use.
    public let id: String
    /// The whole name.
    public let name: String
    /// The name shown under an answer.
    public let short: String
    /// When it was checked: a year, a month or a day, such as `2025-02`.
    public let checked: String
    /// What a reader should know about it.
    public let note: String?
    /// Where it stands.
    public let place: Place
}

/// A reference from a facet to a source.
public struct SourceReference: Hashable, Sendable {
    /// The source's id.
    public let source: String
    /// The section or page in it.
    public let locator: String?
    /// Where the reference stands.
    public let place: Place
}

/// A subject that people ask about and that is not ours.
public struct ElsewhereTopic: Hashable, Sendable {
    /// Stable name.
    public let id: String
    /// What it is about.
    public let term: String
    /// One sentence saying who knows; nil when that cannot be said for sure.
    public let whoKnows: String?
    /// Questions of it, with the question before for a follow-up.
    public let examples: [Question]
    /// Where it stands.
    public let place: Place

    /// A question that is turned down.
    public struct Question: Hashable, Sendable {
        /// The question.
        public let text: String
        /// For a follow-up, the question asked just before it.
        public let context: String?
        /// Where it stands.
        public let place: Place
    }
}
