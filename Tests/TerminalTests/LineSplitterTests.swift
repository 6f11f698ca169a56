internal import Testing

@testable import Terminal

@Suite struct LineSplitterTests {
    private func lines(_ bytes: [UInt8], piece: Int = 3, longest: Int = 20) -> [LineInput] {
        var splitter = LineSplitter(longestLine: longest)
        var found: [LineInput] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let (line, count) = splitter.take(rest.prefix(piece))
            rest = rest.dropFirst(count)
            if let line { found.append(line) }
        }
        return found + (splitter.takeLast().map { [$0] } ?? [])
    }

    @Test func endsOfEveryKind() {
        let bytes = Array("\u{FEFF}työ\r\n\nkaksi\rx\nloppu".utf8)
        #expect(lines(bytes) == [.line("työ"), .line(""), .line("kaksi\rx"), .line("loppu")])
    }

    @Test func badBytesCostTheirLineOnly() {
        #expect(lines([0x61, 0xE4, 10, 0x62, 10]) == [.invalidUTF8, .line("b")])
    }

    @Test(arguments: [1, 7, 1000])
    func longLineCostsItselfOnly(piece: Int) {
        let bytes = [UInt8](repeating: 0x61, count: 50) + [10, 0x62]
        #expect(lines(bytes, piece: piece) == [.tooLong, .line("b")])
    }

    @Test func longestLineIsStillTaken() {
        #expect(lines(Array("12345\n".utf8), longest: 5) == [.line("12345")])
    }
}
