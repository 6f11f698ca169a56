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

    private func small() throws -> [UInt8] {
        packed(try SmallKnowledge().load().base)
    }

    @Test
    func projectsKnowledgeComesBack() throws {
        let base = RealKnowledge.base
        let bytes = packed(base)
        var reader = ByteReader(bytes[...])
        let read = try KnowledgeCoder.read(from: &reader)
        #expect(reader.isAtEnd)
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
        let bytes = try small()
        var reader = ByteReader(bytes[...])
        let read = try KnowledgeCoder.read(from: &reader)
        #expect(read.entry("hoks")?.examples.map(\.question) == ["Mikä on HOKS?"])
        #expect(read.talk.isEmpty)
    }

    @Test
    func everyTornPackIsRefused() throws {
        let bytes = try small()
        for length in bytes.indices {
            var reader = ByteReader(bytes[..<length])
            #expect(throws: BadBytes()) { try KnowledgeCoder.read(from: &reader) }
        }
    }

    @Test
    func everyChangedByteIsReadOrRefused() throws {
        let bytes = try small()
        for position in bytes.indices {
            for mask in [0x01, 0x7F, 0x80, 0xFF] as [UInt8] {
                var changed = bytes
                changed[position] ^= mask
                var reader = ByteReader(changed[...])
                _ = try? KnowledgeCoder.read(from: &reader)
            }
        }
    }
}
