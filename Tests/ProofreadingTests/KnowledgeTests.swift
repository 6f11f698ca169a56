import FinnishLanguage
import FoundationEssentials
import Knowledge
import Matching
import Proofreading
import TestSupport
import Testing
import XMLTree

/// The project's own knowledge is as it should be.
@Suite
struct KnowledgeTests {
    @Test
    func knowledgeHasNothingToMend() throws {
        let loaded = try KnowledgeLoader.load(folder: ProjectFolder.knowledge)
        try #require(loaded.findings.map(\.description) == [])
        let dictionary = try Voikko()
        let matcher = Matcher(base: loaded.base, dictionary: dictionary)
        let material = Material(loaded, matcher: matcher, dictionary: dictionary)
        for finding in Proofreader.findings(in: material) {
            Issue.record(Comment(rawValue: finding.description))
        }
    }

    /// The set that measures the matcher never becomes knowledge.
    @Test(.enabled(if: DevelopmentSet.isThere, "../shared/eval/dev.tsv is not on this machine."))
    func noExampleIsNearlyAQuestionOfTheMeasuringSet() throws {
        let base = try KnowledgeLoader.load(folder: ProjectFolder.knowledge).base
        let measured = try DevelopmentSet.questions().map(ComparableText.init)
        #expect(measured.count > 100)
        for question in Self.questions(of: base) {
            let text = ComparableText(question.text)
            guard text.wordCount >= 4, let twin = measured.first(where: text.isNear) else {
                continue
            }
            Issue.record("\(question.place): ”\(question.text)” is nearly ”\(twin.letters)”.")
        }
    }

    private static func questions(of base: KnowledgeBase) -> [(text: String, place: Place)] {
        base.entries.flatMap(\.examples).map { ($0.question, $0.place) }
            + base.elsewhere.flatMap(\.examples).map { ($0.text, $0.place) }
            + base.talk.map { ($0.text, $0.place) }
    }
}

/// The questions that measure the matcher, kept beside the repository.
enum DevelopmentSet {
    static let path = ProjectFolder.path + "/../shared/eval/dev.tsv"
    static let isThere = FileManager.default.isReadableFile(atPath: path)

    static func questions() throws -> [String] {
        let data = try Data(contentsOf: URL(filePath: path))
        return String(decoding: data, as: UTF8.self)
            .split(separator: "\n").dropFirst()
            .compactMap { line in
                let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
                return columns.count > 1 ? String(columns[1]) : nil
            }
    }
}
