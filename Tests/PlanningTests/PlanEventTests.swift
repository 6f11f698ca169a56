import Planning
import Testing

@Suite struct PlanEventTests {
    private static let day = TestForm.day("2027-01-07")
    private static let values: [AnswerValue] = [
        .text("<a> & \"b\" 'c' ]]> ä\nö\t–\u{2028}x  y "), .text(""),
        .list(["a; b", "", "<c>\nd"]),
        .list([]), .date(day),
        .spans([DateSpan(start: day, end: nil), DateSpan(start: day, end: day)]),
        .integer(-5), .percent(60), .hours(Hours(minutes: 2251)), .choice("oppisopimus"),
        .yesNo(true), .yesNo(false), .person("Liisa O'Neill"), .email("a@b.fi"),
        .phone("+358 (0)4"),
        .businessID("1234567-1"), .oid("1.2.246.562.10.12345678901"), .code("tutkinnonosat_1"),
        .text("🙂 \u{1F469}\u{200D}\u{1F4BB} 漢"),
    ]

    @Test(arguments: values)
    func valuesComeBackFromTheirLine(value: AnswerValue) {
        for isPersonal in [false, true] {
            let event = PlanEvent.answered(
                field: "alku",
                .value(value, isPersonal: isPersonal)
            )
            #expect(event.line.hasSuffix("\n"))
            #expect(event.line.split(separator: "\n", omittingEmptySubsequences: false).count == 2)
            #expect(PlanEvent(line: event.line) == event)
        }
    }

    @Test(arguments: [
        PlanEvent.answered(field: "a", .unknown), .answered(field: "a", .notApplicable),
        .answered(field: "a", .later), .passed(field: "a\"<"), .cleared(field: "a"),
        .confirmed(field: "a"), .moved(to: "a"), .stamped(.begun, "2026-11-22T18:00 & <x>\n"),
    ])
    func otherEventsComeBackFromTheirLine(event: PlanEvent) {
        #expect(PlanEvent(line: event.line) == event)
    }

    @Test(arguments: [
        "", "x", "<answered", "<answered field=\"a\">",
        "<answered field=\"a\" kind=\"date\">x</answered>",
        "<answered field=\"a\" kind=\"new\">x</answered>", "<answered/>", "<passed/>",
        "<stamped name=\"x\">y</stamped>", "<!DOCTYPE a><passed field=\"a\"/>",
        "<answered field=\"a\" state=\"odd\"/>",
        "<answered field=\"a\" kind=\"spans\"><span start=\"x\"/></answered>",
    ])
    func otherLinesAreNoEvents(line: String) {
        #expect(PlanEvent(line: line) == nil)
    }

    @Test func aLogNamesBadLinesAndCutsTheTornOne() {
        let good = PlanEvent.passed(field: "a").line
        let log = PlanLog(Array((good + "\u{0}x\n\n" + good + "<answered field=\"b\"").utf8))
        #expect(log.events == [.passed(field: "a"), .passed(field: "a")])
        #expect(log.badLines == [2])
        #expect(log.wholeLength == good.utf8.count * 2 + 4)
        #expect(PlanLog([]).events.isEmpty)
        #expect(PlanLog(Array("<passed".utf8)).wholeLength == 0)
    }
}
