import Planning
import PlanningDialogue
import Testing

/// Answers that the plan holds already are meant by a word.
@Suite struct KnownAnswerTests {
    @Test(arguments: [
        ("nayton-paikka", "sama", "Kahvila Kulma Oy"),
        ("nayton-paikka", "samassa paikassa", "Kahvila Kulma Oy"),
        ("nayton-loppu", "samana päivänä", "15.3.2027"),
        ("arvioija-oppilaitos", "Sama kuin opettaja", "Olli Opettaja"),
        ("arvioija-tyoelama", "sama henkilö", "Liisa Virtanen"),
        ("arvioija-tyoelama", "Liisa", "Liisa Virtanen"),
        ("arvioija-tyoelama", "Liisa Laine", "Liisa Laine"),
        ("arvioija-tyoelama", "Kalle", "Kalle"),
        ("nayton-paikka", "Samassa talossa kuin koulu", "Samassa talossa kuin koulu"),
    ])
    func samaTakesTheOtherAnswer(field: String, typed: String, stored: String) {
        var talk = TestTalk()
        talk.goTo(field)
        talk.type(typed)
        #expect(talk.text(field) == stored)
    }

    @Test func samaIsOfferedWithWhatItMeans() {
        var talk = TestTalk()
        talk.goTo("nayton-paikka")
        #expect(
            talk.last.text()
                .contains(
                    "Jos vastaus on sama kuin kohdassa Työpaikka (Kahvila Kulma Oy), kirjoita sama."
                )
        )
        talk.goTo("arvioija-oppilaitos")
        #expect(!talk.last.text(masked: true).contains("Olli"))
    }

    @Test func daysOfOneLineFollowEachOther() {
        var talk = TestTalk()
        talk.goTo("alku")
        talk.type("alkaa 10.1.2028 ja päättyy 24.3.")
        talk.type("k")
        #expect(talk.text("loppu") == "24.3.2028")
        talk.type("21.2.–25.2.")
        #expect(talk.text("keskeytykset") == "21.2.2028–25.2.2028")
    }

    @Test(arguments: [("ohjaaja", "ei", ""), ("naytto", "ehkä", ""), ("alku", "31.2.", "31.2.")])
    func aLineIsGivenBackWhenMendingIsLessThanTypingAnew(field: String, line: String, kept: String)
    {
        var talk = TestTalk()
        talk.goTo(field)
        talk.type(line)
        #expect(
            talk.last.replies.contains { reply in
                if case .problem(_, kept) = reply { true } else { false }
            }
        )
    }

    @Test(arguments: [
        ("y-tunnus", "12345", "12345/takaisin", "/takaisin"), ("y-tunnus", "12345", "12345?", "?"),
        ("y-tunnus", "12345", "123451234567-1", "1234567-1"),
        ("y-tunnus", "1234567", "1234567-1", "1234567-1"), ("alku", "31.2.", "31.2.28.2.", "28.2."),
        ("ohjaajan-sahkoposti", "liisa@yritys", "liisa@yritys.fi", "liisa@yritys.fi"),
        ("y-tunnus", "12345", "12345", "12345"), ("y-tunnus", "12345", "", ""),
        ("y-tunnus", "", "/takaisin", "/takaisin"), ("y-tunnus", "12345", "12345x", "12345x"),
    ])
    func whatIsTypedBehindAGivenLineIsUnderstood(
        field: String,
        given: String,
        line: String,
        meant: String
    ) {
        var talk = TestTalk()
        talk.goTo(field)
        #expect(talk.talk.meant(by: line, after: given, today: TestTalk.today) == meant)
    }

    @Test func severalThingsInOneItemAreRemarkedOn() {
        var talk = TestTalk()
        talk.goTo("tavoitteet")
        let text = talk.type("Palvella asiakkaita, käyttää kassaa ja huolehtia siisteydestä")
        #expect(text.contains("Tallensin tämän yhdeksi kohdaksi."))
        talk.type("/takaisin")
        #expect(!talk.type("palvella; laskea").contains("yhdeksi kohdaksi"))
    }
}
