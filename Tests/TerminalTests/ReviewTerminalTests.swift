import Glibc
import TestSupport
import Testing

/// Reviewing at a terminal: rating turn by turn, and leaving no trace.
@Suite
struct ReviewTerminalTests {
    private let knowledge: SmallKnowledge

    init() throws {
        knowledge = try SmallKnowledge()
    }

    @Test
    func turnsAreRatedOneByOne() throws {
        let folder = try TemporaryFolder()
        let chat = try start(["chat"], folder)
        chat.expect("/lopeta >")
        let lines = [
            ("Mikä on HOKS?", "suunnitelma opinnoista"), ("Paljonko opintoraha on?", "En tiedä"),
            ("Mitä opettaja tekee?", "arvioi näytön"),
        ]
        for (line, sight) in lines {
            chat.type(line + Key.enter)
            chat.expect(sight)
        }
        chat.expectPrompt("/lopeta >")
        chat.type(Key.controlD)
        #expect(chat.exitStatus() == 0)

        let rating = try start(["review", "rate"], folder)
        rating.expect("> Mikä on HOKS?")
        rating.expect("Vastattiin aiheesta HOKS.\nHOKS on suunnitelma opinnoista.")
        rating.type("o" + Key.enter)
        rating.expect("> Paljonko opintoraha on?")
        rating.expect("Ei tiedetty.")
        rating.type("hox" + Key.enter)
        rating.expect("Aihetta ”hox” ei ole.")
        rating.type("opetta\t" + Key.enter)
        rating.expect("> Mitä opettaja tekee?")
        rating.type("l" + Key.enter)
        rating.expect("Arvioit 2 vuoroa. Loput odottavat: kumppani review rate")
        #expect(rating.exitStatus() == 0)
        #expect(rating.isAsBefore)

        let again = try start(["review", "rate"], folder)
        again.expect("> Mitä opettaja tekee?")
        again.type(Key.controlC)
        again.expect("Arvioit 0 vuoroa. Loput odottavat")
        #expect(again.exitStatus() == 0)
    }

    @Test
    func sessionIsShownThroughThePager() throws {
        let folder = try TemporaryFolder()
        let chat = try start(["chat"], folder)
        chat.expect("/lopeta >")
        chat.type("Mikä on HOKS?" + Key.enter)
        chat.expect("suunnitelma opinnoista")
        chat.expectPrompt("/lopeta >")
        chat.type(Key.controlD)
        #expect(chat.exitStatus() == 0)
        let list = try start(["review", "list"], folder)
        #expect(list.exitStatus() == 0)
        let id = try #require(list.display.text.split(separator: " ").first)
        let shown = try start(["review", "show", String(id)], folder, ["PAGER": "sed s/^/SIVU:/"])
        shown.expect("SIVU:# Keskustelu \(id)")
        shown.expect("SIVU:> Mikä on HOKS?")
        #expect(shown.exitStatus() == 0)
    }

    @Test
    func oldAndNewStandSideBySide() throws {
        let folder = try TemporaryFolder()
        let chat = try start(["chat"], folder)
        chat.expect("/lopeta >")
        chat.type("Mikä on HOKS?" + Key.enter)
        chat.expect("suunnitelma opinnoista")
        chat.expectPrompt("/lopeta >")
        chat.type(Key.controlD)
        #expect(chat.exitStatus() == 0)
        let entries = SmallKnowledge.sound["entries/a.xml"] ?? ""
        try knowledge.folder.write(
            entries.replacing("suunnitelma opinnoista", with: "opiskelijan oma suunnitelma"),
            to: "entries/a.xml"
        )
        let replay = try start(["review", "replay"], folder)
        replay.expect("ennen:                                   nyt:")
        replay.expect("HOKS on suunnitelma opinnoista.          HOKS on opiskelijan oma")
        #expect(replay.exitStatus().map { $0 >> 8 } == 1)
    }

    @Test
    func deletingTakesTheLinesOutOfTheHistoryToo() throws {
        let folder = try TemporaryFolder()
        let chat = try start(["chat"], folder)
        chat.expect("/lopeta >")
        chat.type("onko kirahvi salaisuus" + Key.enter)
        chat.expect("En tiedä")
        chat.expectPrompt("/lopeta >")
        chat.type(Key.controlD)
        #expect(chat.exitStatus() == 0)
        #expect(try grep("kirahvi", folder) != "")

        let list = try start(["review", "list"], folder)
        list.expect("kirahvi")
        #expect(list.exitStatus() == 0)
        let line = list.display.text.split(separator: "\n").first { $0.contains("kirahvi") }
        let id = try #require(line?.split(separator: " ").first)
        let removal = try start(["review", "delete", String(id)], folder)
        removal.expect("1 rivi historiasta")
        #expect(removal.exitStatus() == 0)
        #expect(try grep("kirahvi", folder) == "")
    }

    /// The files under the folder that hold a word.
    private func grep(_ word: String, _ folder: TemporaryFolder) throws -> String {
        let terminal = try PseudoTerminal(["/bin/grep", "-rl", word, folder.path], columns: 200)
        _ = terminal.exitStatus()
        return String(decoding: terminal.received, as: UTF8.self)
    }

    private func start(
        _ arguments: [String],
        _ folder: TemporaryFolder,
        _ variables: [String: String] = [:]
    ) throws -> PseudoTerminal {
        let program = probePath.replacing("terminal-probe", with: "kumppani")
        let needsKnowledge =
            arguments.first == "chat" || arguments.contains("rate")
            || arguments.contains("replay")
        return try PseudoTerminal(
            [program] + arguments + ["--transcripts", folder.path + "/talks"]
                + (needsKnowledge ? ["--knowledge", knowledge.path] : []),
            environment: [
                "XDG_CACHE_HOME": folder.path + "/cache", "XDG_STATE_HOME": folder.path + "/state",
            ]
            .merging(variables) { $1 }
        )
    }
}
