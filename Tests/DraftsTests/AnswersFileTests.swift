import Drafts
import JSONText
import Planning
import Testing

@Suite struct AnswersFileTests {
    @Test func everyMistakeIsNamedAtOnce() {
        let text = """
            {"loppu": "1.1.2027", "alku": "7.1.2027", "y-tunnus": "9000001-2", "vari": "sininen",
             "osoite": null, "opiskelija": "Oona Esimerkki"}
            """
        let file = read(text)
        #expect(
            file.events == [
                .answered(field: "opiskelija", .value(.person("Oona Esimerkki"))),
                .answered(field: "alku", .value(.date(Repository.day("2027-01-07")))),
            ]
        )
        let messages = file.problems.map(\.message)
        #expect(messages.count == 4)
        #expect(messages.first?.hasPrefix("y-tunnus: ") == true)
        #expect(messages.last == "vari: lomakkeella ei ole tällaista kenttää.")
    }

    @Test func moreValuesThanAnyFormNeedsAreRefusedAtOnce() {
        let members = (0...AnswersFile.valueLimit).map { "\"x\($0)\":1" }.joined(separator: ",")
        let file = read("{\(members)}")
        #expect(file.events.isEmpty)
        #expect(file.problems == [.json(JSONProblem(line: 1, kind: .tooMany))])
    }

    @Test func textIsReadAsItIsTyped() {
        let file = read(
            """
            {"viikkotunnit": 37.5, "osa-aikaisuus": 80, "naytto": true, "muut-ehdot": "Ei koske",
             "keskeytykset": ["1.2.2027–5.2.2027", "1.3.2027–2.3.2027"], "osoite": "myöhemmin"}
            """
        )
        let progress = PlanProgress(form: Repository.form, events: file.events)
        #expect(file.problems.isEmpty)
        #expect(progress.value("viikkotunnit") == .hours(Hours(minutes: 2250)))
        #expect(progress.value("osa-aikaisuus") == .percent(80))
        #expect(progress.value("naytto") == .yesNo(true))
        #expect(progress.value("keskeytykset")?.spans?.count == 2)
        #expect(progress.answer("muut-ehdot") == .notApplicable)
        #expect(progress.answer("osoite") == .later)
    }

    @Test(arguments: ["[]", "\"x\"", "12"])
    func onlyAnObjectWillDo(text: String) {
        #expect(read(text).problems == [.notAnObject])
    }

    @Test func whatIsNoJSONIsNamedByLine() {
        #expect(read("{\n\"a\" 1}").problems.first?.message.hasPrefix("Rivi 2: ") == true)
    }

    private func read(_ text: String) -> AnswersFile {
        AnswersFile(Array(text.utf8), form: Repository.form, today: Repository.day("2026-11-22"))
    }
}
