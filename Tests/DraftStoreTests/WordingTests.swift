import DraftStore
import Glibc
import Testing

@Suite struct DraftStoreWordingTests {
    @Test func everyProblemSaysWhatToDo() throws {
        let id = try #require(DraftID("a"))
        let problems: [(DraftStoreProblem, String)] = [
            (
                .notAFolder("/x"),
                "Luonnosten kansio /x on linkki tai tavallinen tiedosto. Poista se tai valitse"
                    + " toinen kansio."
            ),
            (
                .folder("/x", errno: EACCES),
                "Luonnosten kansio /x: Sinulla ei ole oikeutta siihen. Tarkista omistaja ja"
                    + " oikeudet."
            ),
            (
                .noSuchDraft("b"),
                "Luonnosta ”b” ei ole. Komento kumppani drafts list näyttää luonnokset."
            ),
            (.notAFile(id), "Luonnoksen a tiedosto on linkki tai erikoistiedosto. Poista se."),
            (
                .inUse(id),
                "Luonnos a on auki toisessa ohjelmassa. Sulje se siellä ja yritä uudelleen."
            ),
            (
                .tooLarge(id, limit: 16 * 1_048_576),
                "Luonnoksen a tiedosto on suurempi kuin 16 mebitavua."
            ),
            (
                .file(id, errno: EROFS),
                "Luonnos a: Levylle ei voi kirjoittaa. Valitse toinen kansio."
            ),
            (
                .file(id, errno: EFBIG),
                "Luonnos a: Tiedosto ei saa kasvaa enempää. Poista rajoitus (ulimit -f)."
            ),
            (.file(id, errno: EEXIST), "Luonnos a: Samanniminen tiedosto on jo olemassa."),
            (
                .file(id, errno: EBUSY),
                "Luonnos a: Toinen ohjelma käyttää sitä. Yritä hetken päästä uudelleen."
            ),
            (.file(id, errno: 9999), "Luonnos a: Järjestelmä ilmoitti virheestä 9999."),
        ]
        for (problem, sentence) in problems { #expect(problem.message == sentence) }
    }

    @Test func everyNoticeSaysWhatWasDone() throws {
        let id = try #require(DraftID("a"))
        let notices: [(DraftNotice, String)] = [
            (
                .narrowedFolder("/x"),
                "Muutkin saattoivat lukea kansiota /x. Nyt sitä voit lukea vain sinä."
            ),
            (
                .narrowedFile(id),
                "Muutkin saattoivat lukea luonnosta a. Nyt sitä voit lukea vain sinä."
            ),
            (
                .tornEnd(id),
                "Luonnoksen a viimeinen vastaus oli jäänyt kesken, ja se kysytään uudelleen."
            ),
            (
                .badLines(id, [2, 5]),
                "Luonnoksen a tiedostossa on rivejä, joita ei voi lukea: 2, 5. Muut vastaukset"
                    + " ovat tallella."
            ),
            (
                .badLines(id, Array(1...12)),
                "Luonnoksen a tiedostossa on rivejä, joita ei voi lukea:"
                    + " 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 ja 2 muuta. Muut vastaukset ovat tallella."
            ),
        ]
        for (notice, sentence) in notices { #expect(notice.message == sentence) }
    }
}
