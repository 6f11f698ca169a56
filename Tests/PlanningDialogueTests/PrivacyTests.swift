import Planning
import PlanningDialogue
import Testing

/// What of a planning talk may stand in a transcript: design §5.
@Suite struct PrivacyTests {
    @Test func answersAboutAPersonAreLeftOut() throws {
        for field in TestTalk.form.fields {
            var talk = TestTalk()
            talk.type("kyllä")
            talk.type("/muuta \(field.name)")
            guard talk.field == field.id else { continue }
            talk.type(field.example)
            let isPersonal =
                switch field.kind {
                case .person, .email, .phone, .oid(.student), .oid(.studyRight): true
                default: field.isPersonal
                }
            let trace = try #require(talk.last.trace)
            #expect((trace.typed == nil) == isPersonal, "\(field.id)")
            if isPersonal, field.example.count > 5 { #expect(!trace.said.contains(field.example)) }
        }
    }

    @Test func namesThatAreKnownGoFromEverythingSaid() throws {
        var talk = TestTalk()
        talk.type("Oona Virtanen")
        talk.goTo("ohjaaja")
        talk.type("pekka mäkelä")
        talk.goTo("perehdytys")
        talk.type("Pekka näyttää Oonalle koneet, Mäkelän sijainen on Virtasen setä, pekalle soitto")
        let trace = try #require(talk.last.trace)
        #expect(
            trace.typed
                == "••• näyttää ••• koneet, ••• sijainen on ••• setä, pekalle soitto"
        )
        #expect(trace.field == "perehdytys")
        #expect(trace.masked("kysyikö Oona jo") == "kysyikö ••• jo")
    }

    @Test func questionsThatTellOfAPersonByBeingAskedAreLeftOut() throws {
        var talk = TestTalk()
        talk.type("Oona Esimerkki")
        talk.type("kyllä")
        #expect(try #require(talk.last.trace).said.hasPrefix("•••\n\nVaihe 1/12"))
        talk.goTo("erityinen-tuki")
        talk.type("kyllä")
        let asked = try #require(talk.last.trace)
        #expect(!asked.said.contains("tukea"))
        #expect(asked.said.contains("Vaihe 9/12"))
        talk.type("yksi tehtävä kerrallaan")
        let answered = try #require(talk.last.trace)
        #expect(answered.field == nil)
        #expect(answered.typed == nil)
        talk.type("/yhteenveto")
        let list = try #require(talk.last.trace).said
        for secret in ["Tuen sisältö", "yksi tehtävä", "Nuoren työ", "alle 18-vuotias: työ"] {
            #expect(!list.contains(secret))
        }
        #expect(list.contains("Erityinen tuki: •••"))
    }

    @Test func typedTextIsNotQuotedBack() throws {
        var talk = TestTalk()
        talk.goTo("ohjaajan-sahkoposti")
        #expect(talk.type("liisa@virtanen_fi").contains("virtanen_fi"))
        let trace = try #require(talk.last.trace)
        #expect(trace.typed == nil)
        #expect(trace.said.contains("@-merkin jälkeinen osa ”•••” ei ole verkko-osoite"))
    }

    @Test(arguments: [
        ("perehdytys", "Mikä on HOKS?", true), ("perehdytys", "Liisa perehdyttää.", false),
        ("alku", "Mikä on pääkaupunki?", true), ("ohjaaja", "Mikä on HOKS?", true),
        ("ohjaaja", "Onko Kalle kiva?", false), ("tuen-sisalto", "Mikä on HOKS?", false),
    ])
    func onlyQuestionsAboutTheSubjectCountAsQuestions(
        field: String,
        line: String,
        isQuestion: Bool
    ) throws {
        var talk = TestTalk()
        talk.goTo("erityinen-tuki")
        talk.type("kyllä")
        talk.type("/muuta " + (TestTalk.form.field(field)?.name ?? ""))
        #expect(talk.field == field)
        talk.type(line)
        #expect(try #require(talk.last.trace).isQuestion == isQuestion)
    }
}
