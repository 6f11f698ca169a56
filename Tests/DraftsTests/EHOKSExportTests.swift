import Drafts
import JSONText
import Planning
import Testing

@Suite struct EHOKSExportTests {
    static let needsSchema: ConditionTrait = .enabled(
        if: Python.has("jsonschema"),
        "Tarvitaan python3 ja sen paketti jsonschema."
    )

    static let schema =
        Repository.root + "/Tests/DraftsTests/Fixtures/ehoks-tutkinnonosa.schema.json"

    @Test(needsSchema) func examplesAreValidByTheSchema() throws {
        let drafts = try Example.names.map { try Example($0).draft }
        let units = drafts.map { EHOKSExport.fragment($0, form: Repository.form) }
        #expect(Self.complaints(units, "unit") == ["", ""])
        #expect(Self.complaints(drafts.map(Self.whole), "hoks") == ["", ""])
    }

    /// The schema and our rules agree: what one refuses for a missing field, the other does too.
    @Test(needsSchema) func ourRulesRefuseAMissingFieldWhenTheSchemaDoes() throws {
        let fields = Repository.form.fields.filter { $0.place != nil }.map(\.id)
        let drafts = try fields.map { try Example.changed([$0: nil]) }
        let complaints = Self.complaints(drafts.map(Self.whole), "hoks")
        #expect(complaints.count == fields.count)
        for (index, draft) in drafts.enumerated() where index < complaints.count {
            let check = EHOKSCheck(
                draft.progress(in: Repository.form),
                scope: .whole(approved: Example.approved)
            )
            let isValid = complaints[index].isEmpty
            #expect(check.refused.isEmpty == isValid, "\(fields[index]): \(complaints[index])")
        }
    }

    /// Plans with answers left out at random, of either contract: the service and our rules take
    /// and refuse the same ones, whole and as a unit.
    @Test(needsSchema) func ourRulesAndTheServiceAgreeOnRandomGaps() throws {
        var dice = Dice(state: 5)
        let drafts = try (0..<240).map { _ in try Self.withGaps(&dice) }
        let units = drafts.map { EHOKSExport.fragment($0, form: Repository.form) }
        let asUnits = Self.complaints(units, "unit")
        let asWhole = Self.complaints(drafts.map(Self.whole), "hoks")
        try #require(asUnits.count == drafts.count && asWhole.count == drafts.count)
        var taken = 0
        for (index, draft) in drafts.enumerated() {
            let plan = draft.progress(in: Repository.form)
            let unit = EHOKSCheck(plan).refused
            let whole = EHOKSCheck(plan, scope: .whole(approved: Example.approved)).refused
            #expect(unit.isEmpty == asUnits[index].isEmpty, "\(unit) \(asUnits[index])")
            #expect(whole.isEmpty == asWhole[index].isEmpty, "\(whole) \(asWhole[index])")
            if unit.isEmpty { taken += 1 }
        }
        #expect((20..<220).contains(taken))
    }

    private static func withGaps(_ dice: inout Dice) throws -> Draft {
        let contract = Bool.random(using: &dice) ? "koulutussopimus" : "oppisopimus"
        var answers: [String: AnswerValue?] = [
            "sopimusmuoto": .choice(contract), "oppisopimuksen-perusta": .choice("tyosuhde"),
        ]
        let share = Int.random(in: 2...60, using: &dice)
        for field in Repository.form.fields where Int.random(in: 0..<share, using: &dice) == 0 {
            answers[field.id] = .some(nil)
        }
        return try Example.changed(answers)
    }

    @Test(needsSchema) func whatTheServiceRefusesOnlyByItsRulesIsRefusedHereToo() throws {
        let broken: [(String, AnswerValue)] = [
            ("y-tunnus", .businessID("9000001-2")), ("loppu", .date(Repository.day("2032-01-12"))),
            ("loppu", .date(Repository.day("2027-01-10"))),
            ("oppijanumero", .oid("1.2.246.562.24.10000000004")),
            ("opiskeluoikeus", .oid("1.2.246.562.15.10000000008")),
            ("ohjaajan-puhelin", .phone("040 a")), ("osa-aikaisuus", .percent(101)),
            ("tutkinnon-osan-koodi", .code("tutkinnonosat_x")),
            ("keskeytykset", .spans([span("2027-02-01", nil), span("2027-02-08", "2027-02-09")])),
            ("oppilaitoksen-oid", .oid("1.2.246.562.10.0")),
        ]
        let drafts = try broken.map { try Example.changed([$0: $1]) }
        for (index, complaint) in Self.complaints(drafts.map(Self.whole), "hoks").enumerated() {
            let plan = drafts[index].progress(in: Repository.form)
            let check = EHOKSCheck(plan, scope: .whole(approved: Example.approved))
            #expect(!complaint.isEmpty, "\(broken[index].0)")
            #expect(check.refused.map(\.field) == [broken[index].0])
        }
    }

    private func span(_ start: String, _ end: String?) -> DateSpan {
        DateSpan(start: Repository.day(start), end: end.map(Repository.day))
    }

    private static func whole(_ draft: Draft) -> String {
        EHOKSExport.whole(draft, form: Repository.form, approved: Example.approved)
    }

    @Test func anEmptyDraftStillHasItsIdentifier() throws {
        let empty = Example.draft([])
        let text = EHOKSExport.fragment(empty, form: Repository.form)
        #expect(text.contains("\"yksiloiva-tunniste\": \"kumppani-oma\""))
        #expect(!text.contains("null"))
    }

    @Test func theIdentifierStampedFirstStays() throws {
        let draft = Example.draft([.stamped(.period, "vanha-tunniste")])
        #expect(draft.period == "vanha-tunniste")
        let text = EHOKSExport.fragment(draft, form: Repository.form)
        #expect(text.contains("\"yksiloiva-tunniste\": \"vanha-tunniste\""))
    }

    @Test func taskNumbersOfGoalsStayOut() throws {
        let text = EHOKSExport.fragment(try Example("koulutussopimus").draft, form: Repository.form)
        #expect(text.contains("\"Renkaiden vaihto\""))
    }

    @Test func aDemonstrationElsewhereHasNotTheWorkplacesID() throws {
        let draft = try Example.changed(["nayton-paikka": .text("Oppilaitoksen halli")])
        let text = EHOKSExport.fragment(draft, form: Repository.form)
        let unit = try JSONReader.read(text.utf8)
        guard case .array(let list) = unit["osaamisen-osoittaminen"], let first = list.first else {
            Issue.record("no demonstration")
            return
        }
        #expect(first["nayttoymparisto"]?.compact == #"{"nimi":"Oppilaitoksen halli"}"#)
    }

    @Test func hiddenAnswersStayOut() throws {
        let draft = try Example.changed(["naytto": .yesNo(false)])
        let text = EHOKSExport.fragment(draft, form: Repository.form)
        #expect(!text.contains("osaamisen-osoittaminen"))
    }

    /// What the schema has against each export; empty for a valid one.
    private static func complaints(_ exports: [String], _ kind: String) -> [String] {
        let all = "[" + exports.joined(separator: ",") + "]"
        let output = Python.withFile(all) { path in
            Python.run(
                tool: "validate-ehoks.py",
                needing: "jsonschema",
                [kind, path, schema]
            )
        }
        return output.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init).dropLast()
    }
}
