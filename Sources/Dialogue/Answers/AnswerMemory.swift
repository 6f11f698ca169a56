internal import Knowledge
internal import Synchronization

/// What answers from the same knowledge need again and again, found once.
final class AnswerMemory: Sendable {
    /// The number of entries whose texts are kept read; then all are forgotten.
    static let limit = 300

    private let base: KnowledgeBase
    /// Reads the words that are compared.
    let reader: ContentWords
    private let entries = Mutex<[String: EntryChoices]>([:])

    init(base: KnowledgeBase, reader: ContentWords) {
        self.base = base
        self.reader = reader
    }

    /// The entry of an id; nil when there is none.
    func entry(_ id: String) -> EntryChoices? {
        if let known = entries.withLock({ $0[id] }) { return known }
        guard let entry = base.entry(id) else { return nil }
        let choices = EntryChoices(entry, in: base, reader: reader)
        entries.withLock { entries in
            if entries.count >= Self.limit { entries.removeAll() }
            entries[id] = choices
        }
        return choices
    }
}
