import Dialogue
import FoundationEssentials
import Knowledge
import Matching
import Planning
import PlanningDialogue
import TestSupport
import Testing
import Transcripts
import XMLTree

/// Planning is written down as it happens, by the same recorder as the chat.
@Suite
struct RecordedPlanningTests {
    @Test
    func everyTurnIsOnTheDiskWhenItsReplyIsThere() throws {
        let place = try Place()
        var talk = try place.talk()
        _ = talk.begin(place.surroundings())
        #expect(try place.store.ids().isEmpty)
        let lines = ["Oona Esimerkki", "ei", "/ohita", "/ohita", "Asiakaspalvelu", "?"]
        for (number, line) in lines.enumerated() {
            _ = talk.take(line, place.surroundings())
            let transcript = try place.read()
            #expect(transcript.turns.count == number + 1)
            #expect(transcript.turns.allSatisfy { $0.mode == .plan })
        }
        let turns = try place.read().turns
        #expect(turns.map(\.field).prefix(2) == ["opiskelija", "alaikainen"])
        #expect(turns.map(\.typed) == [nil, nil, nil, nil, "Asiakaspalvelu", "?"])
        #expect(turns[5].said.hasPrefix("Tutkinnon osan koodi: miksi tätä kysytään?"))
        #expect(try !String(contentsOfFile: place.path).contains("Oona"))
    }

    @Test
    func theDraftIsKeptBeforeTheTranscript() throws {
        let place = try Place()
        var talk = try place.talk()
        var kept = 0
        let around = RecordedPlanning.Surroundings(
            world: place.world,
            keep: { events in
                kept += events.count
                #expect((try? place.store.ids().count) == 0)
            }
        )
        _ = talk.take("Oona Esimerkki", around)
        #expect(kept == 1)
        #expect(try place.store.ids().count == 1)
    }

    @Test
    func questionsAreWrittenAsQuestionsAndTheFileFitsItsSchema() throws {
        let place = try Place()
        var talk = try place.talk()
        let matcher = try OpenedKnowledge.matcher()
        let base = try #require(OpenedKnowledge.shared).base
        var chat = Conversation(base: base, matcher: matcher)
        var asked: [TurnTrace.Question] = []
        let around = RecordedPlanning.Surroundings(
            world: PlanSurroundings(
                today: place.today,
                answer: { question in
                    let replies = chat.reply(to: question)
                    asked = chat.trace.questions
                    return replies.isEmpty ? nil : DigressionAnswer(text: "vastaus")
                }
            ),
            keep: { _ in },
            asked: {
                defer { asked = [] }
                return asked
            }
        )
        _ = talk.take("Oona Esimerkki", around)
        _ = talk.take("Mikä on HOKS, kysyi Oona?", around)
        let turn = try #require(place.read().turns.last)
        #expect(turn.questions.map(\.text) == ["Mikä on HOKS, kysyi •••?"])
        #expect(turn.questions.first?.candidates.first?.entry == "hoks")
        #expect(turn.typed == nil)
        let schema = try RelaxNGSchema(file: ProjectFolder.knowledge + "/schema/transcript.rng")
        #expect(try XMLReader.read(file: place.path, schema: schema).breaches == [])
    }

    @Test
    func chatAndPlanShareOneFile() throws {
        let place = try Place()
        let knowledge = try #require(OpenedKnowledge.shared)
        var chat = RecordedConversation(
            base: knowledge.base,
            matcher: knowledge.matcher,
            record: place.record
        )
        _ = chat.reply(to: "Mikä on HOKS?")
        var talk = RecordedPlanning(
            progress: PlanProgress(form: Place.form, events: []),
            recorder: chat.recorder
        )
        _ = talk.take("Oona Esimerkki", place.surroundings())
        _ = chat.reply(to: "/huono ei auttanut")
        _ = chat.reply(to: "Mikä on näyttö?")
        let turns = try place.read().turns
        #expect(turns.map(\.number) == [1, 2, 3])
        #expect(turns.map(\.mode) == [.chat, .plan, .chat])
        #expect(turns[0].feedback?.reason == "ei auttanut")
    }

    @Test
    func nothingIsWrittenWithoutARecorder() throws {
        let place = try Place()
        var talk = RecordedPlanning(
            progress: PlanProgress(form: Place.form, events: []),
            recorder: nil
        )
        let turn = talk.take("Oona Esimerkki", place.surroundings())
        #expect(!turn.replies.isEmpty)
        #expect(try place.store.ids().isEmpty)
    }
}

/// A folder of transcripts and a plan over the project's form.
private struct Place {
    static let form =
        PlanFormLoader.load(folder: ProjectFolder.knowledge).form
        ?? PlanForm(edition: "", sections: [])

    let folder: TemporaryFolder
    let today: CalendarDate
    var store: TranscriptStore { TranscriptStore(folder: folder.path + "/t") }

    init() throws {
        folder = try TemporaryFolder()
        today = try #require(CalendarDate(iso: "2026-11-22"))
    }

    var world: PlanSurroundings { PlanSurroundings(today: today) }

    var record: RecordedConversation.Record {
        RecordedConversation.Record(
            store: store,
            program: "0.1.0",
            now: { "2026-11-22T09:00:00+02:00" }
        )
    }

    func talk() throws -> RecordedPlanning {
        RecordedPlanning(
            progress: PlanProgress(form: Self.form, events: []),
            recorder: SessionRecorder(record, knowledge: "abc")
        )
    }

    func surroundings() -> RecordedPlanning.Surroundings {
        RecordedPlanning.Surroundings(world: world, keep: { _ in })
    }

    func read() throws -> Transcript {
        try store.read(try #require(store.ids().first))
    }

    var path: String {
        get throws { try store.folder + "/" + #require(store.ids().first).fileName }
    }
}

extension String {
    fileprivate init(contentsOfFile path: String) throws {
        self.init(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }
}
