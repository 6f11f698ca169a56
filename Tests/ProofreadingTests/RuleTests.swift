import FinnishLanguage
import Knowledge
import Matching
import Proofreading
import TestSupport
import Testing
import XMLTree

/// Each rule carries its own good and bad example, so a new rule is tested as soon as it is listed.
@Suite
struct RuleTests {
    static let rules = Proofreader.rules.map(\.id)

    @Test(arguments: rules)
    func badExampleIsNamedWhereItIsMarked(id: String) throws {
        let rule = try #require(Proofreader.rules.first { $0.id == id })
        let findings = try rule.findings(in: material(rule.bad))
        let places = Set(
            findings.compactMap { finding in
                finding.line.map { Place(file: finding.file, line: $0) }
            }
        )
        #expect(places == Set(rule.bad.marks), "\(findings)")
    }

    @Test(arguments: rules)
    func goodExampleIsLetBe(id: String) throws {
        let rule = try #require(Proofreader.rules.first { $0.id == id })
        #expect(rule.good.marks.isEmpty)
        #expect(try rule.findings(in: material(rule.good)).map(\.description) == [])
    }

    @Test(arguments: rules)
    func findingsSayWhatIsWrongAndHowToMendIt(id: String) throws {
        let rule = try #require(Proofreader.rules.first { $0.id == id })
        for finding in try rule.findings(in: material(rule.bad)) {
            #expect(finding.rule == id)
            #expect(finding.message.hasSuffix("."))
            #expect(finding.remedy.hasSuffix("."))
            #expect(finding.description.hasSuffix(" [\(id)]"))
        }
    }

    @Test
    func rulesHaveNamesOfTheirOwn() {
        #expect(Set(Self.rules).count == Self.rules.count)
        #expect(Self.rules == Self.rules.sorted())
    }

    private func material(_ sample: Sample) throws -> Material {
        let loaded = try KnowledgeLoader.load(sample: sample)
        #expect(loaded.findings == [])
        let dictionary = try Voikko()
        let matcher = Matcher(base: loaded.base, dictionary: dictionary)
        return Material(loaded, matcher: matcher, dictionary: dictionary)
    }
}

extension KnowledgeLoader {
    /// Loads a sample from a folder of its own, as an author's folder is loaded.
    static func load(sample: Sample) throws -> LoadedKnowledge {
        let folder = try TemporaryFolder()
        for (file, text) in sample.files { try folder.write(text, to: file) }
        try folder.link("schema", to: ProjectFolder.knowledge + "/schema")
        return try withExtendedLifetime(folder) { try load(folder: folder.path) }
    }
}
