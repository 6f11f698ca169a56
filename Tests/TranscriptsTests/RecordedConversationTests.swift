import Dialogue
import FinnishLanguage
import FoundationEssentials
import Knowledge
import Matching
import TestSupport
import Testing
import Transcripts
import XMLTree

/// What is said is on the disk, masked, before anybody sees the reply.
@Suite
struct RecordedConversationTests {
    private let folder: TemporaryFolder
    private let store: TranscriptStore
    private let base: KnowledgeBase
    private let matcher: Matcher

    init() throws {
        folder = try TemporaryFolder()
        store = TranscriptStore(folder: folder.path + "/talks")
        base = try SmallKnowledge().load().base
        matcher = Matcher(base: base, dictionary: try Voikko())
    }

    @Test
    func replyIsOnTheDiskWhenItComes() throws {
        var talk = talk()
        let lines = ["Mikä on HOKS?", "milloin hoks tehdaan", "Paljonko opintoraha on?", "Hei"]
        for (count, line) in lines.enumerated() {
            let replies = talk.reply(to: line)
            let turns = try store.read(try #require(talk.id)).turns
            #expect(turns.count == count + 1)
            #expect(turns.last?.typed == line)
            if case .answer(let answer)? = replies.last {
                #expect(turns.last?.said.contains(answer.text) == true)
            }
        }
        #expect(talk.takeNotices().isEmpty)
    }

    @Test
    func turnTellsAllThatIsKnownOfIt() throws {
        var talk = talk()
        _ = talk.reply(to: "Hei")
        _ = talk.reply(to: "milloin hoks tehdaan")
        let transcript = try store.read(try #require(talk.id))
        #expect(transcript.heading.program == "0.1.0")
        #expect(transcript.heading.knowledge == base.contentHash)
        let turn = try #require(transcript.turns.last)
        let question = try #require(turn.questions.first)
        #expect(turn.number == 2)
        #expect(turn.mode == .chat)
        #expect(question.outcome == .answer)
        #expect(question.intent == .timing)
        #expect(question.shown == ["hoks"])
        #expect(question.candidates.first?.entry == "hoks")
        #expect(question.understood == ["tehdaan → tehdään"])
        #expect(question.terms == ["milloin", "hoks", "tehdä"])
        #expect(turn.said.contains("HOKS tehdään alussa."))
        let schema = try RelaxNGSchema(file: ProjectFolder.knowledge + "/schema/transcript.rng")
        let path = store.folder + "/" + transcript.id.fileName
        #expect(try XMLReader.read(file: path, schema: schema).breaches == [])
    }

    @Test
    func marksAndRemarksGoToTheTurnTheyAreAbout() throws {
        var talk = talk()
        #expect(talk.reply(to: "/huom ei vielä") == talk.reply(to: "/hyvä"))
        _ = talk.reply(to: "Mikä on HOKS?")
        _ = talk.reply(to: "/hyvä")
        _ = talk.reply(to: "/huom soita 040 123 4567")
        _ = talk.reply(to: "Mitä opettaja tekee?")
        _ = talk.reply(to: "/ohje")
        _ = talk.reply(to: "/huono liian pitkä a@b.fi")
        let turns = try store.read(try #require(talk.id)).turns
        #expect(turns.map { $0.feedback?.isGood } == [true, false, nil])
        #expect(turns[0].remarks == ["soita [puhelinnumero]"])
        #expect(turns[1].feedback?.reason == "liian pitkä [sähköposti]")
    }

    @Test
    func personalDataNeverReachesTheFile() throws {
        var talk = talk()
        let secrets = [
            "131052-308T", "maija@koulu.fi", "040 123 4567", "1.2.246.562.24.12345678901",
        ]
        for secret in secrets { _ = talk.reply(to: "Mikä on HOKS, \(secret)?") }
        let file = try bytes(of: try #require(talk.id))
        for secret in secrets + ["308T", "12345678901"] {
            #expect(!file.contains(secret), "\(secret)")
        }
    }

    @Test
    func withoutARecordNothingIsWritten() throws {
        var talk = RecordedConversation(base: base, matcher: matcher, record: nil)
        #expect(!talk.reply(to: "Mikä on HOKS?").isEmpty)
        #expect(talk.reply(to: "/hyvä") == [.message(ChatWording.notRecorded)])
        #expect(talk.id == nil)
        #expect(!FileManager.default.fileExists(atPath: store.folder))
    }

    @Test
    func talkGoesOnWhenItCannotBeWritten() throws {
        try folder.write("", to: "talks")
        var talk = talk()
        #expect(talk.reply(to: "Mikä on HOKS?").count > 0)
        let notices = talk.takeNotices().map(\.message)
        #expect(notices.count == 1)
        #expect(notices.first?.hasPrefix("Tätä keskustelua ei enää tallenneta. ") == true)
        #expect(talk.reply(to: "Mitä opettaja tekee?").count > 0)
        #expect(talk.takeNotices().isEmpty)
    }

    /// A reader takes 16 MiB; a talk that outgrows its file goes on in another.
    @Test
    func longTalkGoesOnInAnotherFileBeforeItsOwnIsFull() throws {
        var talk = talk()
        let line = "Mikä on HOKS? " + String(repeating: "x", count: 60_000)
        var ids: Set<String> = []
        for _ in 0..<45 {
            _ = talk.reply(to: line)
            ids.insert(try #require(talk.id).fileName)
        }
        #expect(ids.count == 2)
        #expect(talk.takeNotices().isEmpty)
        let turns = try store.ids().map { try store.read($0).turns.map(\.number) }
        #expect(turns.map(\.count).reduce(0, +) == 45)
        for numbers in turns { #expect(numbers == Array(1...numbers.count)) }
    }

    private func talk() -> RecordedConversation {
        RecordedConversation(
            base: base,
            matcher: matcher,
            record: .init(
                store: store,
                program: "0.1.0",
                now: { "2026-11-22T19:31:20+02:00" }
            )
        )
    }

    private func bytes(of id: TranscriptID) throws -> String {
        let path = store.folder + "/" + id.fileName
        return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }
}
