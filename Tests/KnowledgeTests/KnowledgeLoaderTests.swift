import FinnishLanguage
import Knowledge
import TestSupport
import Testing
import XMLTree

@Suite
struct KnowledgeLoaderTests {
    private func findings(_ files: [String: String]) throws -> [Finding] {
        try SmallKnowledge(files).load().findings
    }

    private static func entry(_ body: String) -> String {
        SmallKnowledge.entries("<concept id='uusi'><term>Uusi</term>\n\(body)\n</concept>")
    }

    @Test
    func soundFolderIsReadWhole() throws {
        let loaded = try SmallKnowledge().load()
        #expect(loaded.findings == [])
        #expect(loaded.base.entries.map(\.id) == ["hoks", "opettaja"])
        #expect(loaded.base.entry("hoks")?.examples.count == 2)
        #expect(loaded.base.talk.map(\.kind) == [.plan, .greeting])
        #expect(loaded.base.sources.keys.sorted() == ["laki"])
        #expect(loaded.base.elsewhere.map(\.id) == ["kela"])
        #expect(loaded.base.vocabulary.spokenForms == ["onks": ["onko"]])
    }

    @Test(arguments: ["/ei/ole", "", "/tmp/", "/etc/passwd"])
    func folderWithoutEntriesIsMissing(path: String) {
        #expect(throws: KnowledgeMissing(folder: path)) { try KnowledgeLoader.load(folder: path) }
    }

    @Test(arguments: [
        ("sources.xml", "<sources", "tagMismatch or more", 1),
        ("language.xml", "", "Tiedosto on tyhjä.", 0),
        (
            "entries/b.xml", "<entries>\n<a></b></entries>",
            "Alku- ja lopputunniste eivät ole pari.", 2
        ),
        ("entries/b.xml", "<entries>\n\nA & B</entries>", "Merkki & tai < on paljaana", 3),
        ("elsewhere.xml", "<!DOCTYPE e []>\n<e/>", "DOCTYPE", 0),
    ])
    func brokenXMLIsNamedWithItsPlace(file: String, text: String, message: String, line: Int) throws
    {
        let finding = try #require(try findings([file: text]).first)
        #expect(finding.file == file)
        #expect(finding.rule == "xml")
        #expect(line == 0 || finding.line == line)
        #expect(finding.message.contains(message) || message.hasPrefix("tagMismatch"))
        #expect(finding.remedy.hasSuffix("."))
    }

    @Test(arguments: [
        ("<hox/>", "Elementtiä <hox> ei ole.", "Tarkista elementin nimi"),
        ("<related/>", "Elementistä <related> puuttuu määrite to.", "Lisää to="),
        (
            "<related to='Iso Kirjain'/>", "Tunnus ”Iso Kirjain” ei kelpaa.",
            "Käytä pieniä kirjaimia"
        ),
        (
            "<example intent='hox'>Mikä?</example>", "arvo ”hox” ei ole sallittu",
            "Sallitut arvot: define"
        ),
        (
            "<example intent='out-of-scope'>Mikä?</example>", "”out-of-scope” ei ole",
            "Sallitut arvot"
        ),
        (
            "<define><p>Uusi on uusi.</p></define>", "Vastauksesta <define> puuttuu lähde.",
            "<source ref="
        ),
        ("<alias> </alias>", "Elementti <alias> on tyhjä.", "Kirjoita teksti"),
        (
            "<tasks phase='ei'><item>x</item><source ref='laki'/></tasks>", "phase arvo ”ei”",
            "before"
        ),
    ])
    func breachOfTheSchemaIsNamedWithItsMend(body: String, message: String, remedy: String) throws {
        let found = try findings(["entries/b.xml": Self.entry(body)])
        let finding = try #require(found.first { $0.message.contains(message) }, "\(found)")
        #expect(finding.file == "entries/b.xml")
        #expect(finding.line == 3)
        #expect(finding.remedy.contains(remedy))
    }

    @Test(arguments: [
        ("<related to='hox'/>", "aiheeseen ”hox”", "”hoks”", 2),
        ("<related to='aivan-muu-aihe'/>", "”aivan-muu-aihe”", "Tarkista tunnus", 2),
        ("<define><p>X on y.</p><source ref='lakki'/></define>", "Lähdettä ”lakki”", "”laki”", 3),
        (
            "<responsible role='hoks'><p>X.</p><source ref='laki'/></responsible>", "ei ole rooli",
            "rooli", 3
        ),
        (
            "<contrast with='opetaja'><p>X.</p><source ref='laki'/></contrast>", "”opetaja”",
            "”opettaja”", 3
        ),
    ])
    func danglingReferenceNamesTheNearest(
        body: String,
        message: String,
        remedy: String,
        line: Int
    ) throws {
        let found = try findings(["entries/b.xml": Self.entry(body)])
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.message.contains(message))
        #expect(finding.remedy.contains(remedy))
        #expect(finding.file == "entries/b.xml")
        #expect(finding.line == line)
    }

    @Test
    func secondEntryOfAnIdNamesTheFirst() throws {
        let twin = SmallKnowledge.entries("\n<concept id='hoks'><term>Toinen</term></concept>")
        let finding = try #require(try findings(["entries/b.xml": twin]).first)
        #expect(finding.rule == "unique-id")
        #expect(finding.file == "entries/b.xml")
        #expect(finding.line == 3)
        #expect(finding.message == "Tunnus ”hoks” on jo käytössä: entries/a.xml:2.")
    }
}
