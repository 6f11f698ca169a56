import Planning
import Testing

@Suite struct PlanRulesTests {
    private func plan(_ answers: KeyValuePairs<String, AnswerValue>) -> PlanProgress {
        let events = answers.map { PlanEvent.answered(field: $0.key, .value($0.value)) }
        return PlanProgress(form: TestForm.form, events: events)
    }

    private func date(_ iso: String) -> AnswerValue { .date(TestForm.day(iso)) }

    private func span(_ start: String, _ end: String?) -> DateSpan {
        DateSpan(start: TestForm.day(start), end: end.map(TestForm.day))
    }

    private func remarks(_ progress: PlanProgress) -> [PlanRemark] {
        PlanRemark.remarks(on: progress, today: TestForm.today)
    }

    @Test(arguments: [
        ("2027-01-07", false), ("2027-01-06", true), ("2032-01-07", false), ("2032-01-08", true),
    ])
    func theEndIsWithinFiveYears(end: String, isRefused: Bool) {
        let plan = plan(["alku": date("2027-01-07")])
        let problem = PlanRules.problem(with: date(end), for: "loppu", in: plan)
        #expect((problem != nil) == isRefused)
    }

    @Test func aLeapDayPeriodMayEndOnTheLastOfFebruary() {
        let plan = plan(["alku": date("2028-02-29")])
        #expect(PlanRules.problem(with: date("2033-02-28"), for: "loppu", in: plan) == nil)
        #expect(PlanRules.problem(with: date("2033-03-01"), for: "loppu", in: plan) != nil)
    }

    @Test func interruptionsNeitherOverlapNorLeaveThePeriod() {
        let plan = plan(["alku": date("2027-01-07"), "loppu": date("2027-03-26")])
        let problem = { (spans: [DateSpan]) in
            PlanRules.problem(with: .spans(spans), for: "keskeytykset", in: plan)
        }
        let first = span("2027-02-01", "2027-02-05")
        #expect(problem([first, span("2027-02-06", nil)]) == nil)
        #expect(problem([first, span("2027-02-05", "2027-02-06")]) != nil)
        #expect(problem([span("2027-02-01", nil), span("2027-02-05", nil)]) != nil)
        #expect(problem([span("2027-03-26", "2027-03-27")]) != nil)
        #expect(problem([span("2027-01-06", "2027-01-08")]) != nil)
    }

    @Test func aStartMovedPastTheEndIsFoundInThePlan() {
        let plan = plan(["alku": date("2027-04-01"), "loppu": date("2027-03-26")])
        #expect(PlanRules.problems(in: plan).map(\.field.id) == ["loppu"])
        #expect(Period(plan) == nil)
    }

    @Test func aDemonstrationOutsideThePeriodIsARemark() {
        let answers: KeyValuePairs<String, AnswerValue> = [
            "alku": date("2027-01-07"), "loppu": date("2027-03-26"), "naytto": .yesNo(true),
            "nayton-alku": date("2027-03-29"),
        ]
        let progress = plan(answers)
        #expect(PlanRules.problems(in: progress).isEmpty)
        #expect(
            remarks(progress)
                .contains { if case .demonstrationOutside = $0 { true } else { false } }
        )
    }

    @Test func theShareIsNeededFromJuly2023() {
        for (end, isNeeded) in [("2023-06-30", false), ("2023-07-01", true)] {
            let events: [PlanEvent] = [
                .answered(field: "loppu", .value(date(end))), .passed(field: "osa-aikaisuus"),
            ]
            let progress = PlanProgress(form: TestForm.form, events: events)
            let needed = PlanRemark.shareNeeded(end: TestForm.day(end))
            #expect(remarks(progress).contains(needed) == isNeeded)
        }
    }

    @Test func lawOnHoursAndMinorsIsRemembered() {
        let hours = AnswerValue.hours(Hours(minutes: 24 * 60))
        let apprentice = plan(["sopimusmuoto": .choice("oppisopimus"), "viikkotunnit": hours])
        #expect(remarks(apprentice).contains(.apprenticeHours(Hours(minutes: 1440))))
        let long = AnswerValue.hours(Hours(minutes: 49 * 60))
        let minor = remarks(plan(["alaikainen": .yesNo(true), "viikkotunnit": long]))
        #expect(minor.contains(.minor))
        #expect(minor.contains(.minorHours(Hours(minutes: 49 * 60))))
    }

    @Test func whatTheSurveyNeedsIsRemembered() {
        let events: [PlanEvent] = [
            .passed(field: "ohjaajan-sahkoposti"), .answered(field: "ohjaajan-puhelin", .later),
            .answered(field: "alku", .value(date("2027-01-09"))),
            .answered(field: "loppu", .value(date("2027-03-26"))),
            .answered(field: "keskeytykset", .value(.spans([span("2027-03-20", nil)]))),
        ]
        let found = remarks(PlanProgress(form: TestForm.form, events: events))
        #expect(found.contains(.contactMissing))
        #expect(found.contains(.interruptedAtEnd))
        #expect(found.contains(.startsOnFreeDay(TestForm.day("2027-01-09"))))
    }

    @Test(arguments: [
        ("2027-03-26", true), ("2027-03-27", true), ("2027-03-28", true), ("2027-03-25", false),
        ("2027-12-06", true), ("2027-05-06", true), ("2027-12-24", false),
    ])
    func aLastDayOffIsRemembered(end: String, isOff: Bool) {
        let plan = PlanProgress(
            form: TestForm.form,
            events: [.answered(field: "loppu", .value(date(end)))]
        )
        #expect(remarks(plan).contains(.endsOnFreeDay(TestForm.day(end))) == isOff)
    }

    @Test func daysWithoutAYearFollowTheDayTheyHangOn() throws {
        let plan = plan(["alku": date("2028-01-10")])
        let today = TestForm.day("2026-11-22")
        let end = try #require(TestForm.form.field("loppu"))
        let day = plan.countingDay(for: end, today: today)
        #expect(end.read("24.3.", today: day) == .success(date("2028-03-24")))
        let start = try #require(TestForm.form.field("alku"))
        #expect(plan.countingDay(for: start, today: today) == today)
    }

    @Test func goalsAndTasksThatDoNotMeetAreNamed() {
        let plan = plan([
            "tavoitteet": .list(["a", "b"]), "tyotehtavat": .list(["x (1)", "y", "z (9)"]),
        ])
        #expect(PlanCoverage(plan).uncoveredGoals == ["b"])
        #expect(PlanCoverage(plan).tasksWithoutGoal.map(\.name) == ["y", "z"])
    }
}
