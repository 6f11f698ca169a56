import FinnishLanguage
import Knowledge
import Matching
import Review
import TestSupport
import Testing
import Transcripts
import XMLTree

/// Old talk is asked of changed knowledge, and only what differs is told.
@Suite
struct ReplayTests {
    private static let talk = [
        "Mikä on HOKS?", "Milloin HOKS tehdään?", "Mitä opettaja tekee?", "Paljonko opintoraha on?",
        "Hei",
    ]

    private struct Change: Sendable {
        let name: String
        var old = ""
        var new = ""
        var expected: [(turn: Int, old: Outcome, new: Outcome, isOnlyWords: Bool)] = []
    }

    private static let changes = [
        Change(name: "nothing changes"),
        Change(
            name: "an answer is put in other words",
            old: "HOKS on suunnitelma opinnoista.",
            new: "HOKS on opiskelijan oma suunnitelma.",
            expected: [(1, .answer, .answer, true)]
        ),
        Change(
            name: "an answer is taken away, and the nearest one stands in",
            old: "<timing><p>HOKS tehdään alussa.</p><source ref=\"laki\"/></timing>",
            expected: [(2, .answer, .answer, true)]
        ),
        Change(
            name: "a source is changed, which no answer shows",
            old: "<source ref=\"laki\" at=\"44 §\"/>",
            new: "<source ref=\"laki\" at=\"45 §\"/>"
        ),
    ]

    @Test(arguments: Self.changes.indices)
    func onlyTurnsThatDifferAreTold(index: Int) throws {
        let change = Self.changes[index]
        let transcript = try record(Self.talk, on: try knowledge())
        let entries = SmallKnowledge.sound["entries/a.xml"] ?? ""
        let changed = change.old.isEmpty ? entries : entries.replacing(change.old, with: change.new)
        let replay = try replay(on: try knowledge(["entries/a.xml": changed]))
        let found = replay.differences(in: transcript)
        #expect(found.map(\.turn) == change.expected.map(\.turn), "\(change.name)")
        #expect(found.map { $0.old.results.map(\.outcome) } == change.expected.map { [$0.old] })
        #expect(found.map { $0.new.results.map(\.outcome) } == change.expected.map { [$0.new] })
        #expect(found.map(\.isOnlyWords) == change.expected.map(\.isOnlyWords))
    }

    @Test
    func newEntryAnswersAnOldRefusal() throws {
        let transcript = try record(["Saako koiran ottaa mukaan?"], on: try knowledge())
        let dog = SmallKnowledge.entries(
            """
            <concept id="koira"><term>Koira</term>
            <define><p>Koira jää kotiin.</p><source ref="laki"/></define>
            <example intent="define">Saako koiran ottaa mukaan?</example>
            <example intent="define">Voiko koira tulla?</example>
            <example intent="define">koira mukaan</example></concept>
            """
        )
        let replay = try replay(on: try knowledge(["entries/koira.xml": dog]))
        let difference = try #require(replay.differences(in: transcript).first)
        #expect(difference.typed == "Saako koiran ottaa mukaan?")
        #expect(difference.old.results.map(\.outcome) != [.answer])
        #expect(
            difference.new.results
                == [Replay.Result(outcome: .answer, intent: .define, entries: ["koira"])]
        )
        #expect(!difference.isOnlyWords)
    }

    @Test
    func planningAndMarksAndMaskedLinesArePassedOver() throws {
        var turns = try record(["Mikä on HOKS?"], on: try knowledge()).turns
        turns.append(Talk.planning("tyopaikka.nimi", "Kahvila"))
        turns.append(Talk.planning("opiskelija.nimi", nil))
        turns.append(Talk.turn("kirjoita [sähköposti]", .answer, shown: ["opettaja"]))
        let transcript = try Talk.transcript(turns)
        #expect(try replay(on: try knowledge()).differences(in: transcript).isEmpty)
    }

    @Test
    func questionAskedInsideAPlanIsAskedAgainOnItsOwn() throws {
        var same = Talk.turn("Mikä on HOKS?", .answer, intent: .define, shown: ["hoks"])
        same.mode = .plan
        var other = Talk.turn("Mitä opettaja tekee?", .decline)
        other.mode = .plan
        let transcript = try Talk.transcript([Talk.planning("a", "Mikä on HOKS?"), same, other])
        let found = try replay(on: try knowledge()).differences(in: transcript)
        #expect(found.map(\.turn) == [3])
    }

    private func knowledge(_ files: [String: String] = [:]) throws -> KnowledgeBase {
        let loaded = try SmallKnowledge(files).load()
        try #require(loaded.findings.map(\.description) == [])
        return loaded.base
    }

    private func replay(on base: KnowledgeBase) throws -> Replay {
        Replay(base: base, matcher: Matcher(base: base, dictionary: try Voikko()))
    }

    private func record(_ lines: [String], on base: KnowledgeBase) throws -> Transcript {
        let folder = try TemporaryFolder()
        let store = TranscriptStore(folder: folder.path)
        var talk = RecordedConversation(
            base: base,
            matcher: Matcher(base: base, dictionary: try Voikko()),
            record: .init(store: store, program: "0.1.0", now: { Talk.begun })
        )
        for line in lines { _ = talk.reply(to: line) }
        return try store.read(try #require(talk.id))
    }
}
