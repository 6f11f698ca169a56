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
