import FinnishLanguage
import FoundationEssentials
import Knowledge
import Matching
import Proofreading
import Review
import TestSupport
import Testing
import Transcripts
import XMLTree

/// Skeletons are knowledge in the author's own format: once a facet is written, `check` is content.
@Suite
struct SkeletonTests {
    /// Gaps as people leave them: misspelt, in words that no dictionary has, nearly the same twice,
    /// with an address in them, and one that the knowledge has already.
    private static let questions = [
        "Kuka maksaa bussikortin jakson ajalta?", "kuka maksaa bussikortin jaksojen ajalta",
        "mistä saa bussikortin", "Saako koiran ottaa mukaan työpaikalle?", "miten tehdään blurppi",
        "Missä opiskelija voi pysäköidä?", "laheta bussikortti osoitteeseen a@b.fi",
        "Mikä on HOKS?", "Milloin lounas on työpaikalla?", "Paljonko lounaaseen kuuluu aikaa?",
    ]

    @Test
    func filledSkeletonPassesCheck() throws {
        let text = try #require(try skeleton().entries(groups()))
        let folder = try copyOfKnowledge()
        let filled = Self.filled(text)
        #expect(!filled.contains("LÄHDE"))
        try folder.write(filled, to: "entries/aukot.xml")
        let loaded = try KnowledgeLoader.load(folder: folder.path)
        try #require(loaded.findings.map(\.description) == [])
        let dictionary = try Voikko()
        let matcher = Matcher(base: loaded.base, dictionary: dictionary)
        let material = Material(loaded, matcher: matcher, dictionary: dictionary)
        #expect(Proofreader.findings(in: material).map(\.description) == [])
        let match = matcher.match("kuka maksaa bussikortin")
        #expect(match.candidates.first?.entry == "bussikortti")
    }

    @Test
    func unfilledSkeletonFitsTheSchemaAndLacksOnlyAnswers() throws {
        let folder = try copyOfKnowledge()
        let text = try #require(try skeleton().entries(groups()))
        try folder.write(text, to: "entries/aukot.xml")
        #expect(try KnowledgeLoader.load(folder: folder.path).findings.map(\.description) == [])
    }

    @Test
    func skeletonNamesTheThingAndKeepsUsersWordings() throws {
        let text = try #require(try skeleton().entries(groups()))
        #expect(text.contains("<concept id=\"bussikortti\">\n    <term>Bussikortti</term>"))
        #expect(text.contains(">mistä saa bussikortin</example>"))
        #expect(!text.contains("jaksojen ajalta"))
        #expect(!text.contains("[sähköposti]"))
        #expect(!text.contains("Mikä on HOKS?"))
        #expect(
            text.contains(
                "<concept id=\"blurppi\">\n    <term>Uusi aihe</term>\n    <keyword>blurppi</keyword>"
            )
        )
    }

    @Test
    func examplesForAnEntryAreAQuestionFile() throws {
        let questions = [
            question("saako päivärahaa jaksolta"), question("Mikä on HOKS?"),
            question("entä lauantailta?", context: "Saako ruokarahaa?"),
        ]
        let text = try #require(try skeleton().examples(of: questions, for: "korvaukset"))
        #expect(text.contains("for=\"korvaukset\""))
        #expect(text.contains("<example intent=\"define\">saako päivärahaa jaksolta</example>"))
        #expect(text.contains("context=\"Saako ruokarahaa?\">entä lauantailta?</example>"))
        #expect(!text.contains("HOKS"))
    }

    @Test
    func nothingUsableMakesNoFile() throws {
        let skeleton = try skeleton()
        #expect(skeleton.entries([]) == nil)
        #expect(skeleton.examples(of: [question("a@b.fi"), question("?")], for: "hoks") == nil)
    }

    private func question(_ text: String, context: String? = nil) -> GapGroup.Question {
        GapGroup.Question(
            text: Masking.masked(text),
            context: context,
            intent: .define,
            count: 1
        )
    }

    private func groups() throws -> [GapGroup] {
        let knowledge = try #require(OpenedKnowledge.shared)
        var grouping = GapGrouping(matcher: knowledge.matcher, base: knowledge.base)
        let turns = Self.questions.map { Talk.turn(Masking.masked($0)) }
        grouping.add(try Talk.transcript(turns), [:])
        return grouping.groups()
    }

    private func skeleton() throws -> Skeleton {
        let base = RealKnowledge.base
        let speller = Speller(dictionary: try Voikko(), vocabulary: base.vocabulary)
        return Skeleton(base: base, speller: speller)
    }

    /// What an author does: every model out of its comment, with words and a source.
    private static func filled(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { $0.contains("LÄHDE") ? filled(line: String($0)) : String($0) }
            .joined(separator: "\n")
    }

    private static func filled(line: String) -> String {
        line.replacing("<!-- ", with: "").replacing(" -->", with: "")
            .replacing("Kirjoita vastaus.", with: "Asiasta sovitaan työpaikalla.")
            .replacing("Kirjoita vaihe.", with: "Kysy asiaa työpaikalta.")
            .replacing("Kirjoita kohta.", with: "Työpaikan oma ohje.")
            .replacing("LÄHDE", with: "oppilaitosten-ohjeet")
            .replacing(" at=\"KOHTA\"", with: "")
    }

    private func copyOfKnowledge() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let manager = FileManager.default
        for name in try manager.contentsOfDirectory(atPath: ProjectFolder.knowledge)
        where name != "entries" {
            try folder.link(name, to: ProjectFolder.knowledge + "/" + name)
        }
        try manager.createDirectory(
            atPath: folder.path + "/entries",
            withIntermediateDirectories: true
        )
        let entries = ProjectFolder.knowledge + "/entries"
        for name in try manager.contentsOfDirectory(atPath: entries) {
            try folder.link("entries/" + name, to: entries + "/" + name)
        }
        return folder
    }
}
