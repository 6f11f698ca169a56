import Glibc
import Knowledge
import TestSupport
import Testing
import XMLTree

@Suite
struct KnowledgeFilesTests {
    @Test
    func everyMistakeIsNamedInOneReading() throws {
        let folder = try SmallKnowledge([
            "entries/b.xml": "<entries", "entries/c.xml": "<hox/>",
            "questions/x.xml": "<questions \(SmallKnowledge.space) for='hoks'>\n<hox/></questions>",
        ])
        let found = try folder.load().findings
        #expect(Set(found.map(\.file)) == ["entries/b.xml", "entries/c.xml", "questions/x.xml"])
    }

    @Test
    func questionsForNoEntryAreNamed() throws {
        let text = "<questions \(SmallKnowledge.space) for='hokss'>\n</questions>"
        let folder = try SmallKnowledge(["questions/hokss.xml": text])
        let finding = try #require(try folder.load().findings.first)
        #expect(finding.file == "questions/hokss.xml")
        #expect(finding.line == 1)
        #expect(finding.remedy == "Tarkoititko tunnusta ”hoks”?")
    }

    @Test
    func rootOfAnotherNamespaceIsNamed() throws {
        let folder = try SmallKnowledge(["entries/b.xml": "<entries xmlns='urn:muu'/>"])
        let finding = try #require(try folder.load().findings.first)
        #expect(finding.message == "Tiedoston pääelementti on <entries>.")
        #expect(finding.remedy.contains("urn:kumppani:knowledge:1"))
    }

    @Test(arguments: ["language.xml", "sources.xml", "elsewhere.xml"])
    func missingFileIsNamed(file: String) throws {
        let folder = try SmallKnowledge()
        unlink(folder.path + "/" + file)
        let finding = try #require(try folder.load().findings.first)
        #expect(finding.file.hasSuffix(file))
        #expect(finding.message == "Tiedostoa ei ole.")
        #expect(finding.remedy == "Tarkista polku.")
    }

    @Test
    func missingSchemaIsNamedAndNothingCrashes() throws {
        let folder = try SmallKnowledge()
        unlink(folder.path + "/schema")
        let found = try folder.load().findings
        #expect(found.contains { $0.file.hasSuffix("schema/entries.rng") })
    }

    @Test
    func filesThatAreNotOursAreLeftOut() throws {
        let folder = try SmallKnowledge([
            "entries/.salattu.xml": "<hox", "entries/luonnos.xml~": "<hox",
            "entries/lue.txt": "<hox",
        ])
        #expect(try folder.load().findings == [])
    }

    @Test
    func everyChangeOfAFileChangesTheVersion() throws {
        let version = try SmallKnowledge().contentHash()
        #expect(version.count == 32)
        #expect(try SmallKnowledge().contentHash() == version)
        for (file, text) in SmallKnowledge.sound {
            let changed = try SmallKnowledge([file: text + " "])
            #expect(try changed.contentHash() != version, "\(file)")
        }
        let added = try SmallKnowledge(["questions/x.xml": ""])
        #expect(try added.contentHash() != version)
    }

    @Test(arguments: [
        ("hok", "hoks"), ("HOKS", nil), ("opetaja", "opettaja"), ("", nil), ("aivan muuta", nil),
    ])
    func nearestNameIsWithinAThird(typed: String, nearest: String?) {
        #expect(Nearest.name(to: typed, among: ["hoks", "opettaja"]) == nearest)
    }
}
