import FoundationEssentials
import Glibc
import Knowledge
import Matching
import TestSupport
import Testing
import Transcripts
import XMLTree

/// A transcript is whole after every turn, and readable whatever happens to its end.
@Suite
struct TranscriptFileTests {
    @Test
    func whatIsWrittenIsRead() throws {
        let folder = try TemporaryFolder()
        let id = try write(to: folder, turns: 3)
        let transcript = try TranscriptStore(folder: folder.path).read(id)
        #expect(transcript.turns.map(\.typed) == (1...3).map { sample($0).typed })
        #expect(transcript.turns[0].questions == sample(1).questions)
        #expect(transcript.turns[0].said == sample(1).said)
        #expect(transcript.turns[2].feedback == Turn.Feedback(isGood: false, reason: "ei <ihan>"))
        #expect(transcript.turns[2].remarks == ["linkki & muu"])
        #expect(!transcript.isTorn)
    }

    @Test
    func fileFitsItsSchemaAndIsTheOwnersOnly() throws {
        let folder = try TemporaryFolder()
        let id = try write(to: folder, turns: 3)
        let path = folder.path + "/" + id.fileName
        let schema = try RelaxNGSchema(file: ProjectFolder.knowledge + "/schema/transcript.rng")
        #expect(try XMLReader.read(file: path, schema: schema).breaches == [])
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(stat(folder.path, &status) == 0 && status.st_mode & 0o777 == 0o700)
    }

    @Test
    func everyBytePrefixPastTheHeadingIsReadable() throws {
        let folder = try TemporaryFolder()
        let id = try write(to: folder, turns: 3)
        let bytes = try Data(contentsOf: URL(filePath: folder.path + "/" + id.fileName))
        let store = TranscriptStore(folder: folder.path)
        let torn = try #require(TranscriptID("torn"))
        var least = 0
        let second = try #require(bytes.firstIndex(of: 0x0A)) + 1
        let heading = try #require(bytes[second...].firstIndex(of: 0x0A)) + 1
        for end in heading...bytes.count {
            try bytes.prefix(end).write(to: URL(filePath: folder.path + "/torn.xml"))
            let transcript = try store.read(torn)
            #expect(transcript.turns.count >= least)
            #expect(transcript.isTorn == (end < bytes.count - 1))
            least = transcript.turns.count
        }
        #expect(least == 3)
    }

    @Test
    func everyHalfWrittenTurnOverTheClosingTagIsReadable() throws {
        let folder = try TemporaryFolder()
        let store = TranscriptStore(folder: folder.path)
        let short = try write(to: folder, turns: 1, marks: false)
        let long = try write(to: folder, turns: 2, marks: false)
        let before = try Data(contentsOf: URL(filePath: folder.path + "/" + short.fileName))
        let after = try Data(contentsOf: URL(filePath: folder.path + "/" + long.fileName))
        let id = try #require(TranscriptID("half"))
        for written in (before.count - 14)..<after.count {
            let half = after.prefix(written) + before.dropFirst(written)
            try half.write(to: URL(filePath: folder.path + "/half.xml"))
            #expect(try store.read(id).turns.count >= 1)
        }
    }

    @Test
    func fileAppearsWithItsHeading() throws {
        let folder = try TemporaryFolder()
        let store = TranscriptStore(folder: folder.path)
        var generator = SystemRandomNumberGenerator()
        let file = try store.create(heading, using: &generator).file
        let transcript = try store.read(file.id)
        #expect(transcript.heading == heading)
        #expect(transcript.turns.isEmpty && !transcript.isTorn)
    }

    @Test
    func foreignAndEmptyFilesAreNamed() throws {
        let folder = try TemporaryFolder()
        let store = TranscriptStore(folder: folder.path)
        for (name, text) in [("empty", ""), ("foreign", "<a/>"), ("broken", "<a>\n\n&&")] {
            try folder.write(text, to: name + ".xml")
            let id = try #require(TranscriptID(name))
            #expect(throws: TranscriptProblem.self) { try store.read(id) }
        }
    }

    @Test
    func deletingLeavesNothingAndAnOpenSessionStays() throws {
        let folder = try TemporaryFolder()
        let store = TranscriptStore(folder: folder.path)
        let id = try write(to: folder, turns: 1)
        #expect(try store.delete(id).count == 1)
        #expect(try store.ids().isEmpty)
        var generator = SystemRandomNumberGenerator()
        let open = try store.create(heading, using: &generator).file
        #expect(throws: TranscriptProblem.inUse(open.id)) { try store.delete(open.id) }
        withExtendedLifetime(open) {}
    }

    private let heading = Transcript.Heading(
        begun: "2026-11-22T19:31:20+02:00",
        program: "0.1.0",
        knowledge: "abc"
    )

    private func write(
        to folder: TemporaryFolder,
        turns: Int,
        marks: Bool = true
    ) throws -> TranscriptID {
        var generator = SystemRandomNumberGenerator()
        let store = TranscriptStore(folder: folder.path)
        let file = try store.create(heading, using: &generator).file
        for number in 1...turns { try file.append(sample(number)) }
        guard marks else { return file.id }
        let feedback = Turn.Feedback(isGood: false, reason: "ei <ihan>")
        try file.append(feedback, turn: turns, at: heading.begun)
        try file.append(remark: "linkki & muu", turn: turns, at: heading.begun)
        return file.id
    }

    private func sample(_ number: Int) -> Turn {
        var turn = Turn(at: heading.begun, typed: "kysymys </turn>\n\(number) ä & \"ö\"")
        turn.number = number
        var question = AskedQuestion(
            text: "kysymys \(number)",
            outcome: .decline,
            intent: .outOfScope,
            ours: 0.25
        )
        question.context = "aiempi\nkysymys"
        question.understood = ["a → ä"]
        question.candidates = [Candidate(entry: "hoks", score: 0.5)]
        question.shown = ["hoks"]
        turn.questions = [question]
        turn.said = "En tiedä.\nKaksi riviä."
        return turn
    }
}
