import Planning
import PlanningDialogue
import Testing

/// Saving, resuming and the check list: behaviours 8–11.
@Suite struct SavingTests {
    /// A talk with answers, skips, changes and steps back, a line at a time.
    private static let lines = [
        "Aino Esimerkki", "en", "/ohita", "myöhemmin", "Osa", "106945", "2", "", "a; b",
        "Kahvila Kulma Oy, 1234567-1", "k", "", "Liisa", "liisa@yritys.fi", "/takaisin", "",
        "040 1234567", "/muuta työpaikka", "Ravintola", "", "", "/takaisin", "/takaisin", "", "1",
    ]

    @Test func killedAnywhereTheTalkGoesOnFromTheSameField() {
        var talk = TestTalk()
        for line in Self.lines {
            talk.type(line)
            let again = TestTalk(
                events: PlanLog(Array(talk.events.map(\.line).joined().utf8)).events
            )
            #expect(again.field == talk.field, "after \(line)")
            #expect(again.talk.progress == talk.talk.progress)
        }
    }

    @Test func aTornLastLineIsLeftOut() {
        var talk = TestTalk()
        talk.type(all: Self.lines)
        let bytes = Array(talk.events.map(\.line).joined().utf8)
        var last = 0
        for length in stride(from: 0, through: bytes.count, by: 7) {
            let log = PlanLog(Array(bytes.prefix(length)))
            #expect(log.badLines.isEmpty)
            #expect(log.events == Array(talk.events.prefix(log.events.count)))
            #expect(log.wholeLength <= length && log.events.count >= last)
            last = log.events.count
        }
    }

    @Test func resumingShowsTheSectionsAndAsksWhatIsOpen() {
        var talk = TestTalk()
        talk.goTo("ohjaaja")
        let again = TestTalk(events: talk.events)
        let text = again.last.text()
        #expect(text.contains("Jatketaan suunnitelmaa: Kahvila Kulma Oy, 12/"))
        #expect(text.contains("1 Opiskelija: valmis"))
        #expect(text.contains("4 Työpaikka: kesken"))
        #expect(text.contains("5 Sopimus: aloittamatta"))
        #expect(again.field == "ohjaaja")
    }

    @Test func theCheckListEditsByNumberAndComesBack() {
        var talk = TestTalk()
        talk.goTo("")
        #expect(talk.field == nil)
        let number = talk.talk.progress.fields.firstIndex { $0.id == "osoite" }.map { $0 + 1 } ?? 0
        talk.type("\(number)")
        #expect(talk.field == "osoite")
        talk.type("Katu 1, Oulu")
        #expect(talk.field == nil)
        #expect(talk.last.text().contains("\(number). Työpaikan osoite: Katu 1, Oulu"))
        #expect(talk.type("999").contains("Luettelossa on numerot 1–"))
        #expect(talk.type("mikä on hoks").contains("Palataan tarkistusluetteloon"))
        #expect(talk.type("osoite").contains("Missä osoitteessa"))
        talk.type("/takaisin")
        #expect(talk.field == nil)
        talk.type("")
        #expect(talk.last.isOver)
        #expect(talk.talk.progress.stamps[.finished] == "2026-11-22")
    }

    @Test func theDraftChangesAndAsksNothing() {
        var talk = TestTalk()
        talk.goTo("alku")
        let before = talk.talk.progress
        talk.type("/luonnos")
        #expect(talk.last.replies == [.draftRequested])
        #expect(talk.last.events.isEmpty)
        #expect(talk.talk.progress == before)
        talk.type("7.1.")
        #expect(talk.field == "loppu")
    }

    @Test func onlyRequiredTakesAtMostFifteenQuestions() {
        for contract in ["koulutussopimus", "oppisopimus"] {
            var talk = TestTalk()
            talk.type("/pakolliset")
            var count = 0
            while let field = talk.talk.currentField, count < 40 {
                let answer = field.id == "sopimusmuoto" ? contract : field.example
                talk.type(field.id == "naytto" || field.id == "alaikainen" ? "ei" : answer)
                count += 1
            }
            #expect(count <= 15)
            #expect(talk.talk.progress.openRequiredFields.isEmpty)
        }
    }

    @Test func personalLinesAreMarkedAndMasked() {
        var talk = TestTalk()
        talk.type("Aino Esimerkki")
        #expect(talk.last.isPersonal)
        talk.goTo("tyopaikka")
        talk.type("Kulma")
        #expect(!talk.last.isPersonal)
        talk.type("ohjaaja on Liisa Virtanen, liisa@yritys.fi")
        #expect(talk.last.isPersonal)
        talk.type("k")
        #expect(talk.last.isPersonal)
        talk.type("/yhteenveto")
        let masked = talk.last.text(masked: true)
        for secret in ["Aino", "Liisa", "yritys.fi", "10000000003"] {
            #expect(!masked.contains(secret))
        }
        #expect(masked.contains("Kulma"))
    }
}
