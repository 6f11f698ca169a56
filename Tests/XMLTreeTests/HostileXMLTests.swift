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

    private static let small: [UInt8] = "<a>x</a>".utf16
        .flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    private static let big: [UInt8] = "<a>x</a>".utf16
        .flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    private static let otherBytes: [[UInt8]] = [
        small, [0xFF, 0xFE] + small, [0xFE, 0xFF] + big, [0x3C, 0x61, 0, 0x3E],
        [UInt8](repeating: 0, count: 5_000_000),
    ]

    @Test(arguments: otherBytes)
    func bytesOfOtherEncodingsAreNamedSo(bytes: [UInt8]) {
        let problem = #expect(throws: XMLProblem.self) { try XMLReader.read(bytes, name: "a.xml") }
        #expect(problem?.kind == .badCharacter)
    }

    @Test
    func tooManyElementsAreRefused() {
        let wide = "<a>" + String(repeating: "<b/>", count: 400_001) + "</a>"
        #expect(#expect(throws: XMLProblem.self) { try read(wide) }?.kind == .limit)
    }

    @Test
    func tooManyAttributesAreRefusedAlsoAfterACommentAndInQuotes() {
        let attributes = (0...100).map { " a\($0)=\">'\"" }.joined()
        for text in [
            "<a\(attributes)/>", "<!-- ' --><a\(attributes)/>", "<?b '?><a\(attributes)/>",
        ] {
            #expect(#expect(throws: XMLProblem.self) { try read(text) }?.kind == .limit)
        }
    }

    @Test
    func signsInTextAndCommentsAreNoAttributes() throws {
        let rule = String(repeating: "=", count: 1_000)
        #expect(try read("<!-- \(rule) ' --><a b='\(rule)'>\(rule)\"</a>").root.text == rule + "\"")
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
