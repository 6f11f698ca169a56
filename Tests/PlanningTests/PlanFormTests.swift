import Planning
import Testing
import XMLTree

@Suite struct PlanFormTests {
    private var source: String {
        get throws {
            let path = TestForm.folder + "/planning.xml"
            return String(decoding: try FileBytes.read(path, limit: 1_000_000), as: UTF8.self)
        }
    }

    private func findings(replacing old: String, with new: String) throws -> [Finding] {
        let text = try source
        #expect(text.contains(old))
        let range = try #require(text.firstRange(of: old))
        let changed = text[..<range.lowerBound] + new + text[range.upperBound...]
        return
            try PlanFormLoader.load(
                Array(changed.utf8),
                schema: TestForm.folder + "/schema/planning.rng"
            )
            .findings
    }

    @Test func theFormIsSound() {
        let loaded = PlanFormLoader.load(folder: TestForm.folder)
        #expect(loaded.findings.map(\.description) == [])
        #expect(loaded.form?.sections.count == 12)
        #expect(loaded.form?.fields.filter(\.isRequired).count ?? 99 <= 15)
    }

    @Test func everySourceOfTheFormIsNamed() throws {
        let path = TestForm.folder + "/sources.xml"
        let sources = try XMLReader.read(file: path).root.elements
            .compactMap { $0.attributes["id"] }
        let entries = Set(TestForm.form.fields.compactMap(\.entry))
        let dangling = TestForm.form.danglingReferences(entries: entries, sources: Set(sources))
        #expect(dangling.map(\.description) == [])
        #expect(!TestForm.form.danglingReferences(entries: [], sources: []).isEmpty)
    }

    @Test func everyFieldAcceptsItsExample() {
        for field in TestForm.form.fields {
            #expect(TestForm.value(field.id, field.example) != nil, "\(field.id)")
        }
    }

    @Test(arguments: [
        ("<example>Aino Esimerkki</example>", "", "puuttuu <example>"),
        ("<help>Kirjoita etunimi ja sukunimi.</help>", "", "puuttuu <help>"),
        ("<why source=\"ehoks\">", "<why>", "puuttuu lähde"),
        ("id=\"alaikainen\"", "id=\"opiskelija\"", "on jo toisella kysymyksellä"),
        ("<when field=\"sopimusmuoto\"", "<when field=\"sopimusmoto\"", "jota ei ole"),
        ("is=\"oppisopimus\"", "is=\"oppi\"", "jota sillä ei ole"),
        ("on=\"tutkinnon-osa\"", "on=\"tutkint\"", "jota ei ole"),
        ("<example>Aino Esimerkki</example>", "<example>123</example>", "esimerkkiään"),
        ("kind=\"person\"", "kind=\"henkilo\"", "kind"),
        ("min=\"1\" max=\"99\"", "min=\"99\" max=\"1\"", "min"),
        ("<when field=\"sopimusmuoto\"", "<when field=\"naytto\"", "vasta myöhemmin"),
        ("<same as=\"ohjaaja\"/>", "<same as=\"ohjaja\"/>", "jota ei ole"),
        ("<same as=\"ohjaaja\"/>", "<same as=\"tyopaikka\"/>", "ei käy kysymykseen"),
        ("<plan xmlns=\"urn:kumppani:knowledge:1\"", "<plan xmlns=\"x\"", "pääelementti"),
    ])
    func authorsAreToldWhatIsWrongAndWhere(old: String, new: String, message: String) throws {
        let found = try findings(replacing: old, with: new)
        #expect(!found.isEmpty)
        #expect(found.contains { $0.message.contains(message) && $0.line != nil }, "\(found)")
        #expect(found.allSatisfy { !$0.remedy.isEmpty })
    }

    @Test func aMissingFileIsAFinding() {
        let loaded = PlanFormLoader.load(folder: "/nowhere")
        #expect(loaded.form == nil)
        #expect(loaded.findings.count == 1)
    }
}
