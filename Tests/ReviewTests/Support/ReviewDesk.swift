import FoundationEssentials
import Glibc
import TestSupport
import Testing

/// Runs `kumppani review` on a small knowledge and a folder of sessions.
struct ReviewDesk {
    let knowledge: SmallKnowledge
    let folder: TemporaryFolder

    init() throws {
        knowledge = try SmallKnowledge()
        folder = try TemporaryFolder()
        try #require(chmod(folder.path, 0o700) == 0)
    }

    var places: [String] {
        ["--knowledge", knowledge.path, "--transcripts", folder.path]
    }

    func review(_ arguments: [String], needsKnowledge: Bool = false) throws -> ProgramRun {
        let isOptional = arguments.first == "search"
        let knowledge = needsKnowledge || isOptional ? ["--knowledge", knowledge.path] : []
        return try ProgramRun(
            ["review"] + arguments + ["--transcripts", folder.path] + knowledge
        )
    }

    func rate(_ id: String, _ turn: Int, _ verdict: String...) throws -> ProgramRun {
        try review(["rate", id, "\(turn)"] + verdict, needsKnowledge: true)
    }

    /// Talks through a pipe; the name of the new session.
    func chat(_ lines: [String]) throws -> String {
        let before = Set(try files())
        let run = try ProgramRun(
            ["chat"] + places,
            input: lines.map { $0 + "\n" }.joined()
        )
        #expect(run.status == 0)
        let made = try files().filter { !before.contains($0) && $0.hasSuffix(".xml") }
        return try #require(made.first).replacing(".xml", with: "")
    }

    /// Takes the closing tag and more away, as a broken disk does.
    func cutShort(_ id: String) throws {
        let text = try text(id + ".xml")
        try folder.write(Array(text.utf8.dropLast(20)), to: id + ".xml")
        #expect(chmod(folder.path + "/" + id + ".xml", 0o600) == 0)
    }

    func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    func text(_ name: String) throws -> String {
        let bytes = try Data(contentsOf: URL(filePath: folder.path + "/" + name))
        return String(decoding: bytes, as: UTF8.self)
    }
}
