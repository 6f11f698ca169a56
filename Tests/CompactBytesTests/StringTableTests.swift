import CompactBytes
import Glibc
import Testing

@Suite
struct StringTableTests {
    @Test
    func stringsComeBackInOrder() throws {
        let strings = ["hoks", "", "näyttö", "😀"]
        let table = StringTable(strings)
        #expect(table.count == 4)
        #expect((0..<table.count).map { table[$0] } == strings)
        #expect(try StringTable(bytes: table.bytes, ends: table.ends) == table)
    }

    @Test(
        arguments: [
            ([1], []), ([], [1]), ([1, 2], [1]), ([1, 2], [2, 1]), ([1, 2], [3]),
            ([1, 2, 3], [2, 1, 3]), ([], [.max, 0]),
        ] as [([UInt8], [UInt32])]
    )
    func endsThatDoNotFitAreRefused(bytes: [UInt8], ends: [UInt32]) {
        #expect(throws: BadBytes()) { try StringTable(bytes: bytes, ends: ends) }
    }

    @Test
    func bytesThatAreNoTextStillGiveAString() throws {
        let table = try StringTable(bytes: [0xFF, 0xC3], ends: [1, 2])
        #expect(table[0] == "\u{FFFD}")
        #expect(table[1] == "\u{FFFD}")
    }
}

@Suite
struct NumberColumnTests {
    @Test
    func numbersComeBack() {
        let column = NumberColumn<Float>([1, 2.5, -3])
        #expect(column.withNumbers { Array($0) } == [1, 2.5, -3])
    }

    @Test(arguments: [0..<3, 1..<5, 0..<12, 2..<6, 8..<12])
    func rangeThatDoesNotFitIsRefused(range: Range<Int>) {
        let block = ByteBlock(copying: [0, 1, 2, 3, 4, 5, 6, 7])
        #expect(throws: BadBytes()) { try NumberColumn<UInt32>(block: block, range: range) }
    }

    @Test(arguments: [0..<0, 4..<8, 0..<8, 8..<8])
    func rangeThatFitsIsTaken(range: Range<Int>) throws {
        let block = ByteBlock(copying: [0, 1, 2, 3, 4, 5, 6, 7])
        let column = try NumberColumn<UInt32>(block: block, range: range)
        #expect(column.count == range.count / 4)
        #expect(column.withNumbers { $0.count } == range.count / 4)
    }

    @Test
    func whatIsNoFileCannotBeRead() {
        for path in ["", "/ei/ole", "/tmp", "/dev/null"] {
            #expect(ByteBlock(reading: path) == nil)
        }
    }

    @Test
    func fileThatIsCutAfterItWasReadStaysWhole() throws {
        let path = "/tmp/kumppani-block-\(UInt64.random(in: 0...UInt64.max))"
        let file = try #require(fopen(path, "w"))
        fputs(String(repeating: "x", count: 10_000), file)
        fclose(file)
        defer { unlink(path) }
        let block = try #require(ByteBlock(reading: path))
        truncate(path, 1)
        #expect(block.withBytes { $0.allSatisfy { $0 == UInt8(ascii: "x") } && $0.count == 10_000 })
        truncate(path, ByteBlock.sizeLimit + 1)
        #expect(ByteBlock(reading: path) == nil)
    }
}
