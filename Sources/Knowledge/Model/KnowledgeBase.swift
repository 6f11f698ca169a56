public import FinnishLanguage

/// Everything that the knowledge folder holds.
public struct KnowledgeBase: Sendable {
    /// The entries, by id in ascending order.
    public let entries: EntryList
    /// The sources by id.
    public let sources: [String: Source]
    /// What is not ours, in file order.
    public let elsewhere: [ElsewhereTopic]
    /// Small talk and wishes to plan, in file order.
    public let talk: [TalkExample]
    /// What is known about words.
    public let vocabulary: Vocabulary
    /// The names of the entries in alphabetical order.
    public let names: NameTable
    /// The ids of the entries that most others refer to, best first: some twenty of each kind.
    public let prominent: [String]
    /// A hash of every file's name and bytes: the version of the knowledge.
    public let contentHash: String

    /// Makes a knowledge base; of entries with the same id the first is kept.
    public init(
        entries: [Entry],
        sources: [Source] = [],
        elsewhere: [ElsewhereTopic] = [],
        talk: [TalkExample] = [],
        vocabulary: Vocabulary = Vocabulary(),
        contentHash: String = ""
    ) {
        let entries = EntryList(entries)
        self.init(
            entries: entries,
            names: NameTable(entries),
            prominent: Prominence.ids(of: entries),
            sources: sources,
            elsewhere: elsewhere,
            talk: talk,
            vocabulary: vocabulary,
            contentHash: contentHash
        )
    }

    /// Makes a knowledge base of entries that may be packed.
    init(
        entries: EntryList,
        names: NameTable,
        prominent: [String],
        sources: [Source],
        elsewhere: [ElsewhereTopic],
        talk: [TalkExample],
        vocabulary: Vocabulary,
        contentHash: String
    ) {
        self.entries = entries
        self.names = names
        self.prominent = prominent
        self.sources = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }
        self.elsewhere = elsewhere
        self.talk = talk
        self.vocabulary = vocabulary
        self.contentHash = contentHash
    }

    /// The entry of an id.
    public func entry(_ id: String) -> Entry? {
        entries.position(of: id).map { entries[$0] }
    }
}
