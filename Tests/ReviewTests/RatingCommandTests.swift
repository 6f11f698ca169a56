import FoundationEssentials
import Glibc
import TestSupport
import Testing
import Transcripts

/// `kumppani review rate`, `export` and `replay`: what was said is judged and comes back as a test.
@Suite
struct RatingCommandTests {
    private let desk: ReviewDesk

    init() throws {
        desk = try ReviewDesk()
    }

    @Test
    func replayTellsWhatChangedAndReturns1() throws {
        let id = try desk.chat(["Mikä on HOKS?", "Mitä opettaja tekee?"])
        let same = try desk.review(["replay"], needsKnowledge: true)
        #expect(same.status == 0)
        #expect(same.output == "Mikään ei muuttunut. Keskusteluja: 1.\n")
        let entries = SmallKnowledge.sound["entries/a.xml"] ?? ""
        try desk.knowledge.folder.write(
            entries.replacing("arvioi näytön", with: "ohjaa"),
            to: "entries/a.xml"
        )
        let changed = try desk.review(["replay"], needsKnowledge: true)
        #expect(changed.status == 1)
        #expect(
            changed.output == """
                \(id) 2  Mitä opettaja tekee?
                   ennen: vastaus tasks: opettaja · – Opettaja arvioi näytön.
                   nyt:   vastaus tasks: opettaja · – Opettaja ohjaa.


                """
        )
        #expect(try desk.review(["replay", id], needsKnowledge: true).status == 1)
        let kept = try desk.review(["replay", id, "--as-test", "nimi"], needsKnowledge: true)
        #expect(kept.output == "\(desk.folder.path)/examples/nimi.xml\n")
        #expect(try desk.text("examples/nimi.xml") == (try desk.text(id + ".xml")))
        let twice = try desk.review(["replay", id, "--as-test", "nimi"], needsKnowledge: true)
        #expect(twice.status == 73)
        #expect(twice.errors.hasPrefix("nimi.xml on jo olemassa."))
    }

    @Test
    func ratedTurnsComeBackAsASetForEval() throws {
        let id = try desk.chat(["Mikä on HOKS?", "Paljonko opintoraha on?", "Mitä opettaja tekee?"])
        #expect(try desk.rate(id, 1, "--right").status == 0)
        #expect(try desk.rate(id, 2, "--out-of-scope").status == 0)
        #expect(try desk.rate(id, 3, "--entry", "hoks").status == 0)
        let before = try desk.text(id + ".xml")
        let set = try desk.review(["export"])
        #expect(set.output.split(separator: "\n").count == 4)
        try desk.folder.write(set.output, to: "set.tsv")
        let arguments = ["eval", desk.folder.path + "/set.tsv", "--knowledge", desk.knowledge.path]
        let run = try ProgramRun(arguments + ["--min", "declined=1", "--min", "top3=1"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try ProgramRun(arguments + ["--min", "top1=1"]).status == 1)
        #expect(try desk.text(id + ".xml") == before)
        #expect(try desk.review(["show", id]).output.contains("- arvio: oikea aihe on hoks\n"))
    }

    @Test
    func ratingByIDNamesWhatIsNotThere() throws {
        let id = try desk.chat(["Mikä on HOKS?"])
        let entry = try desk.rate(id, 1, "--entry", "hox")
        #expect(entry.status == 66)
        #expect(entry.errors == "Aihetta ”hox” ei ole. Aiheet: kumppani topics\n")
        let turn = try desk.rate(id, 9, "--right")
        #expect(turn.status == 66)
        #expect(turn.errors == "Vuoroa 9 ei ole keskustelussa \(id).\n")
    }

    @Test
    func ratingThroughAPipeWalksUnratedTurns() throws {
        let id = try desk.chat(["Mikä on HOKS?", "Paljonko opintoraha on?", "Mitä opettaja tekee?"])
        #expect(try desk.rate(id, 1, "--right").status == 0)
        let run = try ProgramRun(
            ["review", "rate"] + desk.places,
            input: "hox\nHOKS\n\n"
        )
        #expect(run.status == 0)
        #expect(run.output.contains("Aihetta ”hox” ei ole."))
        #expect(run.output.hasSuffix("Arvioit 1 vuoron. Ohitit 1.\n"))
        let judged = try TranscriptStore(folder: desk.folder.path)
            .judgements(of: try #require(TranscriptID(id)))
        #expect(judged.mapValues(\.verdict) == [1: .right, 2: .entry("hoks")])
    }
}
