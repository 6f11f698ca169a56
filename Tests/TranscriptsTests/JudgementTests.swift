import FoundationEssentials
import TestSupport
import Testing
import Transcripts
import XMLTree

/// Judgements stand beside the transcript, survive a write cut short, and never touch it.
@Suite
struct JudgementTests {
    private let folder: TemporaryFolder
    private let store: TranscriptStore
    private let id: TranscriptID

    init() throws {
        folder = try TemporaryFolder()
        store = TranscriptStore(folder: folder.path)
        id = try #require(TranscriptID("2026-11-22-1931-aaaa"))
    }

    private static let verdicts: [Judgement.Verdict] = [
        .entry("hoks"), .outOfScope, .right, .aside,
    ]

    @Test
    func everyVerdictIsReadAsItWasWritten() throws {
        for (turn, verdict) in Self.verdicts.enumerated() { try add(verdict, to: turn + 1) }
        try add(.aside, to: 1)
        let found = try store.judgements(of: id)
        #expect(found.mapValues(\.verdict) == [1: .aside, 2: .outOfScope, 3: .right, 4: .aside])
        let text = try text()
        #expect(try XMLReader.read(Array(text.utf8), name: "x").root.elements.count == 5)
        #expect(text.hasSuffix("</judgements>\n"))
    }

    @Test
    func sessionWithoutJudgementsHasNone() throws {
        #expect(try store.judgements(of: id).isEmpty)
    }

    @Test
    func everyTornFileIsReadAndWrittenOn() throws {
        try add(.right, to: 1)
        try add(.entry("hoks"), to: 2)
        let whole = Array(try text().utf8)
        let opening = try #require(try text().ranges(of: ":1\">\n").first)
        let least = try text()[..<opening.upperBound].utf8.count
        for end in stride(from: whole.count, through: least, by: -1) {
            try folder.write(Array(whole.prefix(end)), to: id.judgementsName)
            #expect(try store.judgements(of: id).values.allSatisfy { $0.turn <= 2 })
            try add(.aside, to: 3)
            #expect(try store.judgements(of: id)[3]?.verdict == .aside)
            #expect(try text().hasSuffix("</judgements>\n"))
        }
    }

    @Test
    func foreignFileIsNamedAndLeftAlone() throws {
        try folder.write("<muuta/>", to: id.judgementsName)
        #expect(throws: TranscriptProblem.judgements(id)) { try store.judgements(of: id) }
        #expect(throws: TranscriptProblem.judgements(id)) { try add(.right, to: 1) }
        #expect(try text() == "<muuta/>")
    }

    private func add(_ verdict: Judgement.Verdict, to turn: Int) throws {
        let at = "2026-11-22T20:00:00+02:00"
        try store.add(Judgement(turn: turn, verdict: verdict, at: at), to: id)
    }

    private func text() throws -> String {
        let bytes = try Data(contentsOf: URL(filePath: folder.path + "/" + id.judgementsName))
        return String(decoding: bytes, as: UTF8.self)
    }
}
