import CompactBytes
import TestSupport
import Testing

@Suite
struct ByteReaderTests {
    @Test(arguments: [0, 1, 127, 128, 300, 16_384, Int(UInt32.max), Int.max])
    func numbersComeBack(number: Int) throws {
        var writer = ByteWriter()
        writer.write(number)
        var reader = ByteReader(writer.bytes[...])
        #expect(try reader.readNumber() == number)
        #expect(reader.isAtEnd)
    }

    @Test
    func stringsAndListsComeBack() throws {
        var writer = ByteWriter()
        writer.write("yö \u{0} 😀")
        writer.write(String?.none)
        writer.write(String?.some(""))
        writer.write(["a", "", "ö"])
        var reader = ByteReader(writer.bytes[...])
        #expect(try reader.readString() == "yö \u{0} 😀")
        #expect(try reader.readOptionalString() == nil)
        #expect(try reader.readOptionalString() == "")
        #expect(try reader.readStrings() == ["a", "", "ö"])
        #expect(reader.isAtEnd)
    }

    @Test(
        arguments: [
            [], [0x80], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
        ] as [[UInt8]]
    )
    func badNumberIsRefused(bytes: [UInt8]) {
        var reader = ByteReader(bytes[...])
        #expect(throws: BadBytes()) { try reader.readNumber() }
    }

    @Test(
        arguments: [
            [5, 0x61], [1, 0xFF], [2, 0xC3, 0x28],
            [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
        ] as [[UInt8]]
    )
    func badStringAndListAreRefused(bytes: [UInt8]) {
        var reader = ByteReader(bytes[...])
        #expect(throws: BadBytes()) { try reader.readString() }
        var again = ByteReader(bytes[...])
        #expect(throws: BadBytes()) { try again.readStrings() }
    }

    @Test
    func arbitraryBytesNeverTrap() {
        var random = Repeatable(seed: 7)
        for _ in 0..<20_000 {
            let bytes = (0..<Int(random.next() % 24))
                .map { _ in UInt8(truncatingIfNeeded: random.next()) }
            var reader = ByteReader(bytes[...])
            _ = try? reader.readStrings()
            _ = try? reader.readOptionalString()
            _ = try? reader.readNumber()
        }
    }
}
