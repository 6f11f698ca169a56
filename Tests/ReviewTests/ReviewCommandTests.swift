import FoundationEssentials
import Glibc
import TestSupport
import Testing
import Transcripts

/// `kumppani review` as it is run: what it prints and what it returns.
@Suite
struct ReviewCommandTests {
    private let desk: ReviewDesk

    init() throws {
        desk = try ReviewDesk()
    }

    @Test
    func chatIsListedShownAndSearched() throws {
        let id = try desk.chat(["Mikä on HOKS?", "/huono liian lyhyt", "Paljonko opintoraha on?"])
        let list = try desk.review(["list"])
        #expect(list.status == 0)
        #expect(list.output == "\(id)  vastaus 1, en tiedä 1, huono 1  Mikä on HOKS?\n")
        let shown = try desk.review(["show", id])
        #expect(shown.output.hasPrefix("# Keskustelu \(id)\n"))
        #expect(shown.output.contains("- huono liian lyhyt\n"))
        let stored = try desk.review(["show", id, "--format", "xml"])
        #expect(stored.output == (try desk.text(id + ".xml")))
        let found = try desk.review(["search", "opintorahan"])
        #expect(found.output == "\(id) 2  en tiedä  Paljonko opintoraha on?\n")
        #expect(try desk.review(["search", "koira"]).status == 1)
    }

    @Test
    func listsAreSoundInEveryFormat() throws {
        let id = try desk.chat(["Mikä on \"HOKS\", eli se?"])
        let csv = try desk.review(["list", "--format", "csv"]).output.split(separator: "\n")
        #expect(csv.count == 2)
        #expect(csv[1].hasPrefix(id + ","))
        #expect(csv[1].hasSuffix(",\"Mikä on \"\"HOKS\"\", eli se?\""))
        struct Row: Decodable {
            let id: String
            let turns: Int
            let first: String
        }
        let json = try desk.review(["list", "--format", "json"]).output
        let rows = try JSONDecoder().decode([Row].self, from: Data(json.utf8))
        #expect(rows.map(\.id) == [id])
        #expect(rows.map(\.turns) == [1])
        let none = try desk.review(["list", "--format", "json", "--to", "2020-01-01"]).output
        #expect(try JSONDecoder().decode([Row].self, from: Data(none.utf8)).isEmpty)
        #expect(try desk.review(["list", "--outcome", "plan"]).output == "Keskusteluja ei ole.\n")
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
        let run = try desk.review(arguments, needsKnowledge: needsKnowledge)
        #expect(run.status == 66)
        #expect(
            run.errors == "Keskustelua ”ei-ole” ei ole. Komento kumppani review list näyttää"
                + " keskustelut.\n"
        )
    }

    @Test
    func gapsAreGroupedAndBecomeSkeletons() throws {
        let asked = ["Kuka maksaa bussikortin?", "/huono", "mistä saa bussikortin", "/huono"]
        _ = try desk.chat(asked + ["Mikä on HOKS?"])
        let gaps = try desk.review(["gaps"], needsKnowledge: true)
        #expect(gaps.output.contains("2 × bussikortti  ("))
        #expect(gaps.output.contains("   1 × Kuka maksaa bussikortin?\n"))
        let skeleton = try desk.review(["gaps", "--skeleton"], needsKnowledge: true)
        #expect(skeleton.output.contains("<concept id=\"bussikortti\">"))
        #expect(skeleton.output.contains(">mistä saa bussikortin</example>"))
        let path = desk.knowledge.path + "/entries/aukot.xml"
        let file = try desk.review(["gaps", "--skeleton", "-o", path], needsKnowledge: true)
        #expect(file.status == 0 && file.output == "")
        let check = try ProgramRun(["check", desk.knowledge.path])
        #expect(
            check.output.contains("aukot.xml:6: Aiheella ”Bussikortti” ei ole yhtään vastausta.")
        )
        let unknown = try desk.review(["gaps", "--examples", "hox"], needsKnowledge: true)
        #expect(unknown.status == 66)
    }

    @Test
    func statisticsAreTextOrAPage() throws {
        _ = try desk.chat(["Mikä on HOKS?"])
        let text = try desk.review(["stats"], needsKnowledge: true)
        #expect(text.output.contains(": 1 keskustelu, 1 kysymys, vastattiin 100 %"))
        #expect(text.output.contains("Kysytyimmät aiheet:\n  1  HOKS\n"))
        let path = desk.folder.path + "/sivu.html"
        let page = try desk.review(
            ["stats", "--format", "html", "--output", path],
            needsKnowledge: true
        )
        #expect(page.status == 0)
        #expect(page.output == "")
        #expect(try desk.text("sivu.html").contains("<svg"))
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
        let refused = try desk.review(
            ["stats", "--format", "html", "-o", "/ei/ole/sivu.html"],
            needsKnowledge: true
        )
        #expect(refused.status == 73)
    }

    @Test
    func unreadableSessionsAreNamedAndTheRestIsShown() throws {
        let id = try desk.chat(["Mikä on HOKS?"])
        try desk.folder.write("<rikki", to: "aa.xml")
        try desk.folder.write("<muu/>", to: "bb.xml")
        #expect(chmod(desk.folder.path, 0o755) == 0)
        for command in ["list", "gaps", "stats", "export", "replay"] {
            let needsKnowledge = ["gaps", "replay", "stats"].contains(command)
            let run = try desk.review([command], needsKnowledge: needsKnowledge)
            #expect(run.status == 0)
            #expect(run.errors.contains("aa.xml: "))
            #expect(run.errors.contains("bb.xml: Tiedosto ei ole Kumppanin keskustelu.\n"))
            #expect(run.errors.contains("Muutkin saattoivat lukea kansiota") == (command == "list"))
        }
        #expect(try desk.review(["show", "aa"]).status == 65)
        #expect(try desk.review(["list"]).output.hasPrefix(id))
    }

    @Test
    func manyWideFilesAreOneSentence() throws {
        for _ in 1...5 { _ = try Talk.write([Talk.turn("Hei")], to: desk.folder) }
        for name in try desk.files() { #expect(chmod(desk.folder.path + "/" + name, 0o644) == 0) }
        let run = try desk.review(["list"])
        #expect(
            run.errors == "Muutkin saattoivat lukea 5 keskustelun tiedostoa. Nyt niitä voit lukea"
                + " vain sinä.\n"
        )
        #expect(try desk.review(["list"]).errors == "")
    }
}
