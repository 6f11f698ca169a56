import JSONText
import PrivateFiles
import Testing
import Units
import XMLTree

/// Every problem of an import says the file, the part and how to go on.
@Suite struct ImportWordingTests {
    @Test(arguments: [
        (ImportProblem.Kind.unreadable(.missing), "a.json: Tiedostoa ei ole. Tarkista polku."),
        (
            .unreadable(.tooLarge(limit: 67_108_864)),
            "a.json: Tiedosto on suurempi kuin 64 mebitavua. Tuo yksi tutkinto kerrallaan."
        ),
        (
            .unreadable(.refused),
            "a.json: Tiedostoa ei voi lukea. Tarkista, että sinulla on lukuoikeus."
        ),
        (
            .notJSON(JSONProblem(line: 3, kind: .trailing)),
            "a.json: Tiedosto ei ole JSONia. Rivi 3: arvon jälkeen on vielä tekstiä; poista se."
                + " Hae se uudelleen palvelusta."
        ),
        (
            .unknownContent,
            "a.json: Tiedosto ei ole tutkinnon perusteet (ePerusteet) eikä koodisto (Koodisto)."
        ),
        (
            .noDiaryNumber,
            "a.json: Perusteista puuttuu diaarinumero, joten en voi tuoda tutkintoa."
                + " Hae julkaistut perusteet."
        ),
        (
            .tooMuch,
            "a.json: Tiedostossa on enemmän kuin yhteenkään tutkintoon tai koodistoon kuuluu."
                + " Hae se uudelleen."
        ),
    ])
    func ofAFile(_ kind: ImportProblem.Kind, _ sentence: String) {
        #expect(ImportProblem(file: "a.json", kind: kind).message == sentence)
    }

    @Test(arguments: [
        (ImportProblem.Kind.noName, "Nimi puuttuu kaikilla kielillä, joten jätin tämän pois."),
        (.noCode, "Koodi puuttuu, joten jätin tämän pois. eHOKS tarvitsee koodin."),
        (.badCode("x y"), "Koodi ”x y” ei kuulu tähän koodistoon, joten jätin sen pois."),
        (.twice, "Sama koodi on tiedostossa kahdesti. Otin ensimmäisen."),
        (.noVersion, "Koodin versio puuttuu, joten jätin tämän pois. Hae koodisto uudelleen."),
        (
            .unreadableRequirements,
            "Ammattitaitovaatimuksista ei löytynyt tekstiä. Otin osan ilman niitä."
        ),
    ])
    func ofAPart(_ kind: ImportProblem.Kind, _ sentence: String) {
        let problem = ImportProblem(file: "a.json", part: "tutkinnonosat_1", kind: kind)
        #expect(problem.message == "a.json: tutkinnonosat_1: " + sentence)
    }

    @Test(arguments: [
        (
            CatalogueStore.Problem.inUse,
            "Toinen ohjelma muuttaa luetteloa juuri nyt. Odota hetki ja yritä uudelleen."
        ),
        (
            .refused(SystemError(28)),
            "Luetteloa ei voi kirjoittaa. Levy on täynnä. Vapauta tilaa ja yritä uudelleen."
        ),
        (
            .unreadable(XMLProblem(file: "c.xml", line: nil, kind: .empty)),
            "Uutta luetteloa ei voisi lukea, joten entinen jäi. Tiedosto on tyhjä. Kirjoita"
                + " tiedostoon ainakin pääelementti tai poista tiedosto."
        ),
        (
            .unsound(XMLProblem(file: "c.xml", line: 4, kind: .unexpectedElement("x"))),
            "c.xml:4: Elementti <x> ei kuulu tähän kohtaan. Tarkista elementin nimi ja paikka"
                + " rakennekuvauksesta. Voit myös poistaa tiedoston ja tuoda perusteet uudelleen."
        ),
    ])
    func ofTheCatalogue(_ problem: CatalogueStore.Problem, _ sentence: String) {
        #expect(problem.message == sentence)
    }
}
