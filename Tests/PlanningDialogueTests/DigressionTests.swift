import Planning
import PlanningDialogue
import Testing

/// Questions in the middle of a plan: behaviours 1–3.
@Suite struct DigressionTests {
    @Test func everyFieldAnswersAQuestionAndIsAskedOnceMore() {
        var talk = TestTalk()
        for field in TestTalk.form.fields {
            talk.type("/muuta " + field.name)
            guard talk.field == field.id else { continue }
            let before = talk.talk.progress
            let text = talk.type("Mikä on HOKS?")
            #expect(text.contains("Vastaus kysymykseen: Mikä on HOKS?"), "\(field.id)")
            #expect(text.contains("Palataan kysymykseen."))
            #expect(text.ranges(of: field.prompt).count == 1, "\(field.id)")
            #expect(talk.last.events.isEmpty)
            #expect(talk.talk.progress == before)
        }
    }

    @Test(arguments: [
        ("sopimusmuoto", "mikä on koulutussopimus ja HOKS"), ("naytto", "on näyttö pakko olla?"),
        ("osa-aikaisuus", "100 HOKSissa?"), ("ohjaaja", "Kuka on ohjaaja"),
        ("pohdinta-roolit", "kerro HOKSista kyllä"),
    ])
    func aQuestionWithAnAnswerInItIsNoAnswer(field: String, question: String) {
        var talk = TestTalk()
        talk.goTo(field)
        talk.type(question)
        #expect(talk.field == field)
        #expect(talk.text(field) == nil)
    }

    @Test func aQuestionThatReachesNothingIsTurnedDown() {
        var talk = TestTalk()
        talk.goTo("alku")
        let text = talk.type("Mikä on pääkaupunki?")
        #expect(text.contains("En tiedä vastausta"))
        #expect(talk.field == "alku")
        #expect(talk.last.events.isEmpty)
    }

    @Test(arguments: [
        "Mikä on HOKS?", "mikä on hoks", "onko näyttö pakollinen", "Kuka on ohjaaja?",
        "voiko näytön antaa muualla", "tarvitaanko HOKSia", "ovatko näytöt pakollisia",
        "Montako tuntia se kestää?", "onko pakko?",
    ])
    func aQuestionIsNotStoredButCanBeKeptWithOneKey(question: String) {
        var talk = TestTalk()
        talk.goTo("perehdytys")
        talk.type(question)
        #expect(talk.text("perehdytys") == nil)
        #expect(talk.field == "perehdytys")
        talk.type("t")
        #expect(talk.text("perehdytys") == question)
        #expect(talk.field == "turvallisuus")
    }

    @Test(arguments: [
        "HOKSin mukaan, ohjaaja näyttää paikat", "Vuoropäällikkö on ohjaaja",
        "Ohjaaja on paikalla joka päivä", "Näyttö sovitaan erikseen",
        "Verkko ja turvallisuus käydään läpi", "Letko ja näyttö tarkistetaan",
        "Hanko on näyttöpaikka", "Laatikko kerrallaan ohjaajan kanssa", "Aurinko ja turvallisuus",
        "Ohjaaja opastaa, opettaja on mukana ja näyttö on lopuksi", "t",
    ])
    func aPlainAnswerFullOfTheSubjectIsStoredAtOnce(text: String) {
        var talk = TestTalk()
        talk.goTo("perehdytys")
        talk.type(text)
        #expect(talk.text("perehdytys") == text)
        #expect(talk.field == "turvallisuus")
    }

    @Test(arguments: ["?", "miksi", "Miksi?", "/miksi", "/?", "miksi tätä kysytään?"])
    func whyGivesReasonExampleAndSource(typed: String) {
        var talk = TestTalk()
        for field in TestTalk.form.fields {
            talk.type("/muuta " + field.name)
            guard talk.field == field.id else { continue }
            let text = talk.type(typed)
            #expect(text.contains(field.why.text))
            #expect(text.contains("Esimerkki: " + field.example))
            #expect(text.contains("Lähde: " + field.why.source))
            #expect(talk.field == field.id)
        }
    }
}
