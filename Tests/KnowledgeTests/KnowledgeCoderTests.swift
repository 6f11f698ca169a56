import CompactBytes
import Knowledge
import TestSupport
import Testing

@Suite
struct KnowledgeCoderTests {
    private func packed(_ base: KnowledgeBase) -> [UInt8] {
        var writer = ByteWriter()
        KnowledgeCoder.write(base, to: &writer)
        return writer.bytes
    }

    private func read(_ bytes: [UInt8], _ base: KnowledgeBase) throws(BadBytes) -> KnowledgeBase {
        var reader = ByteReader(bytes[...])
        return try KnowledgeCoder.read(
            from: &reader,
            entries: PackedEntries(base.entries),
            names: base.names
        )
    }

    private func small() throws -> KnowledgeBase { try SmallKnowledge().load().base }

    @Test
    func projectsKnowledgeComesBack() throws {
        let base = RealKnowledge.base
        let read = try read(packed(base), base)
        #expect(read.contentHash == base.contentHash)
        #expect(read.vocabulary == base.vocabulary)
        #expect(read.sources == base.sources)
        #expect(read.elsewhere.map(\.id) == base.elsewhere.map(\.id))
        #expect(read.elsewhere.map(\.whoKnows) == base.elsewhere.map(\.whoKnows))
        #expect(read.entries.count >= 75)
        for (entry, original) in zip(read.entries, base.entries) {
            #expect(entry.id == original.id)
            #expect(entry.kind == original.kind)
            #expect(entry.term == original.term)
            #expect(entry.aliases == original.aliases)
            #expect(entry.keywords == original.keywords)
            #expect(entry.facets == original.facets)
            #expect(entry.related == original.related)
            #expect(entry.place == original.place)
        }
    }

    @Test
    func packingTheSameTwiceGivesTheSameBytes() {
        #expect(packed(RealKnowledge.base) == packed(RealKnowledge.base))
    }

    @Test
    func questionBankIsLeftOutAndOwnExamplesStay() throws {
        let base = try small()
        let read = try read(packed(base), base)
        #expect(read.entry("hoks")?.examples.map(\.question) == ["Mikä on HOKS?"])
        #expect(read.talk.isEmpty)
    }

    @Test
    func entryIsFoundByItsIdOnly() throws {
        let base = RealKnowledge.base
        let read = try read(packed(base), base)
        #expect(read.entries.ids == base.entries.map(\.id))
        for id in read.entries.ids { #expect(read.entry(id)?.id == id) }
        for id in ["", "a", "hok", "hokss", "åäö", "zzz"] { #expect(read.entry(id) == nil) }
    }

    @Test
    func everyTornPackIsRefused() throws {
        let base = try small()
        let bytes = packed(base)
        for length in bytes.indices {
            #expect(throws: BadBytes()) { try read(Array(bytes[..<length]), base) }
        }
    }

    @Test
    func everyChangedByteIsReadOrRefused() throws {
        let base = try small()
        let bytes = packed(base)
        for position in bytes.indices {
            for mask in [0x01, 0x7F, 0x80, 0xFF] as [UInt8] {
                var changed = bytes
                changed[position] ^= mask
                _ = try? read(changed, base)
            }
        }
    }

    @Test
    func changedEntryIsReadAsWhateverItIs() throws {
        let packed = PackedEntries(try small().entries)
        let bytes = try #require(packed.table.memory).withNumbers { Array($0) }
        for position in bytes.indices {
            for mask in [0x01, 0x7F, 0x80, 0xFF] as [UInt8] {
                var changed = bytes
                changed[position] ^= mask
                let table = try StringTable(bytes: NumberColumn(changed), ends: packed.table.ends)
                let entries = try PackedEntries(ids: packed.ids.table, table: RecordTable(table))
                for entry in EntryList(entries) { _ = entry.facets.map(\.text) }
            }
        }
    }
}
