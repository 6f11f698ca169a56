import Planning
import Testing

@Suite struct PlanProgressTests {
    private let form = TestForm.form

    private func progress(_ events: PlanEvent...) -> PlanProgress {
        PlanProgress(form: form, events: events)
    }

    @Test func aNewPlanAsksTheFirstField() {
        #expect(progress().current?.id == "opiskelija")
        #expect(progress(.passed(field: "opiskelija")).current?.id == "alaikainen")
        #expect(progress(.moved(to: "alku")).current?.id == "alku")
        #expect(progress(.moved(to: "alku"), .passed(field: "alku")).current?.id == "opiskelija")
    }

    @Test func unknownFieldsChangeNothing() {
        let odd = progress(
            .answered(field: "x", .later),
            .passed(field: "x"),
            .cleared(field: "x"),
            .confirmed(field: "x"),
            .moved(to: "x")
        )
        #expect(odd == progress())
    }

    @Test func dependentsAreDoubtedOnlyByAChange() {
        let name = PlanEvent.answered(field: "ohjaaja", .value(.person("Liisa")))
        let email = PlanEvent.answered(field: "ohjaajan-sahkoposti", .value(.email("l@y.fi")))
        let other = PlanEvent.answered(field: "ohjaaja", .value(.person("Maija")))
        #expect(progress(name, email, name).doubtedFields.isEmpty)
        #expect(progress(email, name).doubtedFields.isEmpty)
        #expect(progress(name, email, other).doubtedFields.map(\.id) == ["ohjaajan-sahkoposti"])
        let confirmed = progress(name, email, other, .confirmed(field: "ohjaajan-sahkoposti"))
        #expect(confirmed.doubtedFields.isEmpty)
        #expect(progress(name, email, other, email).doubtedFields.isEmpty)
        let cleared = progress(name, email, .cleared(field: "ohjaaja"))
        #expect(cleared.doubtedFields.map(\.id) == ["ohjaajan-sahkoposti"])
    }

    @Test func hiddenAnswersAreKeptOutOfThePlan() {
        let basis = PlanEvent.answered(
            field: "oppisopimuksen-perusta",
            .value(.choice("yrittaja"))
        )
        let hidden = progress(
            .answered(field: "sopimusmuoto", .value(.choice("koulutussopimus"))),
            basis
        )
        #expect(hidden.value("oppisopimuksen-perusta") == nil)
        #expect(hidden.storedAnswer("oppisopimuksen-perusta") != nil)
        #expect(hidden.hiddenFields.map(\.id) == ["oppisopimuksen-perusta"])
    }

    @Test func sectionsAndCountsTellHowFarThePlanIs() throws {
        let section = try #require(form.sections.first)
        #expect(progress().state(of: section) == .untouched)
        let begun = progress(.answered(field: "opiskelija", .later))
        #expect(begun.state(of: section) == .begun)
        #expect(begun.count.answered == 0)
        let done = section.fields.map { PlanEvent.answered(field: $0.id, .notApplicable) }
        let full = PlanProgress(form: form, events: done)
        #expect(full.state(of: section) == .done)
        #expect(full.count.answered == section.fields.count)
    }

    @Test func personalAnswersHideThemselves() {
        let answer = Answer.value(.person("Liisa Virtanen"))
        #expect("\(answer)".contains("Liisa") == false)
        #expect(String(reflecting: answer).contains("Liisa") == false)
        var dumped = ""
        dump(answer, to: &dumped)
        #expect(!dumped.contains("Liisa"))
        #expect(answer.revealed() == .person("Liisa Virtanen"))
        let student = Answer.value(.oid("1.2.246.562.24.10000000003"))
        #expect(!"\(student)".contains("10000000003"))
        #expect("\(Answer.value(.oid("1.2.246.562.10.12345678901")))".contains("1.2.246"))
    }
}
