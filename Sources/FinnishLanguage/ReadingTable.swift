public import CompactBytes
internal import Synchronization

/// The readings of words that were asked for when the knowledge was learned, words that nobody can
/// read included: most questions need no dictionary then, and opening one takes longer than the
/// rest of a start.
public struct ReadingTable: Sendable {
    /// Hashes of the words in ascending order.
    public let keys: KeyColumn
    /// Which of the lists each word has.
    public let places: NumberColumn<UInt16>
    /// The different lists of readings, packed; the first is empty.
    public let lists: StringTable

    /// The most lists that are kept; readings of words beyond are left to the dictionary.
    static let listLimit = Int(UInt16.max)

    /// Takes stored columns.
    ///
    /// - Throws: `BadBytes` when they do not fit each other.
    public init(
        keys: KeyColumn,
        places: NumberColumn<UInt16>,
        lists: StringTable
    ) throws(BadBytes) {
        let highest = places.withNumbers { $0.max() }
        guard keys.count == places.count, Int(highest ?? 0) < max(lists.count, 1) else {
            throw BadBytes()
        }
        self.keys = keys
        self.places = places
        self.lists = lists
    }

    /// Packs readings by word.
    public init(_ readings: [String: [WordReading]]) {
        var positions: [[WordReading]: UInt16] = [[]: 0]
        var lists: [[WordReading]] = [[]]
        var words: [(key: UInt64, place: UInt16)] = []
        // In the order of the keys, so that the same knowledge gives the same bytes.
        let keyed = readings.map { (key: KeyHash.key(of: $0.key), list: $0.value) }
            .sorted { $0.key < $1.key }
        for (key, list) in keyed {
            if let place = positions[list] {
                words.append((key, place))
            } else if lists.count < Self.listLimit {
                positions[list] = UInt16(lists.count)
                words.append((key, UInt16(lists.count)))
                lists.append(list)
            }
        }
        keys = KeyColumn(words.map(\.key))
        places = NumberColumn(words.map(\.place))
        self.lists = StringTable(runs: lists.map(ReadingCoding.bytes))
    }

    /// The readings of a word; nil for a word that was not asked for.
    func readings(of word: String) -> [WordReading]? {
        guard let index = keys.position(of: KeyHash.key(of: word)) else { return nil }
        let bytes = lists.withBytes(Int(places[index])) { Array($0) }
        // Bytes that are no readings are read by the dictionary instead.
        return try? ReadingCoding.readings(in: bytes)
    }
}

/// Looks words up in a table first and asks another reader for the rest.
public struct TabledReader: WordReader {
    private let table: ReadingTable
    private let other: any WordReader

    /// Puts a table before a reader.
    public init(table: ReadingTable, other: any WordReader) {
        self.table = table
        self.other = other
    }

    /// Every reading that the table has, or else the other reader.
    public func readings(of word: String) -> [WordReading] {
        table.readings(of: word) ?? other.readings(of: word)
    }
}

/// Asks another reader each word once, and keeps everything that it was asked.
public final class RecordingReader: WordReader {
    private let other: any WordReader
    private let known = Mutex<[String: [WordReading]]>([:])

    /// Records what a reader says.
    public init(_ other: any WordReader) {
        self.other = other
    }

    /// Every reading that the other reader gives.
    public func readings(of word: String) -> [WordReading] {
        if let readings = known.withLock({ $0[word] }) { return readings }
        // Not under the lock: two threads may read two words at once.
        let readings = other.readings(of: word)
        known.withLock { $0[word] = readings }
        return readings
    }

    /// All that has been read.
    public var table: ReadingTable { known.withLock { ReadingTable($0) } }
}
