import Glibc
import Testing
import Transcripts
import XMLTree

/// Every sentence about transcripts, whole.
@Suite
struct WordingTests {
    private static let id = TranscriptID("aa")
    private static let problems: [(TranscriptProblem?, String)] = [
        (
            .folder("/talks", errno: ENOSPC),
            "Keskustelujen kansio /talks: Levy on täynnä. Vapauta tilaa ja yritä uudelleen."
        ),
        (
            .noSuchTranscript("bb"),
            "Keskustelua ”bb” ei ole. Komento kumppani review list näyttää keskustelut."
        ),
        (
            id.map { .inUse($0) },
            "Keskustelu aa on vielä auki toisessa ohjelmassa. Sulje se siellä."
        ),
        (
            id.map { .file($0, errno: EACCES) },
            "Keskustelu aa: Sinulla ei ole oikeutta siihen. Tarkista omistaja ja oikeudet."
        ),
        (
            id.map { .tooLarge($0, limit: 16 * 1_048_576) },
            "Keskustelun aa tiedosto on suurempi kuin 16 mebitavua."
        ),
        (id.map { .content($0, .empty) }, "aa.xml: Tiedosto on tyhjä."),
        (
            id.map { .content($0, .wrongRoot("a", expected: ["transcript"])) },
            "aa.xml: Tiedosto ei ole Kumppanin keskustelu."
        ),
        (.stranger("Kokous.xml"), "Kokous.xml: Tiedosto ei ole Kumppanin keskustelu."),
        (.exists("nimi.xml"), "nimi.xml on jo olemassa. Valitse toinen nimi tai poista se."),
        (
            id.map { .judgements($0) },
            "aa.judgements.xml: Tiedosto ei ole Kumppanin arvioita. Siirrä se muualle."
        ),
    ]

    @Test(arguments: Self.problems.indices)
    func problemNamesThePlaceAndTheMend(index: Int) throws {
        let (problem, message) = Self.problems[index]
        #expect(try #require(problem).message == message)
    }

    private static let notices: [(TranscriptNotice, String)] = [
        (
            .narrowedFolder("/talks"),
            "Muutkin saattoivat lukea kansiota /talks. Nyt sitä voit lukea vain sinä."
        ),
        (
            .narrowedFile("aa.xml"),
            "Muutkin saattoivat lukea tiedostoa aa.xml. Nyt sitä voit lukea vain sinä."
        ),
        (
            .notWritten(.folder("/talks", errno: EROFS)),
            "Tätä keskustelua ei enää tallenneta. Keskustelujen kansio /talks: Levylle ei voi"
                + " kirjoittaa. Valitse toinen kansio."
        ),
    ]

    @Test(arguments: Self.notices.indices)
    func noticeSaysWhatWasDone(index: Int) {
        let (notice, message) = Self.notices[index]
        #expect(notice.message == message)
    }
}
