import JSONText
import TestSupport
import Testing

/// `--json` of the commands over drafts.
@Suite
struct DraftJSONTests {
    private func json(_ text: String) throws -> JSONValue {
        #expect(text.hasSuffix("\n") && text.count(where: { $0 == "\n" }) == 1)
        return try JSONReader.read(text.utf8)
    }

    @Test
    func listHasADraftAnObject() throws {
        let place = try DraftPlace()
        #expect(try json(place.run(["drafts", "list", "--json"]).output) == .array([]))
        let name = try place.save()
        let list = try json(place.run(["drafts", "list", "--json"]).output)
        guard case .array(let drafts) = list, let draft = drafts.first else {
            Issue.record("\(list)")
            return
        }
        #expect(draft["id"]?.string == name)
        #expect(draft["workplace"]?.string == "Korjaamo Kuvitteellinen Oy")
        #expect(draft["finished"] == .boolean(true))
    }

    @Test(arguments: ["koulutussopimus", "yrittaja"])
    func shownAnswersMakeTheSamePlanAgain(example: String) throws {
        let place = try DraftPlace()
        let name = try place.save(example)
        let shown = try place.run(["drafts", "show", name, "--json"]).output
        try place.folder.write(shown, to: "again.json")
        let again = try place.run(["plan", "--answers", place.folder.path + "/again.json"])
        #expect(again.status == 0, "\(again.errors)")
        let copy = String(again.output.dropLast())
        #expect(try place.run(["drafts", "show", copy, "--json"]).output == shown)
    }

    @Test
    func checkNamesFieldsAndSentences() throws {
        let place = try DraftPlace()
        let sound = try json(place.run(["drafts", "check", place.save(), "--json"]).output)
        #expect(sound["refused"] == .array([]))
        try place.folder.write(#"{"tyopaikka": "Kahvila Kulma"}"#, to: "a.json")
        let begun = try place.run(["plan", "--answers", place.folder.path + "/a.json"]).output
        let run = try place.run(["drafts", "check", String(begun.dropLast()), "--json"])
        #expect(run.status == 1)
        guard case .array(let refused)? = try json(run.output)["refused"] else {
            Issue.record("\(run.output)")
            return
        }
        #expect(refused.contains { $0["field"]?.string == "ohjaaja" || $0["field"] != .null })
        #expect(refused.allSatisfy { $0["message"]?.string?.isEmpty == false })
    }
}
