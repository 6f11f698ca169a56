import Planning
import PlanningDialogue
import Testing

/// Several answers in one line.
@Suite struct FillingTests {
    @Test func severalFieldsAreShownAndStoredWhenConfirmed() {
        var talk = TestTalk()
        talk.goTo("tyopaikka")
        let text = talk.type("ohjaaja on Liisa Virtanen, liisa@yritys.fi, alkaa 7.1.")
        #expect(text.contains("Työpaikkaohjaaja: Liisa Virtanen"))
        #expect(text.contains("Jakson alkupäivä: torstai 7.1.2027"))
        #expect(talk.last.events.isEmpty)
        talk.type("k")
        #expect(talk.text("ohjaaja") == "Liisa Virtanen")
        #expect(talk.text("ohjaajan-sahkoposti") == "liisa@yritys.fi")
        #expect(talk.text("alku") == "7.1.2027")
        #expect(talk.field == "tyopaikka")
    }

    @Test(arguments: [
        (
            "ohjaaja", "Liisa Virtanen, 040 123 4567, liisa@yritys.fi",
            ["ohjaaja", "ohjaajan-puhelin"]
        ),
        ("alku", "7.1.2027, loppuu 26.3.", ["alku", "loppu"]),
        ("alku", "alkaa 7.1. ja päättyy 26.3.2027", ["alku", "loppu"]),
        ("tyopaikka", "Kahvila Kulma Oy, y-tunnus 1234567-1", ["tyopaikka", "y-tunnus"]),
        ("opiskelija", "työpaikka on Kulma; sopimus: oppisopimus", ["tyopaikka", "sopimusmuoto"]),
    ])
    func clausesOfManyKindsAreUnderstood(field: String, line: String, fields: [String]) {
        var talk = TestTalk()
        talk.goTo(field)
        talk.type(line)
        talk.type("")
        for id in fields { #expect(talk.text(id) != nil, "\(id)") }
    }

    @Test func saidNoNothingIsStoredAndTheLineCanBeKept() {
        var talk = TestTalk()
        talk.goTo("muut-ehdot")
        talk.type("Kahvit kuuluvat päivään, y-tunnus 1234567-1")
        talk.type("e")
        #expect(talk.text("muut-ehdot") == nil)
        talk.type("t")
        #expect(talk.text("muut-ehdot") == "Kahvit kuuluvat päivään, y-tunnus 1234567-1")
    }

    @Test func whatBreaksARuleIsNamedAndLeftOut() {
        var talk = TestTalk()
        talk.goTo("alku")
        talk.type("alkaa 7.1.2027, loppuu 6.1.2027")
        let text = talk.type("k")
        #expect(text.contains("on ennen alkupäivää"))
        #expect(talk.text("alku") == "7.1.2027")
        #expect(talk.text("loppu") == nil)
    }
}
