import Glibc
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

    @Test(arguments: [
        "http://127.0.0.1:9/x.rng", "ftp://127.0.0.1/x.rng", "file://localhost/etc/passwd",
        "/dev/zero", "pipe", "large.rng", "list.rng",
    ])
    func schemaTakesNothingButSmallPlainFiles(reference: String) throws {
        let folder = try TemporaryFolder()
        mkfifo(folder.path + "/pipe", 0o600)
        try folder.write(String(repeating: " ", count: 70_000) + Self.grammar, to: "large.rng")
        try folder.write(Self.grammar, to: "small.rng")
        let including = { (name: String) in
            "<grammar xmlns='http://relaxng.org/ns/structure/1.0'><include href='\(name)'/></grammar>"
        }
        try folder.write(including("small.rng"), to: "good.rng")
        #expect(throws: Never.self) { try RelaxNGSchema(file: folder.path + "/good.rng") }
        try folder.write(including(reference), to: "list.rng")
        let problem = #expect(throws: XMLProblem.self) {
            try RelaxNGSchema(file: folder.path + "/list.rng")
        }
        #expect(problem?.kind == .brokenSchema)
    }

    @Test
    func referencesDeeperThanTheStackAreRefused() throws {
        let folder = try TemporaryFolder()
        let chain = (0..<100_000)
            .map { "<define name='a\($0)'><ref name='a\($0 + 1)'/></define>" }.joined()
        let text =
            "<grammar xmlns='http://relaxng.org/ns/structure/1.0'><start><ref name='a0'/></start>"
        try folder.write(text + chain + "</grammar>", to: "a.rng")
        let problem = #expect(throws: XMLProblem.self) {
            try RelaxNGSchema(file: folder.path + "/a.rng")
        }
        #expect(problem?.kind == .tooLarge(limit: 65_536))
        #expect(problem?.message == "Tiedosto on suurempi kuin 64 kibitavua.")
    }

    @Test
    func whatTheValidatorDoesNotNameHasAWholeSentence() throws {
        let sentences = [
            (
                XMLProblem.Kind.missingElement("", inside: ""),
                "Sisältö on vajaa tai ei ole rakenteen mukainen."
            ),
            (.missingElement("", inside: "a"), "Elementin <a> sisältö on vajaa."),
            (.badContent(""), "Sisältö on vajaa tai ei ole rakenteen mukainen."),
        ]
        for (kind, sentence) in sentences {
            let problem = XMLProblem(file: "a.xml", line: 1, kind: kind)
            #expect(problem.message == sentence)
            #expect(!problem.remedy.contains("<>"))
        }
    }
}
