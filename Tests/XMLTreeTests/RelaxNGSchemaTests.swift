import TestSupport
import Testing
import XMLTree

@Suite
struct RelaxNGSchemaTests {
    private static let grammar = """
        <grammar xmlns="http://relaxng.org/ns/structure/1.0"
          datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
        <start><element name="list">
          <attribute name="id"><data type="token"><param name="pattern">[a-z]+</param></data></attribute>
          <element name="title"><text/></element>
          <oneOrMore><element name="item">
            <optional><attribute name="kind"><choice><value>a</value><value>b</value></choice></attribute></optional>
            <data type="positiveInteger"/>
          </element></oneOrMore>
        </element></start></grammar>
        """

    private func breaches(_ body: String, id: String = "id='lista'") throws -> [XMLProblem] {
        let folder = try TemporaryFolder()
        try folder.write(Self.grammar, to: "list.rng")
        let schema = try RelaxNGSchema(file: folder.path + "/list.rng")
        let text = "<list \(id)>\n\(body)\n</list>"
        return try XMLReader.read(Array(text.utf8), name: "a.xml", schema: schema).breaches
    }

    @Test
    func validDocumentHasNoBreach() throws {
        #expect(try breaches("<title>x</title><item kind='a'>1</item><item>2</item>") == [])
    }

    @Test(arguments: [
        ("<title>x</title>\n<item>1</item>\n<hox/>", 4),
        ("<title>x</title>\n<item>1</item><title>y</title>", 3),
        ("<title>x</title>\n<item kind='c'>1</item>", 3),
        ("<title>x</title>\n<item väri='c'>1</item>", 3),
        ("<title>x</title>\n<item>nolla</item>", 3),
        ("<title>x</title>\n<item/>", 3),
        ("<title>x</title>", 1),
        ("<item>1</item>", 2),
    ])
    func breachHasItsLine(body: String, line: Int) throws {
        let found = try breaches(body)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.file == "a.xml" })
        #expect(found.contains { $0.line.map { abs($0 - line) <= 1 } ?? false }, "\(found)")
        #expect(found.allSatisfy { !$0.message.isEmpty && !$0.remedy.isEmpty })
    }

    @Test
    func unknownElementIsNamed() throws {
        let found = try breaches("<title>x</title>\n<item>1</item>\n<hox/>")
        #expect(found.map(\.kind) == [.unexpectedElement("hox")])
    }

    @Test(arguments: ["", "id='Iso'", "id='a' x='1'"])
    func attributesOfTheRootAreChecked(id: String) throws {
        let found = try breaches("<title>x</title><item>1</item>", id: id)
        #expect(!found.isEmpty)
    }

    @Test(arguments: [
        "<grammar", "<a/>", "", "<grammar xmlns='http://relaxng.org/ns/structure/1.0'/>",
    ])
    func whatIsNoSchemaIsRefused(text: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "x.rng")
        let path = folder.path + "/x.rng"
        #expect(throws: XMLProblem(file: path, line: nil, kind: .brokenSchema)) {
            try RelaxNGSchema(file: path)
        }
    }

    @Test
    func missingSchemaIsToldAsMissing() {
        #expect(throws: XMLProblem(file: "/ei/ole.rng", line: nil, kind: .missing)) {
            try RelaxNGSchema(file: "/ei/ole.rng")
        }
    }

    @Test(arguments: [
        "entries", "questions", "sources", "language", "elsewhere", "planning", "draft",
    ])
    func schemasOfTheKnowledgeCanBeUsed(name: String) throws {
        _ = try RelaxNGSchema(file: ProjectFolder.knowledge + "/schema/\(name).rng")
    }
}
