import CompactBytes
import FinnishLanguage
import Synchronization
import TestSupport
import Testing

/// 1. A table says what the reader said that it was recorded from; 2. the reader is not asked again;
/// 3. what was not asked is left to it; 4. a changed table never traps.
@Suite
struct ReadingTableTests {
    private static let words = [
        "työpaikkaohjaajille", "hoksissa", "onko", "xyzzyx", "", "näytössä", "yto:n",
        "kaksikymmentä", "tyopaikka", "ohjausyhteistyössä", "OPH",
    ]

    /// Counts what it is asked.
    private final class CountingReader: WordReader {
        private let asked = Mutex(0)

        var count: Int { asked.withLock { $0 } }

        func readings(of word: String) -> [WordReading] {
            asked.withLock { $0 += 1 }
            return RealKnowledge.lexicon.readings(of: word)
        }
    }

    private func recorded() -> ReadingTable {
        let recording = RecordingReader(RealKnowledge.lexicon)
        for word in Self.words { _ = recording.readings(of: word) }
        return recording.table
    }

    @Test
    func tableSaysWhatTheReaderSaid() {
        let other = CountingReader()
        let reader = TabledReader(table: recorded(), other: other)
        for word in Self.words {
            let expected = RealKnowledge.lexicon.readings(of: word)
            #expect(reader.readings(of: word) == expected, "\(word)")
        }
        #expect(other.count == 0)
        #expect(reader.readings(of: "opettaja").first?.lemma == "opettaja")
        #expect(other.count == 1)
    }

    @Test
    func recorderAsksOnce() {
        let other = CountingReader()
        let recording = RecordingReader(other)
        for _ in 0..<3 { _ = recording.readings(of: "hoks") }
        #expect(other.count == 1)
    }

    @Test
    func sameWordsGiveTheSameBytes() {
        let first = recorded()
        let second = recorded()
        #expect(first.lists == second.lists)
        #expect(first.places.withNumbers { Array($0) } == second.places.withNumbers { Array($0) })
    }

    @Test
    func changedTableIsReadAsWhateverItIsOrLeftToTheReader() throws {
        let table = recorded()
        let bytes = table.lists.bytes.withNumbers { Array($0) }
        for position in bytes.indices {
            for mask in [0x01, 0x7F, 0x80, 0xFF] as [UInt8] {
                var changed = bytes
                changed[position] ^= mask
                let lists = try StringTable(bytes: NumberColumn(changed), ends: table.lists.ends)
                let broken = try ReadingTable(keys: table.keys, places: table.places, lists: lists)
                let reader = TabledReader(table: broken, other: RealKnowledge.lexicon)
                for word in Self.words { _ = reader.readings(of: word) }
            }
        }
    }

    @Test
    func columnsThatDoNotFitAreRefused() {
        #expect(throws: BadBytes()) {
            try ReadingTable(
                keys: KeyColumn([1]),
                places: NumberColumn([1]),
                lists: StringTable([""])
            )
        }
        #expect(throws: BadBytes()) {
            try ReadingTable(
                keys: KeyColumn([1, 2]),
                places: NumberColumn([0]),
                lists: StringTable([""])
            )
        }
    }
}
