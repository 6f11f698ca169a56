import TestSupport
import Testing
import XMLTree

/// What a document from elsewhere may try: nothing is fetched, nothing is expanded, nothing crashes.
@Suite
struct HostileXMLTests {
    @Test(arguments: [
        "<!DOCTYPE a>\n<a/>",
        "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'>\n<a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>\n<a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/p'>%p;]>\n<a/>",
        "<!DOCTYPE a [<!ENTITY x 'y'>]>\n<a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x '&x;'>]>\n<a>&x;</a>",
        "<!DOCTYPE a [<!ATTLIST a b CDATA 'oletus'>]>\n<a/>",
    ])
    func documentTypeDeclarationIsRefused(text: String) {
        let problem = #expect(throws: XMLProblem.self) { try read(text) }
        #expect(problem?.kind == .entity)
    }

    @Test
    func entityBombIsRefusedAtOnce() {
        var declarations = "<!ENTITY e0 'ha'>"
        for level in 1...30 {
            let references = String(repeating: "&e\(level - 1);", count: 10)
            declarations += "<!ENTITY e\(level) '\(references)'>"
        }
        let text = "<!DOCTYPE a [\(declarations)]><a b='&e30;'>&e30;</a>"
        let clock = ContinuousClock()
        let time = clock.measure {
            #expect(throws: XMLProblem.self) { try read(text) }
        }
        #expect(time < .seconds(5))
    }

    @Test
    func includedFilesAreNotFetched() throws {
        let folder = try TemporaryFolder()
        try folder.write("<secret>salaisuus</secret>", to: "b.xml")
        let text = """
            <a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='\(folder.path)/b.xml'/></a>
            """
        #expect(try read(text).root.text == "")
    }

    @Test(arguments: [300, 1_000, 100_000])
    func deepNestingIsRefused(depth: Int) {
        let open = String(repeating: "<a>", count: depth)
        let closed = String(repeating: "</a>", count: depth)
        for text in [open, open + closed] {
            let problem = #expect(throws: XMLProblem.self) { try read(text) }
            #expect(problem?.kind == .limit)
        }
    }

    @Test(arguments: [1, 100, 200])
    func reasonableNestingIsRead(depth: Int) throws {
        let text =
            String(repeating: "<a>", count: depth) + "x" + String(repeating: "</a>", count: depth)
        #expect(try read(text).root.text == "x")
    }

    @Test
    func hugeNamesAndTextsAreReadOrRefused() {
        let long = String(repeating: "x", count: 11_000_000)
        #expect(throws: XMLProblem.self) { try read("<\(long)/>") }
        #expect(throws: XMLProblem.self) { try read("<a>\(long)</a>") }
        let wide = String(repeating: "<b/>", count: 200_000)
        #expect((try? read("<a>\(wide)</a>"))?.root.children.count == 200_000)
    }

    private func read(_ text: String) throws -> ParsedDocument {
        try XMLReader.read(Array(text.utf8), name: "a.xml")
    }
}
