import Planning
import PlanningDialogue
import Testing

/// Going back, changing and clearing: behaviours 4–7.
@Suite struct MovingTests {
    @Test func backGoesToTheFirstFieldAndKeepsLaterAnswers() {
        var talk = TestTalk()
        talk.goTo("tyotehtavat")
        let answered = talk.talk.progress.count.answered
        talk.type("\u{1}")
        var steps = 0
        while talk.field != "opiskelija", steps < 60 {
            talk.type("/takaisin")
            steps += 1
        }
        #expect(talk.field == "opiskelija")
        #expect(talk.type("/takaisin").contains("ensimmäisessä"))
        #expect(talk.talk.progress.count.answered == answered)
        #expect(talk.type("/takaisin").contains("Nyt: Aino Esimerkki (Enter pitää)"))
        talk.type("")
        #expect(talk.field == "alaikainen")
        #expect(talk.replayed.current?.id == "alaikainen")
        #expect(talk.talk.progress.count.answered == answered)
        talk.type("/jatka")
        #expect(talk.field == "tyotehtavat")
    }

    @Test(arguments: ["31.2.", "", "Mikä on HOKS?", "/ohje", "/xyz", "/muuta", "en", "?"])
    func backWorksAfterAnyLine(line: String) {
        var talk = TestTalk()
        talk.goTo("loppu")
        talk.type(line)
        #expect(talk.field == "loppu")
        talk.type("/takaisin")
        #expect(talk.field == "alku")
    }

    @Test func commandsAndNamesCanBeCompleted() {
        let talk = TestTalk()
        #expect(PlanningDialogue.commands.contains("/tyhjennä"))
        #expect(talk.talk.fieldNames.contains("Ohjaajan puhelin"))
        #expect(!talk.talk.fieldNames.contains("Näytön paikka"))
    }

    @Test func anEmptyLineErasesNothingAndClearingDoes() {
        var talk = TestTalk()
        talk.goTo("tyopaikka")
        talk.type("Kahvila")
        talk.type("/takaisin")
        talk.type("   ")
        #expect(talk.text("tyopaikka") == "Kahvila")
        talk.type("/takaisin")
        talk.type("/tyhjennä")
        #expect(talk.text("tyopaikka") == nil)
        #expect(talk.field == "tyopaikka")
    }

    @Test(arguments: [
        "/muuta ohjaaja", "/muuta Työpaikkaohjaaja", "/muuta tyopaikkaohjaaja", "/muu ohjaaja",
        "muuta ohjaaja", "/muuta ohjaajaa",
    ])
    func changeByNameComesBack(command: String) {
        var talk = TestTalk()
        talk.goTo("tyotehtavat")
        talk.type(command)
        #expect(talk.field == "ohjaaja")
        talk.type("Maija Mäki")
        #expect(talk.text("ohjaaja") == "Maija Mäki")
        #expect(talk.last.text().contains("Tarkista nyt myös: Ohjaajan sähköposti"))
        #expect(talk.field == "ohjaajan-sahkoposti")
        talk.type("")
        #expect(talk.field == "ohjaajan-puhelin")
        talk.type("040 7654321")
        #expect(talk.field == "tyotehtavat")
        #expect(talk.talk.progress.doubtedFields.isEmpty)
    }

    @Test func anUnchangedAnswerAffectsNothing() {
        var talk = TestTalk()
        talk.goTo("tyotehtavat")
        talk.type("/muuta ohjaaja")
        talk.type("Liisa Virtanen")
        #expect(talk.field == "tyotehtavat")
        #expect(talk.talk.progress.doubtedFields.isEmpty)
    }

    @Test func onkinChangesAtOnceAndStays() {
        var talk = TestTalk()
        talk.goTo("ohjaaja")
        talk.type("Liisa Virtanen")
        talk.type("/ohita")
        talk.type("/ohita")
        talk.type("ohjaaja onkin Maija")
        #expect(talk.text("ohjaaja") == "Maija")
        #expect(talk.field == "sopimusmuoto")
    }

    @Test func hiddenAnswersLeaveAndComeBack() {
        var talk = TestTalk()
        talk.goTo("sopimusmuoto")
        talk.type("oppisopimus")
        talk.type("yrittäjä")
        talk.type("/muuta sopimusmuoto")
        #expect(talk.type("koulutussopimus").contains("eivät enää kuulu suunnitelmaan"))
        #expect(talk.talk.progress.answer("oppisopimuksen-perusta") == nil)
        #expect(talk.talk.progress.hiddenFields.map(\.id) == ["oppisopimuksen-perusta"])
        talk.type("/muuta sopimusmuoto")
        talk.type("oppisopimus")
        #expect(talk.talk.progress.value("oppisopimuksen-perusta") == .choice("yrittaja"))
    }

    @Test func aChangeAsksWhatBecameNeeded() {
        var talk = TestTalk()
        talk.goTo("tyotehtavat")
        talk.type("/muuta sopimusmuoto")
        talk.type("oppisopimus")
        #expect(talk.field == "oppisopimuksen-perusta")
        talk.type("työsuhde")
        talk.goTo("tyotehtavat")
        #expect(talk.field == "tyotehtavat")
    }

    @Test(arguments: [
        ("en tiedä", Answer.unknown, "En tiedä"), ("en tieda", .unknown, "En tiedä"),
        ("ei koske", .notApplicable, "Ei koske"), ("myöhemmin", .later, "Myöhemmin"),
        ("Myohemmin.", .later, "Myöhemmin"),
    ])
    func kindsOfNoAnswerAreStoredAndShown(typed: String, answer: Answer, shown: String) {
        var talk = TestTalk()
        for field in TestTalk.form.fields where field.conditions.isEmpty && !field.isFromUnits {
            talk.type("/muuta " + field.name)
            talk.type(typed)
            #expect(talk.talk.progress.storedAnswer(field.id) == answer, "\(field.id)")
        }
        #expect(talk.type("/yhteenveto").contains("Opiskelija: " + shown))
        let open = talk.talk.progress.openFields.map(\.id)
        #expect(open.contains("opiskelija") == (answer != .notApplicable))
    }
}
