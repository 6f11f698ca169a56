import FoundationEssentials
import Glibc
import TestSupport
import Testing
import Transcripts

/// `kumppani review` deletes, mends and keeps sessions, and says so.
@Suite
struct StoredSessionCommandTests {
    private let desk: ReviewDesk

    init() throws {
        desk = try ReviewDesk()
    }

    @Test
    func deletingRemovesEveryTraceAndSaysWhat() throws {
        let id = try desk.chat(["Mikä on HOKS ja salaisuus?"])
        #expect(try desk.rate(id, 1, "--right").status == 0)
        #expect(
            try desk.review(["replay", id, "--as-test", "kopio"], needsKnowledge: true).status == 0
        )
        try desk.cutShort(id)
        #expect(try desk.review(["check", "--repair"], needsKnowledge: true).status == 1)
        let other = try desk.chat(["Mitä opettaja tekee?"])
        let run = try desk.review(["delete", id])
        #expect(run.status == 0)
        let expected = [
            "\(id).xml", "\(id).judgements.xml", "\(id)-korjattu.xml", "examples/kopio.xml",
        ]
        for name in expected {
            #expect(run.output.contains("Poistettiin \(desk.folder.path)/\(name)\n"))
        }
        #expect(run.output.split(separator: "\n").count == expected.count)
        #expect(try desk.files() == ["\(other).xml", "examples"])
        for name in try FileManager.default.subpathsOfDirectory(atPath: desk.folder.path) {
            #expect(!name.contains(id))
        }
    }

    @Test
    func openSessionIsNotDeleted() throws {
        let program = try RunningProgram(["chat"] + desk.places)
        program.type("Mikä on HOKS?")
        #expect(program.shows("HOKS on suunnitelma"))
        let id = try #require(try desk.files().first?.replacing(".xml", with: ""))
        let run = try desk.review(["delete", id])
        #expect(run.status == 74)
        #expect(run.errors.contains("on vielä auki toisessa ohjelmassa"))
        #expect(try desk.review(["list"]).output.contains(id))
        program.kill()
        #expect(try desk.review(["delete", id]).status == 0)
    }

    @Test
    func killedSessionIsWholeAfterEveryTurn() throws {
        for count in 1...3 {
            let program = try RunningProgram(["chat"] + desk.places)
            for _ in 1...count { program.type("Mitä opettaja tekee?") }
            #expect(program.shows("Opettaja arvioi näytön."))
            program.kill()
        }
        #expect(
            try desk.review(["check"], needsKnowledge: true).output == "Kunnossa: 3 keskustelua.\n"
        )
        #expect(try desk.review(["list"]).errors == "")
    }

    @Test
    func purgeTakesOldSessionsAndSaysSo() throws {
        let old = try Talk.write(
            [Talk.turn("Vanha")],
            to: desk.folder,
            begun: "2020-01-01T08:00:00Z"
        )
        try desk.folder.write("<rikki", to: "2020-01-02-0800-aaaa.xml")
        try desk.folder.write("<muu/>", to: "muu.xml")
        let new = try desk.chat(["Mikä on HOKS?"])
        let run = try desk.review(["purge", "--older-than", "365d"])
        #expect(run.status == 0)
        #expect(run.output.contains("Poistettiin \(desk.folder.path)/\(old.fileName)\n"))
        #expect(run.output.contains("Poistettiin 2 keskustelua, jotka alkoivat ennen "))
        #expect(try desk.files() == ["muu.xml", "\(new).xml"].sorted())
        let again = try desk.review(["purge", "--older-than", "365d"])
        #expect(again.output.hasPrefix("Poistettiin 0 keskustelua"))
    }

    @Test
    func repairMendsATornEndIntoACopyAndNeverTouchesTheOriginal() throws {
        let id = try desk.chat(["Mikä on HOKS?", "Mitä opettaja tekee?"])
        try desk.cutShort(id)
        let torn = try desk.text(id + ".xml")
        let before = try desk.review(["check"], needsKnowledge: true)
        #expect(before.status == 1)
        #expect(before.output.hasPrefix("\(id).xml: Loppu on jäänyt kesken. "))
        let copy = "\(desk.folder.path)/\(id)-korjattu.xml"
        for _ in 1...2 {
            let run = try desk.review(["check", "--repair"], needsKnowledge: true)
            #expect(run.status == 1)
            #expect(run.output.contains("Korjattu kopio: \(copy)\n"))
        }
        #expect(try desk.text(id + ".xml") == torn)
        #expect(try desk.text("\(id)-korjattu.xml").hasSuffix("</turn>\n</transcript>\n"))
        let mended = try desk.review(["show", id + "-korjattu"])
        #expect(mended.output.contains("Mikä on HOKS?"))
        #expect(!mended.output.contains("Loppu on jäänyt kesken."))
        let list = try desk.review(["list"]).output
        #expect(list.split(separator: "\n").count == 1)
        #expect(list.contains("loppu katkennut"))
    }

    @Test
    func noTranscriptWritesNone() throws {
        let run = try ProgramRun(
            ["chat", "--no-transcript"] + desk.places,
            input: "Mikä on HOKS?\n/huono\n"
        )
        #expect(run.status == 0)
        #expect(try desk.files().isEmpty)
    }
}
