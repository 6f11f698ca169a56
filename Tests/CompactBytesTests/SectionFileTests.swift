import CompactBytes
import TestSupport
import Testing

@Suite
struct SectionFileTests {
    private static let key = "0123456789abcdef0123456789abcdef"
    private static let sections: [[UInt8]] = [
        Array("yksi".utf8), [], Array(repeating: 7, count: 200), [1, 2, 3],
    ]
    private static let bytes = SectionFile.pack(sections, version: 3, key: key)

    private func open(
        _ bytes: [UInt8],
        version: Int = 3,
        key: String = Self.key
    ) throws -> SectionFile {
        try SectionFile(block: ByteBlock(copying: bytes), version: version, key: key)
    }

    @Test
    func sectionsComeBackAligned() throws {
        let file = try open(Self.bytes)
        for (index, section) in Self.sections.enumerated() {
            #expect(try file.bytes(index) == section)
            #expect(try file.range(index).lowerBound.isMultiple(of: 64))
        }
        #expect(throws: BadBytes()) { try file.bytes(Self.sections.count) }
        #expect(throws: BadBytes()) { try file.range(-1) }
    }

    @Test
    func otherVersionAndOtherKeyAreRefused() {
        #expect(throws: BadBytes()) { try open(Self.bytes, version: 4) }
        #expect(throws: BadBytes()) { try open(Self.bytes, key: String(Self.key.reversed())) }
        #expect(throws: BadBytes()) { try open(Self.bytes, key: "") }
    }

    @Test
    func everyTornFileIsRefused() {
        for length in 0..<Self.bytes.count {
            #expect(throws: BadBytes()) { try open(Array(Self.bytes[..<length])) }
        }
        #expect(throws: BadBytes()) { try open(Self.bytes + [0]) }
    }

    @Test
    func everyChangedByteIsNoticed() {
        for position in Self.bytes.indices {
            var changed = Self.bytes
            changed[position] ^= 0x10
            #expect(throws: BadBytes()) { try open(changed) }
        }
    }

    @Test
    func fileWithoutSectionsIsRead() throws {
        let file = try open(SectionFile.pack([], version: 3, key: Self.key))
        #expect(throws: BadBytes()) { try file.range(0) }
    }

    @Test
    func arbitraryBytesNeverTrap() {
        var random = Repeatable(seed: 11)
        for _ in 0..<2_000 {
            var bytes = Self.bytes
            for _ in 0...(random.next() % 4) {
                bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(
                    truncatingIfNeeded: random.next()
                )
            }
            _ = try? open(Array(bytes.prefix(Int(random.next() % UInt64(bytes.count + 1)))))
        }
    }
}
