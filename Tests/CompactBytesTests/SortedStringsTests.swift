import CompactBytes
import Testing

/// 1. What was put in is found, and nothing else; 2. order is that of bytes; 3. keys are found in
/// tables of any size.
@Suite
struct SortedStringsTests {
    @Test(
        arguments: [
            [], [""], ["hoks"], ["b", "a", "b"], ["näyttö", "naytto", "nayttö", "n"],
            ["aa", "a", "aaa", "ab", ""], (0..<300).map { String($0 * 7919 % 1000) },
        ] as [[String]]
    )
    func exactlyWhatWasPutInIsFound(strings: [String]) {
        let sorted = SortedStrings(strings)
        #expect(sorted.count == Set(strings).count)
        for string in strings {
            #expect(sorted.position(of: string).map { sorted.table[$0] } == string)
        }
        for other in ["", "a", "aa", "zz", "näytt", "\u{10FFFF}", "1000"]
        where !strings.contains(other) {
            #expect(!sorted.contains(other))
        }
    }

    @Test
    func equalStringsOfATableStandSideBySide() {
        let table = StringTable(["a", "b", "b", "b", "c"])
        #expect(table.positions(of: "b".utf8) == 1..<4)
        #expect(table.positions(of: "".utf8) == 0..<0)
        #expect(table.positions(of: "bb".utf8) == 4..<4)
        #expect(table.positions(of: "d".utf8) == 5..<5)
    }

    @Test(arguments: [0, 1, 2, 3, 100, 10_000])
    func keysAreFoundWhereTheyStand(count: Int) {
        let keys = (0..<count).map { KeyHash.key(of: "sana \($0)") }.sorted()
        let column = KeyColumn(keys)
        for (place, key) in keys.enumerated() { #expect(column.position(of: key) == place) }
        for other in [0, 1, .max, KeyHash.key(of: "muu")] as [UInt64] {
            #expect(column.position(of: other) == nil)
        }
    }
}

@Suite
struct SectionReaderTests {
    @Test
    func sectionsComeBackInOrderAndNoMore() throws {
        var writer = SectionWriter()
        writer.add([1, 2, 3] as [UInt8])
        writer.add(NumberColumn<Float>([1.5]))
        writer.add([7, 8] as [UInt64])
        writer.add(StringTable(["hoks", "näyttö"]))
        let bytes = SectionFile.pack(writer.sections, version: 1, key: "avain")
        let file = try SectionFile(block: ByteBlock(copying: bytes), version: 1, key: "avain")
        var reader = SectionReader(file)
        #expect(try reader.bytes() == [1, 2, 3])
        let floats: [Float] = try reader.numbers()
        #expect(floats == [1.5])
        let numbers: NumberColumn<UInt64> = try reader.column()
        #expect(numbers[1] == 8)
        #expect(try reader.strings() == StringTable(["hoks", "näyttö"]))
        #expect(throws: BadBytes()) { try reader.bytes() }
    }
}
