/// One subject that the knowledge covers.
public struct Entry: Hashable, Sendable {
    /// Stable name, `[a-z0-9-]+`; never shown to users.
    public let id: String
    /// What kind of subject it is.
    public let kind: Kind
    /// The name shown to users.
    public let term: String
    /// Other names for the same thing.
    public let aliases: [String]
    /// Words that point here though they are no name of it.
    public let keywords: [String]
    /// Its answers in the author's order.
    public let facets: [Facet]
    /// Ids of entries to ask about next, most useful first.
    public let related: [String]
    /// Questions that it answers, those of its points included.
    public let examples: [Example]
    /// Where it stands.
    public let place: Place

    /// Makes an entry.
    public init(
        id: String,
        kind: Kind,
        term: String,
        aliases: [String] = [],
        keywords: [String] = [],
        facets: [Facet],
        related: [String] = [],
        examples: [Example] = [],
        place: Place
    ) {
        self.id = id
        self.kind = kind
        self.term = term
        self.aliases = aliases
        self.keywords = keywords
        self.facets = facets
        self.related = related
        self.examples = examples
        self.place = place
    }

    /// The three kinds of subject.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A thing, a practice or a document.
        case concept
        /// A person or body with tasks.
        case role
        /// A set of questions to reflect on.
        case criterion
    }

    /// Facets that answer an intent, in the author's order.
    public func facets(for intent: Intent) -> [Facet] {
        facets.filter { $0.kind.intent == intent }
    }
}
