import FoundationEssentials
import Glibc
import TestSupport
import Testing
import Transcripts

/// Judgements are readable and can be added to whatever happens to their end.
@Suite
struct JudgementFileTests {
    private let folder: TemporaryFolder
    private let store: TranscriptStore
    private let id: TranscriptID

    init() throws {
        folder = try TemporaryFolder()
        store = TranscriptStore(folder: folder.path)
        id = try #require(TranscriptID("x"))
    }

    private var path: String { folder.path + "/x.judgements.xml" }

    private func judgement(_ turn: Int, _ verdict: Judgement.Verdict) -> Judgement {
        Judgement(turn: turn, verdict: verdict, at: "2026-11-22T19:31:20+02:00")
    }

    @Test
    func everyPrefixIsReadAndGoesOn() throws {
        try store.add(judgement(1, .entry("a&b")), to: id)
        try store.add(judgement(2, .aside), to: id)
        let whole = try Data(contentsOf: URL(filePath: path))
        var least = 0
        for end in 0...whole.count {
            try whole.prefix(end).write(to: URL(filePath: path))
            let before = try store.judgements(of: id)
            #expect(before.count >= least)
            least = before.count
            try store.add(judgement(3, .right), to: id)
            let after = try store.judgements(of: id)
            #expect(after[3]?.verdict == .right && after.count == before.count + 1)
        }
        #expect(least == 2)
        #expect(try store.judgements(of: id)[1]?.verdict == .entry("a&b"))
    }

    @Test
    func linkInItsPlaceIsNotFollowed() throws {
        try folder.write("oma", to: "own")
        try folder.link("x.judgements.xml", to: folder.path + "/own")
        #expect(throws: TranscriptProblem.file(id, errno: ELOOP)) {
            try store.add(judgement(1, .right), to: id)
        }
        #expect(try String(contentsOfFile: folder.path + "/own", encoding: .utf8) == "oma")
    }
}
