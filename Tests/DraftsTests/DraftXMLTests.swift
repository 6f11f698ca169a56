import Drafts
import Planning
import Testing
import XMLTree

@Suite struct DraftXMLTests {
    @Test(arguments: Example.names)
    func aDraftReadsBackEqual(name: String) throws {
        let draft = try Example(name).draft
        let xml = try Repository.draftXML()
        #expect(try xml.read(Array(xml.write(draft).utf8), name: "luonnos.xml") == draft)
    }

    @Test func hostileTextAndAllKindsOfNoAnswerReadBackEqual() throws {
        let events: [PlanEvent] = [
            .answered(field: "tyopaikka", .value(.text("]]><x a=\"1\">&amp;\n\t  \r\nö😀 "))),
            .answered(field: "tavoitteet", .value(.list(["a; b", "", "<c>"]))),
            .answered(field: "ohjaaja", .unknown),
            .answered(field: "osoite", .notApplicable),
            .answered(field: "muut-ehdot", .later),
            .stamped(.changed, "eilen & \"tänään\""),
        ]
        let draft = Example.draft(events)
        let xml = try Repository.draftXML()
        #expect(draft.answers.count == 5)
        #expect(try xml.read(Array(xml.write(draft).utf8), name: "luonnos.xml") == draft)
    }

    @Test(arguments: [
        "<draft xmlns=\"urn:kumppani:draft:1\"/>",
        "<draft/>",
        "<plan xmlns=\"urn:kumppani:draft:1\"/>",
        "<draft",
        "",
    ])
    func whatIsNoDraftIsRefused(text: String) throws {
        let xml = try Repository.draftXML()
        #expect(throws: XMLProblem.self) { try xml.read(Array(text.utf8), name: "x") }
    }

    @Test(arguments: [
        ("kind=\"date\">2027-01-11<", "kind=\"date\">2027-13-11<"),
        ("kind=\"date\">2027-01-11<", "kind=\"day\">2027-01-11<"),
        ("field=\"alku\"", "field=\"alku\" colour=\"red\""),
        ("<span start=\"2027-02-22\"", "<span start=\"x\""),
        ("kind=\"percent\">80<", "kind=\"percent\">paljon<"),
    ])
    func aDraftThatBreaksItsSchemaIsRefused(old: String, new: String) throws {
        let xml = try Repository.draftXML()
        let text = try xml.write(Example("koulutussopimus").draft)
        let broken = text.replacing(old, with: new)
        #expect(broken != text)
        #expect(throws: XMLProblem.self) { try xml.read(Array(broken.utf8), name: "x") }
    }

    @Test func aDraftWithoutAnIDIsNotWritten() throws {
        let draft = Draft(id: "", program: "x", form: Repository.form, events: [])
        let xml = try Repository.draftXML()
        #expect(throws: XMLProblem.self) { try xml.write(draft) }
    }

    @Test func personalAnswersDoNotPrint() throws {
        let draft = try Example("koulutussopimus").draft
        #expect(!"\(draft)".contains("Oona Esimerkki"))
        var dumped = ""
        dump(draft, to: &dumped)
        #expect(!dumped.contains("Oona Esimerkki"))
    }
}

@Suite struct DraftHistoryTests {
    private func answer(_ field: String, _ text: String) -> PlanEvent {
        .answered(field: field, .value(.text(text)))
    }

    @Test func answersOfOneDayMakeOneVersion() {
        let draft = Example.draft([
            .stamped(.begun, "2026-11-22T09:00:00Z"), answer("tyopaikka", "A"),
            .stamped(.changed, "2026-11-22T09:01:00Z"), answer("tyopaikka", "B"),
            .stamped(.changed, "2026-11-22T10:00:00Z"),
        ])
        #expect(draft.history.map(\.day) == ["2026-11-22"])
        #expect(draft.history.map(\.added) == [1])
        #expect(draft.history.map(\.changed) == [[]])
    }

    @Test func aLaterDayTellsWhatChangedAndWhatWasTakenAway() {
        let draft = Example.draft([
            answer("tyopaikka", "A"), answer("osoite", "B"), .stamped(.changed, "2026-11-22"),
            answer("tyopaikka", "C"), .cleared(field: "osoite"), answer("muut-ehdot", "D"),
            .stamped(.changed, "2026-11-23"), answer("muut-ehdot", "D"),
            .stamped(.changed, "2026-11-24"),
        ])
        #expect(draft.history.map(\.added) == [2, 1, 0])
        #expect(draft.history.map(\.changed) == [[], ["osoite", "tyopaikka"], []])
    }

    @Test func answersWithoutAStampAreKept() {
        let draft = Example.draft([answer("tyopaikka", "A")])
        #expect(draft.history.map(\.day) == [nil])
        #expect(draft.history.map(\.added) == [1])
    }
}
