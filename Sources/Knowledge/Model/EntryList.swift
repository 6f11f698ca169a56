public import CompactBytes
internal import Synchronization

/// The entries of a knowledge, by id in ascending order.
///
/// Those of a compiled index stay packed until they are looked at: one question shows a handful.
public struct EntryList: RandomAccessCollection, Sendable {
    private enum Storage {
        case whole([Entry], positions: [String: Int])
        case packed(PackedEntries)
    }

    private let storage: Storage

    /// Takes entries; of those with the same id the first is kept.
    public init(_ entries: [Entry]) {
        var seen: Set<String> = []
        let kept = entries.filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
        let positions = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1.id, $0) })
        storage = .whole(kept, positions: positions)
    }

    /// Takes entries that are still packed.
    public init(_ packed: PackedEntries) {
        storage = .packed(packed)
    }

    /// The first position.
    public var startIndex: Int { 0 }

    /// The position after the last.
    public var endIndex: Int {
        switch storage {
        case .whole(let entries, _): entries.count
        case .packed(let packed): packed.ids.count
        }
    }

    /// The entry at a position.
    public subscript(position: Int) -> Entry {
        switch storage {
        case .whole(let entries, _): entries[position]
        case .packed(let packed): packed.entry(at: position)
        }
    }

    /// Where the entry of an id stands; nil when there is none.
    public func position(of id: String) -> Int? {
        switch storage {
        case .whole(_, let positions): positions[id]
        case .packed(let packed): packed.ids.position(of: id)
        }
    }

    /// The ids of all entries, without looking at the rest of them.
    public var ids: [String] {
        switch storage {
        case .whole(let entries, _): entries.map(\.id)
        case .packed(let packed): (0..<packed.ids.count).map { packed.ids.table[$0] }
        }
    }
}

/// Entries as they lie in a compiled index; those that were looked at last are kept unpacked.
public final class PackedEntries: Sendable {
    /// The most entries that are kept unpacked; then all are forgotten.
    static let keptLimit = 200

    /// The ids in ascending order.
    public let ids: SortedStrings
    /// The entries in the order of the ids, each packed.
    public let table: RecordTable
    /// Called when an entry is no longer what was written.
    private let whenBroken: @Sendable () -> Void
    private let kept = Mutex<[Int: Entry]>([:])

    /// Takes stored tables.
    ///
    /// - Parameters:
    ///   - ids: The ids in ascending order.
    ///   - table: The entries in the same order.
    ///   - whenBroken: Called when an entry turns out not to be what was written.
    /// - Throws: `BadBytes` when they are not of one length.
    public init(
        ids: StringTable,
        table: RecordTable,
        whenBroken: @escaping @Sendable () -> Void = {}
    ) throws(BadBytes) {
        self.whenBroken = whenBroken
        guard ids.count == table.count else { throw BadBytes() }
        self.ids = SortedStrings(sorted: ids)
        self.table = table
    }

    /// Packs entries; their ids are in ascending order.
    public init(_ entries: some Collection<Entry>) {
        whenBroken = {}
        ids = SortedStrings(sorted: StringTable(entries.lazy.map(\.id)))
        table = RecordTable(
            StringTable(
                runs: entries.lazy.map { entry in
                    var writer = ByteWriter()
                    writer.write(entry)
                    return writer.bytes
                }
            )
        )
    }

    func entry(at position: Int) -> Entry {
        if let entry = kept.withLock({ $0[position] }) { return entry }
        let entry = unpacked(position)
        kept.withLock { kept in
            if kept.count >= Self.keptLimit { kept.removeAll() }
            kept[position] = entry
        }
        return entry
    }

    private func unpacked(_ position: Int) -> Entry {
        var reader = ByteReader((table.bytes(position) ?? [])[...])
        if let entry = try? reader.readEntry() { return entry }
        // Somebody has changed the file since it was opened: nothing is answered from it.
        whenBroken()
        let id = ids.table[position]
        return Entry(
            id: id,
            kind: .concept,
            term: id,
            facets: [],
            place: Place(file: "", line: 0)
        )
    }
}
