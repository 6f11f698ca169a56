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

    /// As text such a place is longer than in the file, and what is added must not land behind it.
    @Test(arguments: [[0x8B, 0x9B], [0xFF], [0xC3], [0x80, 0x80, 0x80]] as [[UInt8]])
    func placeThatIsNoTextCostsNoLaterJudgement(torn: [UInt8]) throws {
        for turn in 1...2 { try store.add(judgement(turn, .aside), to: id) }
        var bytes = try Array(Data(contentsOf: URL(filePath: path)))
        let place = try #require(bytes.firstRange(of: Array("at=\"".utf8))?.upperBound)
        bytes.insert(contentsOf: torn, at: place)
        try Data(bytes).write(to: URL(filePath: path))
        for turn in 3...4 { try store.add(judgement(turn, .right), to: id) }
        #expect(try store.judgements(of: id).keys.sorted() == [1, 2, 3, 4])
        let after = try Data(contentsOf: URL(filePath: path))
        #expect(!after.contains(0) && after.starts(with: bytes.prefix(bytes.count - 14)))
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
