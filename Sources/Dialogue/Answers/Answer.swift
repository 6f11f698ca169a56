public import Knowledge

/// An answer ready to be shown: text from the knowledge and what belongs around it.
public struct Answer: Hashable, Sendable {
    /// The entries that the answer is from; two for a comparison.
    public let entries: [Entry]
    /// The facets shown, in order.
    public let facets: [Facet]
    /// What the user should know before reading, such as that the nearest facet is shown instead
    /// of the one asked for; nil when there is nothing.
    public let remark: String?
    /// Entries to ask about next, at most three.
    public let related: [Entry]
    /// Sources as they are shown, each once.
    public let sources: [String]

    /// Makes an answer.
    public init(
        entries: [Entry],
        facets: [Facet],
        remark: String? = nil,
        related: [Entry] = [],
        sources: [String] = []
    ) {
        self.entries = entries
        self.facets = facets
        self.remark = remark
        self.related = related
        self.sources = sources
    }

    /// The whole text as plain paragraphs, with a line for each item.
    public var text: String {
        facets.map(\.plainText).joined(separator: "\n\n")
    }
}

extension Facet {
    /// Paragraphs, then a line for each item; steps are numbered, other items have a dash.
    public var plainText: String {
        let marked = items.enumerated()
            .map { position, item in
                kind == .procedure ? "\(position + 1). \(item)" : "– \(item)"
            }
        return (paragraphs + (marked.isEmpty ? [] : [marked.joined(separator: "\n")]))
            .joined(separator: "\n")
    }
}
