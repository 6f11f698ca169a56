public import FinnishLanguage

/// Everything that the knowledge folder holds.
public struct KnowledgeBase: Sendable {
    /// The entries, by id in ascending order.
    public let entries: [Entry]
    /// The sources by id.
    public let sources: [String: Source]
    /// What is not ours, in file order.
    public let elsewhere: [ElsewhereTopic]
    /// Small talk and wishes to plan, in file order.
    public let talk: [TalkExample]
    /// What is known about words.
    public let vocabulary: Vocabulary
    /// A hash of every file's name and bytes: the version of the knowledge.
    public let contentHash: String
    private let positions: [String: Int]

    /// Makes a knowledge base; of entries with the same id the first is kept.
    public init(
        entries: [Entry],
        sources: [Source] = [],
        elsewhere: [ElsewhereTopic] = [],
        talk: [TalkExample] = [],
        vocabulary: Vocabulary = Vocabulary(),
        contentHash: String = ""
    ) {
        var seen: Set<String> = []
        self.entries = entries.filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
        self.sources = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }
        self.elsewhere = elsewhere
        self.talk = talk
        self.vocabulary = vocabulary
        self.contentHash = contentHash
        positions = Dictionary(
            uniqueKeysWithValues: self.entries.enumerated().map { ($1.id, $0) }
        )
    }

    /// The entry of an id.
    public func entry(_ id: String) -> Entry? {
        positions[id].map { entries[$0] }
    }
}
