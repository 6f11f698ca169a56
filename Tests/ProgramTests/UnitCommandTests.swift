import TestSupport
import Testing

/// `kumppani units`, `ask` and `plan` over a catalogue, with the real binary.
@Suite struct UnitCommandTests {
    private static let requirements = """
        {"nimi":{"fi":"Esimerkkialan perustutkinto","sv":"Exempelexamen"},
         "diaarinumero":"OPH-1-2027",
         "suoritustavat":[{"suoritustapakoodi":"reformi","tutkinnonOsaViitteet":[
           {"_tutkinnonOsa":"1","laajuus":15,"jarjestys":1},{"_tutkinnonOsa":"2","laajuus":30}]}],
         "tutkinnonOsat":[
          {"id":1,"koodiUri":"tutkinnonosat_111111","koodi":{"versio":2},
           "nimi":{"fi":"Huonekalujen entisöinti","sv":"Restaurering av möbler"},
           "ammattitaitovaatimukset":{"fi":"<p>Opiskelija osaa</p><ul><li>hioa pinnan</li>\
        <li>öljytä pöydän.</li></ul>"}},
          {"id":2,"koodiUri":"tutkinnonosat_222222","nimi":{"fi":"Kellojen korjaaminen"}},
          {"id":3,"nimi":{"fi":"Nimetön"}}]}
        """

    /// A place with the requirements imported.
    private func place() throws -> DraftPlace {
        let place = try DraftPlace()
        try place.folder.write(Self.requirements, to: "a.json")
        #expect(try place.run(["units", "import", place.folder.path + "/a.json"]).status == 65)
        return place
    }

    @Test func anImportTakesTheRestAndNamesWhatItCannot() throws {
        let place = try DraftPlace()
        try place.folder.write(Self.requirements, to: "a.json")
        let file = place.folder.path + "/a.json"
        let run = try place.run(["units", "import", file])
        #expect(run.status == 65)
        #expect(run.output.contains("Esimerkkialan perustutkinto OPH-1-2027, 2 tutkinnon osaa"))
        #expect(run.output.contains("Vaatimuksia 2 suomeksi ja 0 ruotsiksi, 1 tutkinnon osa ilman"))
        #expect(
            run.errors
                == "\(file): Nimetön: Koodi puuttuu, joten jätin tämän pois. eHOKS tarvitsee koodin.\n"
        )
        #expect(try place.rights(of: "t/units/catalogue.xml") == "600")
    }

    @Test func aFileThatIsNotThereLeavesTheCatalogueAlone() throws {
        let place = try place()
        let run = try place.run(["units", "import", "/nowhere/b.json"])
        #expect(run.status == 66)
        #expect(run.errors.contains("Tiedostoa ei ole. Tarkista polku.\nEn tuonut mitään"))
        #expect(try place.run(["units", "list"]).output.hasPrefix("OPH-1-2027  Esimerkkialan"))
    }

    @Test(arguments: [
        ["huonekalujen", "entisöinnissä"], ["huonekaluje", "entisointi"], ["möbler"], ["111111"],
        ["tutkinnonosat_111111"],
    ])
    func searchFinds(_ words: [String]) throws {
        let run = try place().run(["units", "search"] + words)
        #expect(run.status == 0)
        #expect(
            run.output.hasPrefix(
                "1 Huonekalujen entisöinti (tutkinnonosat_111111) · 15 osp, Esimerkkialan"
            )
        )
    }

    @Test func nothingFoundIsOne() throws {
        let run = try place().run(["units", "search", "qwerty"])
        #expect(run.status == 1)
        #expect(run.output.isEmpty && run.errors.hasPrefix("En löytänyt tällaista tutkinnon osaa."))
    }

    @Test(arguments: [["list"], ["search", "x"], ["show", "x"]])
    func withoutACatalogueTheCommandSaysHowToGetOne(_ command: [String]) throws {
        let run = try DraftPlace().run(["units"] + command)
        #expect(run.status == 66)
        #expect(run.errors.contains("kumppani units import TIEDOSTO"))
    }

    @Test func showPrintsTheUnitWhole() throws {
        let run = try place().run(["units", "show", "111111"])
        #expect(
            run.output.contains("\n  Koodi: tutkinnonosat_111111, versio 2\n  Laajuus: 15 osp\n")
        )
        #expect(run.output.hasSuffix("\n\nOpiskelija osaa\n– hioa pinnan\n– öljytä pöydän\n"))
        let json = try place().run(["units", "show", "--json", "111111"]).output
        #expect(json.contains(#""items":["hioa pinnan","öljytä pöydän"]"#))
    }

    @Test func whatIsRemovedIsGone() throws {
        let place = try place()
        #expect(try place.run(["units", "remove", "OPH-1-2027"]).status == 0)
        #expect(try place.run(["units", "remove", "OPH-1-2027"]).status == 66)
        #expect(try place.run(["units", "search", "entisöinti"]).status == 1)
    }

    @Test func askAnswersWhatAUnitRequires() throws {
        let question = "mitä tutkinnon osassa huonekalujen entisöinti pitää osata?"
        let run = try place().run(["ask", question])
        #expect(run.status == 0)
        #expect(run.output.contains("– hioa pinnan\n– öljytä pöydän\n"))
        #expect(
            run.output.contains(
                "Lähde: Esimerkkialan perustutkinto, tutkinnon perusteet OPH-1-2027"
            )
        )
        let implied = try place().run(["ask", "mitä huonekalujen entisöinnissä pitää osata"])
        #expect(implied.output.contains("– hioa pinnan\n"))
        let ours = try place().run(["ask", "mitä työpaikkaohjaajan pitää osata"])
        #expect(!ours.output.contains("OPH-1-2027"))
        let bare = try DraftPlace().run(["ask", question])
        #expect(bare.status == 1)
        #expect(bare.output.contains("kumppani units import TIEDOSTO"))
    }

    @Test func aPlanTakesTheUnitItsGoalsAndTies() throws {
        let place = try place()
        let lines = [
            "/pakolliset", "Aino Esimerkki", "ei", "entisöinti", "1", "kaikki", "Puupaja",
            "1234567-1",
            "Liisa Virtanen", "koulutussopimus", "Olli Opettaja", "7.1.2027", "26.3.2027", "100",
            "Pöydän öljyäminen; Kahvin keitto", "2: 1", "", "ei", "",
        ]
        let run = try place.run(["plan"], input: lines.joined(separator: "\n") + "\n")
        #expect(run.output.contains("1 Pöydän öljyäminen: 2 Osaa öljytä pöydän"))
        #expect(run.output.contains("Suunnitelma on valmis ja tallessa."))
        let name = try #require(place.files.first?.dropLast(".plan".count))
        let copy = [
            "drafts", "export", String(name), "--format", "markdown", "--reader", "instructor",
        ]
        #expect(
            try place.run(copy).output
                .contains(
                    "| 1. Osaa hioa pinnan | Kahvin keitto |\n| 2. Osaa öljytä pöydän | Pöydän öljyäminen |"
                )
        )
        let json = try place.run([
            "drafts", "export", String(name), "--format", "ehoks", "--fragment",
        ])
        #expect(json.status == 0)
        #expect(json.output.contains(#""tutkinnon-osa-koodi-versio": 2"#))
        #expect(json.output.contains(#""Pöydän öljyäminen""#))
        #expect(!json.output.contains("15 osp"))
    }
}
