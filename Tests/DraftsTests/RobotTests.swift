import Drafts
import JSONText
import Planning
import Testing

/// Random answers, of the wrong kind as often as of the right one, go through every export.
@Suite struct RobotTests {
    @Test func noAnswersBreakAnExport() throws {
        var dice = Dice(state: 20_261_122)
        let exporter = DraftExporter(
            form: Repository.form,
            xml: try Repository.draftXML(),
            stamp: Example.stamp,
            approved: nil
        )
        for round in 0..<60 {
            let draft = Draft(
                id: "robotti-\(round)",
                program: "kumppani",
                form: Repository.form,
                events: events(&dice)
            )
            for format in DraftFormat.all {
                let text = try exporter.text(draft, as: format)
                #expect(!text.isEmpty)
            }
            let json = EHOKSExport.fragment(draft, form: Repository.form)
            #expect(!json.contains("null"))
            #expect(throws: Never.self) { try JSONReader.read(json.utf8) }
            let xml = try Repository.draftXML()
            #expect(try xml.read(Array(xml.write(draft).utf8), name: "x") == draft)
        }
    }

    private func events(_ dice: inout Dice) -> [PlanEvent] {
        (0..<60)
            .map { number in
                let field = Repository.form.fields.randomElement(using: &dice)?.id ?? ""
                switch Int.random(in: 0..<12, using: &dice) {
                case 0: return .cleared(field: field)
                case 1: return .answered(field: field, .later)
                case 2: return .answered(field: field, .unknown)
                case 3: return .answered(field: field, .notApplicable)
                case 4: return .stamped(.changed, "2026-12-\(10 + number / 6)")
                default: return .answered(field: field, .value(dice.value()))
                }
            }
    }
}

/// The same throws in every run.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }

    mutating func value() -> AnswerValue {
        switch Int.random(in: 0..<15, using: &self) {
        case 0: .list((0..<Int.random(in: 0..<5, using: &self)).map { _ in text() })
        case 1: .date(date())
        case 2:
            .spans(
                (0..<3)
                    .map { _ in
                        DateSpan(start: date(), end: Bool.random(using: &self) ? date() : nil)
                    }
            )
        case 3: .integer(Int.random(in: Int.min...Int.max, using: &self))
        case 4: .percent(Int.random(in: -5...500, using: &self))
        case 5: .hours(Hours(minutes: Int.random(in: 0...10_080, using: &self)))
        case 6:
            .choice(
                ["koulutussopimus", "oppisopimus", "yrittaja", "x"].randomElement(using: &self)
                    ?? ""
            )
        case 7: .yesNo(Bool.random(using: &self))
        case 8: .person(text())
        case 9: .email(text())
        case 10: .phone(text())
        case 11: .businessID(text())
        case 12: .oid(text())
        case 13: .code(text())
        default: .text(text())
        }
    }

    private mutating func date() -> CalendarDate {
        Repository.day("2027-01-11").adding(days: Int.random(in: -4000...4000, using: &self))
    }

    private mutating func text() -> String {
        let pieces = [
            "", "a", "ä", "😀", "<", "&", "\"", "'", "\n", "\r\n", "\t", "HOKS", "1.2.", "31.2.2027",
            "(1)", "\u{300}", "\u{200B}", ";", ",", "\\", "|", "#", "- ", "o\u{308}",
        ]
        return (0..<Int.random(in: 0..<12, using: &self))
            .map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
    }
}
