import FoundationEssentials
import Proofreading
import TestSupport
import Testing

/// The program as it is run: what it prints and what it returns.
@Suite
struct CheckCommandTests {
    @Test
    func missingFolderReturns66() throws {
        let run = try ProgramRun(["check", "/ei/ole"])
        #expect(run.status == 66)
        #expect(run.output == "")
    }

    @Test
    func brokenXMLIsAFindingLikeAnyOther() throws {
        let folder = try folder(of: "<concept id='hoks'>\n<term>HOKS</trem></concept>")
        let run = try ProgramRun(["check", folder.path])
        #expect(run.status == 1)
        #expect(run.output.hasPrefix("\(folder.path)/entries/sample.xml:2: "))
        #expect(run.output.contains("[xml]\n"))
    }

    @Test
    func findingsOfRulesReturn1() throws {
        let folder = try folder(of: "<concept id='hoks'><term>HOKS</term>\n</concept>")
        let run = try ProgramRun(["check", folder.path, "--format", "json"])
        #expect(run.status == 1)
        let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
        #expect(report.count == report.findings.count)
        #expect(
            report.findings.map(\.rule) == ["entry-without-answers", "entry-without-examples"]
        )
        #expect(report.findings.allSatisfy { $0.line == 1 && !$0.remedy.isEmpty })
    }

    @Test
    func formOfPlansIsChecked() throws {
        let folder = try folder(of: "<concept id='hoks'><term>HOKS</term>\n</concept>")
        try folder.write("<planning/>", to: "planning.xml")
        let run = try ProgramRun(["check", folder.path])
        #expect(run.status == 1)
        #expect(run.output.contains("\(folder.path)/planning.xml:1: "))
    }

    @Test
    func unknownTopicNamesTheNearest() throws {
        let run = try ProgramRun(["topics", "hok", "--knowledge", ProjectFolder.knowledge])
        #expect(run.status == 66)
        #expect(run.errors.contains("kumppani topics hoks"))
    }

    private struct Report: Decodable {
        let count: Int
        let findings: [Line]

        struct Line: Decodable {
            let file: String
            let line: Int?
            let rule: String
            let remedy: String
        }
    }

    /// A knowledge folder with one entry file.
    private func folder(of entries: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let sample = try #require(Proofreader.rules.first).good
        for (file, text) in sample.files where !file.hasPrefix("entries/") {
            try folder.write(text, to: file)
        }
        let space = "xmlns='urn:kumppani:knowledge:1' xml:lang='fi'"
        try folder.write(
            "<entries \(space)>\(entries)</entries>",
            to: "entries/sample.xml"
        )
        try folder.link("schema", to: ProjectFolder.knowledge + "/schema")
        return folder
    }
}
