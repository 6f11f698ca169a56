import FoundationEssentials
import Glibc
import TestSupport
import Testing
import Transcripts

/// `kumppani review` as it is run: what it prints and what it returns.
@Suite
struct ReviewCommandTests {
    private let knowledge: SmallKnowledge
    private let folder: TemporaryFolder

    init() throws {
        knowledge = try SmallKnowledge()
        folder = try TemporaryFolder()
        try #require(chmod(folder.path, 0o700) == 0)
    }

    @Test
    func chatIsListedShownAndSearched() throws {
        let id = try chat(["Mikä on HOKS?", "/huono liian lyhyt", "Paljonko opintoraha on?"])
        let list = try review(["list"])
        #expect(list.status == 0)
        #expect(list.output == "\(id)  vastaus 1, en tiedä 1, huono 1  Mikä on HOKS?\n")
        let shown = try review(["show", id])
        #expect(shown.output.hasPrefix("# Keskustelu \(id)\n"))
        #expect(shown.output.contains("- huono liian lyhyt\n"))
        let stored = try review(["show", id, "--format", "xml"])
        #expect(stored.output == (try text(id + ".xml")))
        let found = try review(["search", "opintorahan"])
        #expect(found.output == "\(id) 2  en tiedä  Paljonko opintoraha on?\n")
        #expect(try review(["search", "koira"]).status == 1)
    }

    @Test
    func listsAreSoundInEveryFormat() throws {
        let id = try chat(["Mikä on \"HOKS\", eli se?"])
        let csv = try review(["list", "--format", "csv"]).output.split(separator: "\n")
        #expect(csv.count == 2)
        #expect(csv[1].hasPrefix(id + ","))
        #expect(csv[1].hasSuffix(",\"Mikä on \"\"HOKS\"\", eli se?\""))
        struct Row: Decodable {
            let id: String
            let turns: Int
            let first: String
        }
        let json = try review(["list", "--format", "json"]).output
        let rows = try JSONDecoder().decode([Row].self, from: Data(json.utf8))
        #expect(rows.map(\.id) == [id])
        #expect(rows.map(\.turns) == [1])
        let none = try review(["list", "--format", "json", "--to", "2020-01-01"]).output
        #expect(try JSONDecoder().decode([Row].self, from: Data(none.utf8)).isEmpty)
        #expect(try review(["list", "--outcome", "plan"]).output == "Keskusteluja ei ole.\n")
    }

    @Test(arguments: [
        ["list", "--from", "eilen"], ["list", "--format", "hox"], ["list", "--outcome", "hox"],
        ["list", "--mode", "hox"], ["show"], ["search"], ["rate", "x", "1"],
        ["rate", "x", "1", "--right", "--aside"], ["gaps", "--limit", "0"],
        ["gaps", "--skeleton", "--examples", "hoks"], ["replay", "--as-test", "nimi"],
        ["replay", "x", "--as-test", "../x"], ["purge"], ["purge", "--older-than", "365"],
        ["purge", "--older-than", "0d"], ["delete"], ["stats", "--format", "hox"],
    ])
    func wrongCommandLineReturns64InFinnish(arguments: [String]) throws {
        let run = try ProgramRun(["review"] + arguments)
        #expect(run.status == 64)
        #expect(run.errors.contains("Virhe: "))
        for english in ["Error", "Usage:", "Missing", "Unknown", "invalid", "Unexpected"] {
            #expect(!run.errors.contains(english), "\(run.errors)")
        }
    }

    @Test(arguments: [["show", "ei-ole"], ["delete", "ei-ole"], ["replay", "ei-ole"]])
    func missingSessionReturns66(arguments: [String]) throws {
        let needsKnowledge = arguments[0] == "replay"
        let run = try review(arguments, needsKnowledge: needsKnowledge)
        #expect(run.status == 66)
        #expect(
            run.errors == "Keskustelua ”ei-ole” ei ole. Komento kumppani review list näyttää"
                + " keskustelut.\n"
        )
    }

    @Test
    func deletingRemovesEveryTraceAndSaysWhat() throws {
        let id = try chat(["Mikä on HOKS ja salaisuus?"])
        #expect(try rate(id, 1, "--right").status == 0)
        #expect(try review(["replay", id, "--as-test", "kopio"], needsKnowledge: true).status == 0)
        try cutShort(id)
        #expect(try review(["check", "--repair"], needsKnowledge: true).status == 1)
        let other = try chat(["Mitä opettaja tekee?"])
        let run = try review(["delete", id])
        #expect(run.status == 0)
        let expected = [
            "\(id).xml", "\(id).judgements.xml", "\(id)-korjattu.xml", "examples/kopio.xml",
        ]
        for name in expected {
            #expect(run.output.contains("Poistettiin \(folder.path)/\(name)\n"))
        }
        #expect(run.output.split(separator: "\n").count == expected.count)
        #expect(try files() == ["\(other).xml", "examples"])
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            #expect(!name.contains(id))
        }
    }

    @Test
    func openSessionIsNotDeleted() throws {
        let program = try RunningProgram(["chat"] + places)
        program.type("Mikä on HOKS?")
        #expect(program.shows("HOKS on suunnitelma"))
        let id = try #require(try files().first?.replacing(".xml", with: ""))
        let run = try review(["delete", id])
        #expect(run.status == 74)
        #expect(run.errors.contains("on vielä auki toisessa ohjelmassa"))
        #expect(try review(["list"]).output.contains(id))
        program.kill()
        #expect(try review(["delete", id]).status == 0)
    }

    @Test
    func killedSessionIsWholeAfterEveryTurn() throws {
        for count in 1...3 {
            let program = try RunningProgram(["chat"] + places)
            for _ in 1...count { program.type("Mitä opettaja tekee?") }
            #expect(program.shows("Opettaja arvioi näytön."))
            program.kill()
        }
        #expect(try review(["check"], needsKnowledge: true).output == "Kunnossa: 3 keskustelua.\n")
        #expect(try review(["list"]).errors == "")
    }

    @Test
    func purgeTakesOldSessionsAndSaysSo() throws {
        let old = try Talk.write([Talk.turn("Vanha")], to: folder, begun: "2020-01-01T08:00:00Z")
        try folder.write("<rikki", to: "2020-01-02-0800-aaaa.xml")
        try folder.write("<muu/>", to: "muu.xml")
        let new = try chat(["Mikä on HOKS?"])
        let run = try review(["purge", "--older-than", "365d"])
        #expect(run.status == 0)
        #expect(run.output.contains("Poistettiin \(folder.path)/\(old.fileName)\n"))
        #expect(run.output.contains("Poistettiin 2 keskustelua, jotka alkoivat ennen "))
        #expect(try files() == ["muu.xml", "\(new).xml"].sorted())
        let again = try review(["purge", "--older-than", "365d"])
        #expect(again.output.hasPrefix("Poistettiin 0 keskustelua"))
    }

    @Test
    func repairMendsATornEndIntoACopyAndNeverTouchesTheOriginal() throws {
        let id = try chat(["Mikä on HOKS?", "Mitä opettaja tekee?"])
        try cutShort(id)
        let torn = try text(id + ".xml")
        let before = try review(["check"], needsKnowledge: true)
        #expect(before.status == 1)
        #expect(before.output.hasPrefix("\(id).xml: Loppu on jäänyt kesken. "))
        let copy = "\(folder.path)/\(id)-korjattu.xml"
        for _ in 1...2 {
            let run = try review(["check", "--repair"], needsKnowledge: true)
            #expect(run.status == 1)
            #expect(run.output.contains("Korjattu kopio: \(copy)\n"))
        }
        #expect(try text(id + ".xml") == torn)
        #expect(try text("\(id)-korjattu.xml").hasSuffix("</turn>\n</transcript>\n"))
        let mended = try review(["show", id + "-korjattu"])
        #expect(mended.output.contains("Mikä on HOKS?"))
        #expect(!mended.output.contains("Loppu on jäänyt kesken."))
        let list = try review(["list"]).output
        #expect(list.split(separator: "\n").count == 1)
        #expect(list.contains("loppu katkennut"))
    }

    @Test
    func replayTellsWhatChangedAndReturns1() throws {
        let id = try chat(["Mikä on HOKS?", "Mitä opettaja tekee?"])
        let same = try review(["replay"], needsKnowledge: true)
        #expect(same.status == 0)
        #expect(same.output == "Mikään ei muuttunut. Keskusteluja: 1.\n")
        let entries = SmallKnowledge.sound["entries/a.xml"] ?? ""
        try knowledge.folder.write(
            entries.replacing("arvioi näytön", with: "ohjaa"),
            to: "entries/a.xml"
        )
        let changed = try review(["replay"], needsKnowledge: true)
        #expect(changed.status == 1)
        #expect(
            changed.output == """
                \(id) 2  Mitä opettaja tekee?
                   ennen: vastaus tasks: opettaja · – Opettaja arvioi näytön.
                   nyt:   vastaus tasks: opettaja · – Opettaja ohjaa.


                """
        )
        #expect(try review(["replay", id], needsKnowledge: true).status == 1)
        let kept = try review(["replay", id, "--as-test", "nimi"], needsKnowledge: true)
        #expect(kept.output == "\(folder.path)/examples/nimi.xml\n")
        #expect(try text("examples/nimi.xml") == (try text(id + ".xml")))
        let twice = try review(["replay", id, "--as-test", "nimi"], needsKnowledge: true)
        #expect(twice.status == 73)
        #expect(twice.errors.hasPrefix("nimi.xml on jo olemassa."))
    }

    @Test
    func ratedTurnsComeBackAsASetForEval() throws {
        let id = try chat(["Mikä on HOKS?", "Paljonko opintoraha on?", "Mitä opettaja tekee?"])
        #expect(try rate(id, 1, "--right").status == 0)
        #expect(try rate(id, 2, "--out-of-scope").status == 0)
        #expect(try rate(id, 3, "--entry", "hoks").status == 0)
        let before = try text(id + ".xml")
        let set = try review(["export"])
        #expect(set.output.split(separator: "\n").count == 4)
        try folder.write(set.output, to: "set.tsv")
        let arguments = ["eval", folder.path + "/set.tsv", "--knowledge", knowledge.path]
        let run = try ProgramRun(arguments + ["--min", "declined=1", "--min", "top3=1"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try ProgramRun(arguments + ["--min", "top1=1"]).status == 1)
        #expect(try text(id + ".xml") == before)
        #expect(try review(["show", id]).output.contains("- arvio: oikea aihe on hoks\n"))
    }

    @Test
    func ratingByIDNamesWhatIsNotThere() throws {
        let id = try chat(["Mikä on HOKS?"])
        let entry = try rate(id, 1, "--entry", "hox")
        #expect(entry.status == 66)
        #expect(entry.errors == "Aihetta ”hox” ei ole. Aiheet: kumppani topics\n")
        let turn = try rate(id, 9, "--right")
        #expect(turn.status == 66)
        #expect(turn.errors == "Vuoroa 9 ei ole keskustelussa \(id).\n")
    }

    @Test
    func ratingThroughAPipeWalksUnratedTurns() throws {
        let id = try chat(["Mikä on HOKS?", "Paljonko opintoraha on?", "Mitä opettaja tekee?"])
        #expect(try rate(id, 1, "--right").status == 0)
        let run = try ProgramRun(
            ["review", "rate"] + places,
            input: "hox\nHOKS\n\n"
        )
        #expect(run.status == 0)
        #expect(run.output.contains("Aihetta ”hox” ei ole."))
        #expect(run.output.hasSuffix("Arvioit 1 vuoron. Ohitit 1.\n"))
        let judged = try TranscriptStore(folder: folder.path)
            .judgements(of: try #require(TranscriptID(id)))
        #expect(judged.mapValues(\.verdict) == [1: .right, 2: .entry("hoks")])
    }

    @Test
    func gapsAreGroupedAndBecomeSkeletons() throws {
        let asked = ["Kuka maksaa bussikortin?", "/huono", "mistä saa bussikortin", "/huono"]
        _ = try chat(asked + ["Mikä on HOKS?"])
        let gaps = try review(["gaps"], needsKnowledge: true)
        #expect(gaps.output.contains("2 × bussikortti  ("))
        #expect(gaps.output.contains("   1 × Kuka maksaa bussikortin?\n"))
        let skeleton = try review(["gaps", "--skeleton"], needsKnowledge: true)
        #expect(skeleton.output.contains("<concept id=\"bussikortti\">"))
        #expect(skeleton.output.contains(">mistä saa bussikortin</example>"))
        let path = knowledge.path + "/entries/aukot.xml"
        let file = try review(["gaps", "--skeleton", "-o", path], needsKnowledge: true)
        #expect(file.status == 0 && file.output == "")
        let check = try ProgramRun(["check", knowledge.path])
        #expect(
            check.output.contains("aukot.xml:6: Aiheella ”Bussikortti” ei ole yhtään vastausta.")
        )
        let unknown = try review(["gaps", "--examples", "hox"], needsKnowledge: true)
        #expect(unknown.status == 66)
    }

    @Test
    func statisticsAreTextOrAPage() throws {
        _ = try chat(["Mikä on HOKS?"])
        let text = try review(["stats"], needsKnowledge: true)
        #expect(text.output.contains(": 1 keskustelu, 1 kysymys, vastattiin 100 %"))
        #expect(text.output.contains("Kysytyimmät aiheet:\n  1  HOKS\n"))
        let path = folder.path + "/sivu.html"
        let page = try review(
            ["stats", "--format", "html", "--output", path],
            needsKnowledge: true
        )
        #expect(page.status == 0)
        #expect(page.output == "")
        #expect(try self.text("sivu.html").contains("<svg"))
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
        let refused = try review(
            ["stats", "--format", "html", "-o", "/ei/ole/sivu.html"],
            needsKnowledge: true
        )
        #expect(refused.status == 73)
    }

    @Test
    func unreadableSessionsAreNamedAndTheRestIsShown() throws {
        let id = try chat(["Mikä on HOKS?"])
        try folder.write("<rikki", to: "aa.xml")
        try folder.write("<muu/>", to: "bb.xml")
        #expect(chmod(folder.path, 0o755) == 0)
        for command in ["list", "gaps", "stats", "export", "replay"] {
            let needsKnowledge = ["gaps", "replay", "stats"].contains(command)
            let run = try review([command], needsKnowledge: needsKnowledge)
            #expect(run.status == 0)
            #expect(run.errors.contains("aa.xml: "))
            #expect(run.errors.contains("bb.xml: Tiedosto ei ole Kumppanin keskustelu.\n"))
            #expect(run.errors.contains("Muutkin saattoivat lukea kansiota") == (command == "list"))
        }
        #expect(try review(["show", "aa"]).status == 65)
        #expect(try review(["list"]).output.hasPrefix(id))
    }

    @Test
    func manyWideFilesAreOneSentence() throws {
        for _ in 1...5 { _ = try Talk.write([Talk.turn("Hei")], to: folder) }
        for name in try files() { #expect(chmod(folder.path + "/" + name, 0o644) == 0) }
        let run = try review(["list"])
        #expect(
            run.errors == "Muutkin saattoivat lukea 5 keskustelun tiedostoa. Nyt niitä voit lukea"
                + " vain sinä.\n"
        )
        #expect(try review(["list"]).errors == "")
    }

    @Test
    func noTranscriptWritesNone() throws {
        let run = try ProgramRun(
            ["chat", "--no-transcript"] + places,
            input: "Mikä on HOKS?\n/huono\n"
        )
        #expect(run.status == 0)
        #expect(try files().isEmpty)
    }

    // MARK: - Running

    private var places: [String] {
        ["--knowledge", knowledge.path, "--transcripts", folder.path]
    }

    private func review(_ arguments: [String], needsKnowledge: Bool = false) throws -> ProgramRun {
        let isOptional = arguments.first == "search"
        let knowledge = needsKnowledge || isOptional ? ["--knowledge", knowledge.path] : []
        return try ProgramRun(
            ["review"] + arguments + ["--transcripts", folder.path] + knowledge
        )
    }

    private func rate(_ id: String, _ turn: Int, _ verdict: String...) throws -> ProgramRun {
        try review(["rate", id, "\(turn)"] + verdict, needsKnowledge: true)
    }

    /// Talks through a pipe; the name of the new session.
    private func chat(_ lines: [String]) throws -> String {
        let before = Set(try files())
        let run = try ProgramRun(
            ["chat"] + places,
            input: lines.map { $0 + "\n" }.joined()
        )
        #expect(run.status == 0)
        let made = try files().filter { !before.contains($0) && $0.hasSuffix(".xml") }
        return try #require(made.first).replacing(".xml", with: "")
    }

    /// Takes the closing tag and more away, as a broken disk does.
    private func cutShort(_ id: String) throws {
        let text = try text(id + ".xml")
        try folder.write(Array(text.utf8.dropLast(20)), to: id + ".xml")
        #expect(chmod(folder.path + "/" + id + ".xml", 0o600) == 0)
    }

    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    private func text(_ name: String) throws -> String {
        let bytes = try Data(contentsOf: URL(filePath: folder.path + "/" + name))
        return String(decoding: bytes, as: UTF8.self)
    }
}
