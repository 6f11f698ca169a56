import Drafts
import Planning
import Testing

@Suite struct CalendarTests {
    static let needsParser: ConditionTrait = .enabled(
        if: Python.has("icalendar"),
        "Tarvitaan python3 ja sen paketti icalendar."
    )

    @Test(needsParser) func anIndependentParserFindsTheDays() throws {
        let draft = try Example("koulutussopimus").draft
        let place = "Korjaamo Kuvitteellinen Oy"
        let lines = Self.read(Self.text(draft))
            .split(
                separator: "\n",
                omittingEmptySubsequences: false
            )
        let events = lines.dropLast().enumerated().filter { $0.offset % 2 == 0 }
            .map { $0.element.split(separator: "|").prefix(3).joined(separator: "|") }
        #expect(
            events == [
                "2027-01-11|2027-01-12|Jakso alkaa: " + place,
                "2027-01-28|2027-01-29|Yhteydenpito: " + place,
                "2027-02-22|2027-02-27|Jakso tauolla: " + place,
                "2027-03-04|2027-03-05|Yhteydenpito: " + place,
                "2027-03-22|2027-03-24|Näyttö: " + place,
                "2027-03-24|2027-03-25|Palaute: " + place,
                "2027-03-25|2027-03-26|Jakso päättyy: " + place,
            ]
        )
    }

    @Test(needsParser) func hostileTextSurvivesFoldingAndEscaping() throws {
        let name = String(repeating: "äö,;\\😀", count: 40) + "\nBEGIN:VEVENT\r\nX:1\u{7}"
        let draft = try Example.changed(["tyopaikka": .text(name), "nayton-paikka": .text(name)])
        let output = Self.read(Self.text(draft))
        let kept = String(repeating: "äö,;\\😀", count: 40)
        #expect(output.contains("Jakso alkaa: " + kept + "\nBEGIN:VEVENT\nX:1|"))
        #expect(!output.contains("errors"))
    }

    @Test func everyLineIsShortAndEndsInCRLF() throws {
        let text = Self.text(try Example("yrittaja").draft)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.last == "")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
    }

    @Test func titlesNameNoPerson() throws {
        let text = Self.text(try Example("koulutussopimus").draft)
        let titles = text.split(separator: "\r\n").filter { $0.hasPrefix("SUMMARY") }
        #expect(titles.count == 7)
        #expect(titles.allSatisfy { !$0.contains("Oona") && !$0.contains("Kalle") })
    }

    @Test func identifiersStayWhenTheDatesChange() throws {
        func identifiers(_ draft: Draft) -> [Substring] {
            Self.text(draft).split(separator: "\r\n").filter { $0.hasPrefix("UID") }
        }
        let moved = try Example.changed(["alku": .date(Repository.day("2027-01-12"))])
        #expect(identifiers(try Example.changed([:])) == identifiers(moved))
    }

    @Test func aDateWithoutAYearIsTheOneInThePeriod() throws {
        let draft = try Example.changed([
            "alku": .date(Repository.day("2026-12-01")),
            "yhteydenpito": .text(
                "Soitto 7.12. ja 7.1., klo 8.30. Ei 31.2. eikä 1.6., mutta 2.6.2027."
            ),
        ])
        let days = Self.text(draft).split(separator: "\r\n")
        let contacts = days.enumerated().filter { $0.element.contains("-yhteydenpito-") }
            .map { days[$0.offset + 3] }
        #expect(
            contacts == [
                "DTSTART;VALUE=DATE:20261207", "DTSTART;VALUE=DATE:20270107",
                "DTSTART;VALUE=DATE:20270602",
            ]
        )
    }

    @Test func anEmptyDraftGivesACalendarWithoutEvents() {
        let text = Self.text(Example.draft([]))
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n"))
        #expect(!text.contains("VEVENT"))
    }

    private static func text(_ draft: Draft) -> String {
        CalendarPlan.text(draft, form: Repository.form, stamp: Example.stamp)
    }

    private static func read(_ text: String) -> String {
        Python.withFile(text) {
            Python.run(tool: "read-calendar.py", needing: "icalendar", [$0])
        }
    }
}
