import Testing
import XMLTree

@Suite
struct XMLWriterTests {
    @Test
    func elementsAreIndentedAndClosed() {
        var writer = XMLWriter()
        writer.start("a", ["id": "1"])
        writer.element("b", text: "yö & työ")
        writer.element("c", ["x": "\"<\""])
        writer.end()
        writer.end()
        #expect(
            writer.text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <a id="1">
                  <b>yö &amp; työ</b>
                  <c x="&quot;&lt;&quot;"/>
                </a>

                """
        )
    }

    @Test(arguments: [
        "", "yö & työ", "<a href='x'>\"y\"</a>", "]]>", "a\nb\tc", "a\r\nb\rc",
        "😀 ä\u{308} \u{200F}",
        "&amp; &#38;", "\u{7F}\u{85}\u{2028}", " reunoilla ", "<!-- x -->", "<?xml?>",
    ])
    func everyTextComesBackAsItWas(text: String) throws {
        let root = try roundTrip(text)
        #expect(Array((root.first("b")?.rawText ?? "").utf8) == Array(text.utf8))
        #expect(Array((root.attributes["x"] ?? "").utf8) == Array(text.utf8))
    }

    @Test(arguments: ["\u{0}", "\u{1B}[31m", "\u{8}", "\u{FFFE}", "\u{FFFF}", "a\u{B}b"])
    func whatXMLCannotHoldIsReplaced(text: String) throws {
        let root = try roundTrip(text)
        let expected = text.unicodeScalars.map { scalar -> Character in
            scalar.value < 0x20 || scalar.value >= 0xFFFE ? "\u{FFFD}" : Character(scalar)
        }
        #expect(root.first("b")?.rawText == String(expected))
        #expect(root.attributes["x"] == String(expected))
    }

    private func roundTrip(_ text: String) throws -> ParsedElement {
        var writer = XMLWriter()
        writer.start("a", ["x": text])
        writer.element("b", text: text)
        writer.end()
        return try XMLReader.read(Array(writer.text.utf8), name: "a.xml").root
    }
}
