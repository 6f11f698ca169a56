internal import Testing

@testable import Terminal

@Suite struct PastedTextTests {
    private func read(_ bytes: [UInt8]) -> (paste: [UInt8], rest: [UInt8]) {
        var rest = bytes[...]
        let paste = PastedText.read { rest.popFirst() }
        return (paste, Array(rest))
    }

    @Test func endsAtTheMark() {
        let (paste, rest) = read(Array("työ\n\u{1B}[20\u{1B}[201~x".utf8))
        #expect(paste == Array("työ\n\u{1B}[20".utf8))
        #expect(rest == [0x78])
    }

    @Test func endsWithTheInput() {
        #expect(read([0x61]).paste == [0x61])
    }

    @Test func moreThanTheLimitIsDropped() {
        let bytes = [UInt8](repeating: 0x61, count: PastedText.limit + 100)
        let (paste, rest) = read(bytes + PastedText.end + [0x78])
        #expect(paste.count == PastedText.limit)
        #expect(rest == [0x78])
    }

    @Test func isOneLineOfText() {
        let bytes = Array("– yksi\r\n\u{1B}[31mkaksi\n".utf8) + [0xFF]
        #expect(PastedText.line(bytes) == "– yksi kaksi \u{FFFD}")
    }
}
