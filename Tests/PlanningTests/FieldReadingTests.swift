import Planning
import Testing

@Suite struct FieldReadingTests {
    @Test(arguments: [
        ("7.1.2027", "2027-01-07"), ("07.01.2027", "2027-01-07"), ("7.1.27", "2027-01-07"),
        ("7.1.", "2027-01-07"), ("7.1", "2027-01-07"), ("7. 1. 2027", "2027-01-07"),
        ("22.11.", "2026-11-22"), ("21.11.", "2027-11-21"), ("2027-01-07", "2027-01-07"),
        ("7. tammikuuta 2027", "2027-01-07"), ("to 7.1.2027", "2027-01-07"),
        ("torstaina 7.1.", "2027-01-07"), ("29.2.", "2028-02-29"), ("tänään", "2026-11-22"),
        ("huomenna", "2026-11-23"), ("6. kesäkuuta", "2027-06-06"), ("6. kesakuuta", "2027-06-06"),
    ])
    func datesAreRead(typed: String, iso: String) {
        #expect(TestForm.value("alku", typed) == .date(TestForm.day(iso)))
    }

    @Test(arguments: [
        ("31.2.2027", FieldProblem.noSuchDay(day: 31, month: 2, year: 2027)),
        ("31.2.", .noSuchDay(day: 31, month: 2, year: nil)),
        ("29.2.2027", .noSuchDay(day: 29, month: 2, year: 2027)),
        ("7.13.2027", .noSuchDay(day: 7, month: 13, year: 2027)), ("7.1.1927", .strangeYear(1927)),
        ("tammikuussa", .dateShape), ("7", .dateShape), ("", .empty), ("  \t ", .empty),
        ("7.1.20277777777777777777777", .dateShape), ("٧.١.٢٠٢٧", .dateShape),
    ])
    func impossibleDatesAreNamed(typed: String, problem: FieldProblem) {
        #expect(TestForm.problem("alku", typed) == problem)
    }

    @Test(arguments: [
        ("22.2.–26.2.2027", "22.2.2027–26.2.2027"), ("22.-26.2.2027", "22.2.2027–26.2.2027"),
        ("22.2.-26.2.", "22.2.2027–26.2.2027"), ("5.4.2027–", "5.4.2027–"),
        ("2027-02-22 - 2027-02-26", "22.2.2027–26.2.2027"),
        ("5.4.2027; 22.2.2027–26.2.2027", "22.2.2027–26.2.2027; 5.4.2027"),
        ("28.12.–3.1.2027", "28.12.2026–3.1.2027"), ("28.12.–3.1.", "28.12.2026–3.1.2027"),
        ("hiihtoloma 22.2.–26.2.", "22.2.2027–26.2.2027"), ("viikko 8", "22.2.2027–26.2.2027"),
        ("kyllä, vko 8", "22.2.2027–26.2.2027"), ("hiihtoloma viikolla 8", "22.2.2027–26.2.2027"),
        ("viikko 53", "28.12.2026–1.1.2027"), ("vko 48", "23.11.2026–27.11.2026"),
        ("vko 47", "22.11.2027–26.11.2027"), ("ma 22.2.", "22.2.2027"),
    ])
    func spansAreRead(typed: String, text: String) {
        #expect(TestForm.value("keskeytykset", typed)?.plainText == text)
    }

    @Test(arguments: [
        ("60", 60), ("60 %", 60), ("60%", 60), ("60 prosenttia", 60), ("3 päivää", 60), ("3/5", 60),
        ("5 pv viikossa", 100), ("100", 100), ("1", 1), ("neljä päivää viikossa", 80),
        ("neljana päivänä", 80), ("yksi päivä", 20), ("kahtena päivänä viikossa", 40),
    ])
    func sharesAreRead(typed: String, share: Int) {
        #expect(TestForm.value("osa-aikaisuus", typed) == .percent(share))
    }

    @Test(arguments: ["0", "101", "-5", "0,6", "puolet", "99999999999999999999"])
    func otherSharesAreNot(typed: String) {
        #expect(TestForm.value("osa-aikaisuus", typed) == nil)
    }

    @Test(arguments: [
        ("37,5", 2250), ("37.5 h", 2250), ("37 h 30 min", 2250), ("37:30", 2250), ("30", 1800),
        ("30 tuntia viikossa", 1800), ("7,25", 435), ("noin 30 h", 1800), ("37h30min", 2250),
        ("30 h/vko", 1800), ("90 min", 90), ("7,5 h päivässä", 2250), ("7 h 30 min/pv", 2250),
        ("8 tuntia paivassa", 2400), ("6h per päivä", 1800),
    ])
    func hoursAreRead(typed: String, minutes: Int) {
        #expect(TestForm.value("viikkotunnit", typed) == .hours(Hours(minutes: minutes)))
    }

    @Test(arguments: ["0", "169", "paljon", "1:75", "12345678901234567890", ",", "3,-5"])
    func otherHoursAreNot(typed: String) {
        #expect(TestForm.value("viikkotunnit", typed) == nil)
    }

    @Test(arguments: [
        ("1", "koulutussopimus"), ("2", "oppisopimus"), ("Koulutussopimus", "koulutussopimus"),
        ("oppis", "oppisopimus"), ("o", "oppisopimus"), ("oppisopimuksella", "oppisopimus"),
        ("tehdään koulutussopimus", "koulutussopimus"), ("Oppisopimuksen.", "oppisopimus"),
    ])
    func choicesAreRead(typed: String, id: String) {
        #expect(TestForm.value("sopimusmuoto", typed) == .choice(id))
    }

    @Test func unclearChoicesAreAskedAgain() {
        let names = ["koulutussopimus", "oppisopimus"]
        #expect(TestForm.problem("sopimusmuoto", "3") == .noSuchChoice(names))
        #expect(TestForm.problem("sopimusmuoto", "harjoittelu") == .noSuchChoice(names))
        #expect(
            TestForm.problem("sopimusmuoto", "koulutussopimus tai oppisopimus")
                == .ambiguousChoice(names)
        )
        #expect(TestForm.value("pohdinta-roolit", "joo") == .choice("kylla"))
        #expect(TestForm.value("oppisopimuksen-perusta", "yrittäjyyteen") == .choice("yrittaja"))
        #expect(TestForm.value("oppisopimuksen-perusta", "tyosuhde") == .choice("tyosuhde"))
    }

    @Test(arguments: [
        ("joo", true), ("Juu", true), ("kyllä", true), ("kylla", true), ("k", true), ("on", true),
        ("en", false), ("ei", false), ("e", false), ("ei ole", false), ("kyllä on", true),
    ])
    func yesAndNoAreRead(typed: String, isYes: Bool) {
        #expect(TestForm.value("naytto", typed) == .yesNo(isYes))
    }

    @Test(arguments: ["ehkä", "3", "kevään lopussa sitten jos ehditään"])
    func otherWordsAreNeither(typed: String) {
        #expect(TestForm.problem("naytto", typed) == .notYesNo)
    }
}
