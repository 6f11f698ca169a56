import Drafts
import Planning
import Testing

/// Every sentence on eHOKS, whole, from a plan in which it is true.
@Suite struct EHOKSWordingTests {
    static let day = Repository.day

    @Test(
        arguments: [
            (
                "tutkinnon-osan-versio", nil,
                "Koodin versio: kirjoita tämä. eHOKS ei ota tietoja vastaan ilman sitä."
            ),
            (
                "tutkinnon-osan-koodi", .code("x"),
                "Tutkinnon osan koodi: kirjoita koodi muodossa tutkinnonosat_106945."
            ),
            (
                "loppu", .date(day("2027-01-10")),
                "Jakson loppupäivä: loppupäivä on ennen alkupäivää 11.1.2027. Kirjoita päivä, joka on"
                    + " aikaisintaan 11.1.2027."
            ),
            (
                "loppu", .date(day("2033-01-10")),
                "Jakson loppupäivä: jakso on yli viisi vuotta. Kirjoita päivä, joka on viimeistään"
                    + " 11.1.2032."
            ),
            (
                "y-tunnus", .businessID("9000001-2"),
                "Y-tunnus: tarkista numerot. Y-tunnuksessa on seitsemän numeroa, yhdysmerkki ja"
                    + " tarkistusnumero, esimerkiksi 1234567-1."
            ),
            (
                "ohjaajan-puhelin", .phone("soita"),
                "Ohjaajan puhelin: kirjoita vain numeroita, välilyöntejä ja merkkejä + - ( )."
            ),
            (
                "ohjaajan-puhelin", .phone(String(repeating: "0", count: 300)),
                "Ohjaajan puhelin: kirjoita enintään 256 merkkiä."
            ),
            ("osa-aikaisuus", .percent(0), "Osa-aikaisuus: kirjoita prosentti väliltä 1–100."),
            (
                "keskeytykset",
                .spans([
                    DateSpan(start: day("2027-02-01"), end: day("2027-02-05")),
                    DateSpan(start: day("2027-02-05"), end: day("2027-02-06")),
                ]),
                "Keskeytykset: 1.2.2027–5.2.2027 ja 5.2.2027–6.2.2027 menevät päällekkäin. Kirjoita"
                    + " ne niin, että edellinen päättyy ennen kuin seuraava alkaa."
            ),
            (
                "oppijanumero", .oid("1.2.3"),
                "Oppijanumero: kirjoita tunniste, joka alkaa 1.2.246.562.24."
            ),
            (
                "oppijanumero", .oid("1.2.246.562.15.10000000009"),
                "Oppijanumero: tämä on opiskeluoikeuden tunniste. Kirjoita tunniste, joka alkaa"
                    + " 1.2.246.562.24."
            ),
            (
                "oppijanumero", .oid("1.2.246.562.24.10000000004"),
                "Oppijanumero: tarkista numerot. Viimeinen numero ei vastaa muita."
            ),
            (
                "tyotehtavat", nil,
                "Keskeiset työtehtävät: luettelo on tyhjä. eHOKS ottaa sen vastaan, mutta työtehtävät"
                    + " jäävät sopimatta."
            ),
            (
                "keskeytykset", .spans([DateSpan(start: day("2027-03-20"), end: nil)]),
                "Keskeytykset: jakso on keskeytyneenä viimeisenä päivänään 25.3.2027."
                    + " Työpaikkaohjaajakyselyä ei silloin lähetetä."
            ),
            (
                "oppilaitoksen-oid", nil,
                "Oppilaitoksen tunniste: kirjoita tämä. Edustaja jää pois eHOKSista, kun nimi tai"
                    + " oppilaitoksen tunniste puuttuu."
            ),
            (
                "nayton-tehtavat", nil,
                "Näytön tehtävät: luettelo on tyhjä. eHOKS ottaa sen vastaan, mutta näytön sisältö jää"
                    + " sopimatta."
            ),
            (
                "arvioija-oppilaitos", nil,
                "Oppilaitoksen arvioija: kirjoita arvioija. Näytön arvioi opettaja yhdessä työelämän"
                    + " edustajan kanssa."
            ),
            (
                "arvioija-tyoelama", nil,
                "Työelämän arvioija: kirjoita arvioija. Näytön arvioi työelämän edustaja yhdessä"
                    + " opettajan kanssa."
            ),
            (
                "nayton-loppu", .date(day("2027-03-21")),
                "Näytön loppupäivä: näyttö päättyy ennen kuin alkaa. Kirjoita päivä, joka on"
                    + " aikaisintaan 22.3.2027."
            ),
            (
                "nayton-loppu", .date(day("2027-04-01")),
                "Näytön loppupäivä: näyttö ei ole jakson 11.1.2027–25.3.2027 aikana. Tarkista päivät."
            ),
        ] as [(String, AnswerValue?, String)]
    )
    func aSentenceNamesTheFieldAndSaysWhatToDo(
        field: String,
        value: AnswerValue?,
        sentence: String
    ) throws {
        #expect(try sentences([field: value]) == [sentence])
    }

    @Test func whatTakesSeveralAnswersHasItsSentenceToo() throws {
        #expect(
            try sentences(["ohjaajan-sahkoposti": nil, "ohjaajan-puhelin": nil]) == [
                "Ohjaajan sähköposti: kirjoita sähköposti tai puhelin. Ilman kumpaakin"
                    + " työpaikkaohjaajakysely ei mene perille."
            ]
        )
        #expect(
            try sentences(["opettaja": nil, "oppilaitoksen-oid": nil]) == [
                "Opettaja: kirjoita nimi. Asetus vaatii HOKSiin oppilaitoksen edustajan."
            ]
        )
        let nowhere = try sentences([
            "tyopaikka": nil, "y-tunnus": nil, "ohjaaja": nil, "ohjaajan-sahkoposti": nil,
            "ohjaajan-puhelin": nil, "tyotehtavat": nil,
        ])
        #expect(
            nowhere == [
                "Työpaikka: työpaikasta ei ole mitään tietoa. eHOKS ottaa jakson vastaan, mutta"
                    + " palautetta ei kerätä.",
                "Työelämän arvioija: arvioija jää pois eHOKSista, koska työpaikan nimi puuttuu.",
            ]
        )
    }

    @Test func theDayTheDataAreDueComesLast() throws {
        let progress = try Example("koulutussopimus").draft.progress(in: Repository.form)
        #expect(
            EHOKSCheck(progress, scope: .whole(approved: nil)).sentences == [
                "HOKSin ensimmäinen hyväksymispäivä: kirjoita tämä. eHOKS ei ota tietoja vastaan"
                    + " ilman sitä.",
                "Tallenna tiedot eHOKSiin viimeistään 24.3.2027 eli päivää ennen jakson loppua,"
                    + " jotta työpaikkaohjaajakysely lähtee.",
            ]
        )
    }

    @Test func whatWeCannotCheckIsToldToo() {
        let fragment = EHOKSCheck.unchecked(.fragment)
        #expect(
            fragment == [
                "Kumppani ei näe Koskea. eHOKS ei ota jaksoa vastaan, jos se ei mahdu"
                    + " opiskeluoikeuden päiviin tai jos opiskeluoikeus on TUVA-koulutusta."
            ]
        )
        #expect(
            EHOKSCheck.unchecked(.whole(approved: nil)) == fragment + [
                "Kumppani ei näe eHOKSia. eHOKS ei ota uutta HOKSia vastaan, jos"
                    + " opiskeluoikeudella on jo HOKS. Vie silloin pelkkä tutkinnon osa."
            ]
        )
    }

    private func sentences(_ change: [String: AnswerValue?]) throws -> [String] {
        let progress = try Example.changed(change).progress(in: Repository.form)
        let check = EHOKSCheck(progress, scope: .whole(approved: Example.approved))
        return check.findings.map(\.message)
    }
}
