import Testing
import Units

/// What a unit requires is found in every form that the service gives it in.
@Suite struct RequirementsTests {
    struct Row: Sendable {
        let html: String
        let groups: [RequirementGroup]

        init(_ html: String, _ groups: [RequirementGroup]) {
            self.html = html
            self.groups = groups
        }
    }

    private static func osaa(_ items: String...) -> RequirementGroup {
        RequirementGroup(lead: "Opiskelija osaa", items: items)
    }

    @Test(arguments: [
        Row("<p>Opiskelija osaa</p><ul><li>a1</li><li>b2.</li></ul>", [osaa("a1", "b2")]),
        Row(
            "<p>Opiskelija osaa:</p><ul><li><p>a1</p></li><li> b2; </li></ul><p> </p>",
            [osaa("a1", "b2")]
        ),
        Row(
            "<p>Opiskelija osaa</p><p>• a1</p><p>&nbsp;</p><p>•b2</p><p>- c3</p>",
            [osaa("a1", "b2", "c3")]
        ),
        Row("<ul><li>a1<li>b2</ul>", [RequirementGroup(items: ["a1", "b2"])]),
        Row(
            "<p>Opiskelija osaa</p><ul><li>a1 &amp; a2<ul><li>b2</li></ul></li><li>c3</li></ul>",
            [osaa("a1 & a2", "b2", "c3")]
        ),
        Row(
            "<p>\u{8A}\u{8A} Opiskelija osaa</p><ul><li>a1</li></ul><ul><li>b\u{AD}2</li></ul>",
            [osaa("a1", "b2")]
        ),
        Row(
            "<p>Opiskelija osaa</p><ul><li>a1</li></ul><p>Opiskelija tuntee</p><ul><li>b2</li></ul>",
            [osaa("a1"), RequirementGroup(lead: "Opiskelija tuntee", items: ["b2"])]
        ),
        Row(
            "<p>Veneellä tarkoitetaan.</p><p>Opiskelija osaa</p><ul><li>a1</li></ul><p>Huomio.</p>",
            [
                RequirementGroup(
                    title: "Veneellä tarkoitetaan.",
                    lead: "Opiskelija osaa",
                    items: ["a1"]
                ),
                RequirementGroup(title: "Huomio.", items: []),
            ]
        ),
        Row("<p>Opiskelija osaa</p><p>tehdä a1</p><p>tehdä b2</p>", [osaa("tehdä a1", "tehdä b2")]),
        Row(
            "tehdä a1<br>tehdä <b>b2</b>",
            [RequirementGroup(lead: "tehdä a1", items: ["tehdä b2"])]
        ),
    ])
    func readsHTML(_ row: Row) throws {
        #expect(
            try Self.unit(#","ammattitaitovaatimukset":{"fi":\#(Self.quoted(row.html))}"#).finnish
                == row.groups
        )
    }

    @Test func readsTheStructuredForm() throws {
        let rest = """
            ,"ammattitaitovaatimukset":{"fi":"<p>vanha</p>"},"ammattitaitovaatimukset2019":{
             "kohde":{"fi":"Opiskelija osaa"},"vaatimukset":[{"vaatimus":{"fi":"a1","sv":"s1"}}],
             "kohdealueet":[{"kuvaus":{"fi":"Alue"},"vaatimukset":[{"koodi":{"nimi":{"fi":"b2"}},"vaatimus":null}]}]}
            """
        let unit = try Self.unit(rest)
        #expect(
            unit.finnish == [
                Self.osaa("a1"),
                RequirementGroup(title: "Alue", lead: "Opiskelija osaa", items: ["b2"]),
            ]
        )
        #expect(unit.swedish == [RequirementGroup(items: ["s1"])])
    }

    @Test func passesOverAnEmptyStructuredForm() throws {
        let rest = """
            ,"ammattitaitovaatimukset2019":{"kohde":null,"vaatimukset":[],"kohdealueet":[]},
             "ammattitaitovaatimuksetLista":[],"ammattitaitovaatimukset":{"fi":"<ul><li>a1</li></ul>"}
            """
        #expect(try Self.unit(rest).finnish == [RequirementGroup(items: ["a1"])])
    }

    @Test func readsTheListForm() throws {
        let rest = """
            ,"ammattitaitovaatimuksetLista":[{"otsikko":{"fi":"Alue"},"vaatimuksenKohteet":[
             {"otsikko":{"fi":"Kohde"},"selite":{"fi":"Opiskelija osaa"},
              "vaatimukset":[{"selite":{"fi":"a1"},"ammattitaitovaatimusKoodi":"x"}]}]}]
            """
        let group = RequirementGroup(title: "Alue: Kohde", lead: "Opiskelija osaa", items: ["a1"])
        #expect(try Self.unit(rest).finnish == [group])
    }

    @Test func readsThePartsOfACommonUnit() throws {
        let rest = """
            ,"osaAlueet":[{"nimi":{"fi":"Äidinkieli"},"osaamistavoitteet":[
             {"tavoitteet":{"fi":"<p>Opiskelija</p><ul><li>osaa viestiä</li></ul>"}}]}]
            """
        let group = RequirementGroup(
            title: "Äidinkieli",
            lead: "Opiskelija",
            items: ["osaa viestiä"]
        )
        #expect(try Self.unit(rest).finnish == [group])
    }

    @Test(arguments: [
        "", #","ammattitaitovaatimukset":null"#, #","ammattitaitovaatimukset":{"fi":null}"#,
    ])
    func aUnitMayHaveNone(_ rest: String) throws {
        #expect(try Self.unit(rest).finnish.isEmpty)
    }

    @Test(arguments: [
        (RequirementGroup(lead: "Opiskelija osaa", items: ["tehdä a1"]), "Osaa tehdä a1"),
        (
            RequirementGroup(lead: "Opiskelija tai tutkinnon suorittaja osaa", items: ["tehdä"]),
            "Osaa tehdä"
        ),
        (RequirementGroup(lead: "Opiskelija", items: ["osaa viestiä"]), "Osaa viestiä"),
        (
            RequirementGroup(lead: "Opiskelija tekee työn hyvin.", items: ["tekee työn"]),
            "Tekee työn"
        ),
        (RequirementGroup(items: ["tekee työn"]), "Tekee työn"),
    ])
    func aRequirementReadsAsAGoal(_ group: RequirementGroup, _ goal: String) {
        #expect(group.goals == [goal])
    }

    @Test func htmlThatIsNestedTooDeepIsNamed() {
        let html = String(repeating: "<div>", count: 5_000) + "a1"
        let rest = #","ammattitaitovaatimukset":{"fi":\#(Self.quoted(html))}"#
        let unit = Sample.unit(id: 1, code: "tutkinnonosat_1", name: "Nimi", rest: rest)
        let file = Sample.file(units: [unit], places: [])
        #expect(file.problems.map(\.kind) == [.unreadableRequirements])
        #expect(file.catalogue.qualifications.first?.units.count == 1)
    }

    private static func unit(_ rest: String) throws -> QualificationUnit {
        let unit = Sample.unit(id: 1, code: "tutkinnonosat_1", name: "Nimi", rest: rest)
        return try #require(try Sample.qualification(units: [unit]).units.first)
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\"", with: "\\\"") + "\""
    }
}
