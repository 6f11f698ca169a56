import Testing
import XMLTree

@Suite
struct XMLReaderTests {
    @Test
    func textKeepsItsOrderAndLines() throws {
        let document = try XMLReader.read(Array("<a>\n<b>yö</b> &amp; työ</a>".utf8), name: "a.xml")
        #expect(document.root.name == "a")
        #expect(document.root.text == "yö & työ")
        #expect(document.root.first("b")?.line == 2)
    }

    @Test
    func contentComesAsPlainValues() throws {
        let root = try read(
            "<a x='1 &lt; 2' xml:lang='fi'><!-- ei --><b/><![CDATA[<c>]]>&#228;</a>"
        )
        .root
        #expect(root.attributes == ["x": "1 < 2", "lang": "fi"])
        #expect(root.children == [.element(ParsedElement(name: "b")), .text("<c>ä")])
    }

    @Test(arguments: [
        ("", XMLProblem.Kind.empty, nil),
        ("   \n", .empty, 2),
        ("<a>\n<b>\n</a>", .tagMismatch, 3),
        ("<a>\n", .tagMismatch, 2),
        ("<a>\nkissa & koira</a>", .bareMarkup, 2),
        ("<a>\n1 < 2</a>", .bareMarkup, 2),
        ("<a>\n\n&hoks;</a>", .entity, 3),
        ("<a>\n\u{1}</a>", .badCharacter, 2),
        ("<a>\n&#0;</a>", .badCharacter, 2),
    ])
    func problemHasItsKindAndLine(text: String, kind: XMLProblem.Kind, line: Int?) {
        #expect(throws: XMLProblem(file: "a.xml", line: line, kind: kind)) { try read(text) }
    }

    @Test(arguments: [[UInt8]([0xFF]), [0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0]])
    func bytesThatAreNoTextAreRefused(bytes: [UInt8]) {
        let document = Array("<a>\nyö ".utf8) + bytes + Array("</a>".utf8)
        #expect(throws: XMLProblem.self) { try XMLReader.read(document, name: "a.xml") }
    }

    @Test(arguments: [
        "<a b='1' b='2'/>", "<a b=1/>", "<a b='<'/>", "<a/>\n<b/>", "<?xml version='1.0'?",
        "<a><?xml?></a>",
    ])
    func everyOtherBreachIsRefusedWithAMend(text: String) {
        let problem = #expect(throws: XMLProblem.self) { try read(text) }
        #expect(problem?.file == "a.xml")
        #expect(problem?.message.isEmpty == false)
        #expect(problem?.remedy.isEmpty == false)
    }

    @Test
    func everyTornDocumentIsRefused() throws {
        let whole = Array(
            "<?xml version=\"1.0\"?>\n<a b='ä'><c>yö &amp; työ</c><!-- x --></a>".utf8
        )
        _ = try XMLReader.read(whole, name: "a.xml")
        for length in whole.indices {
            #expect(throws: XMLProblem.self) {
                try XMLReader.read(Array(whole[..<length]), name: "a.xml")
            }
        }
    }

    private func read(_ text: String) throws -> ParsedDocument {
        try XMLReader.read(Array(text.utf8), name: "a.xml")
    }
}
