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
}
