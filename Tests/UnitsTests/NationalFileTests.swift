import JSONText
import Testing
import Units

/// Files of the national services, read through what an import calls.
@Suite struct NationalFileTests {
    @Test func takesUnitsInTheOrderOfTheirPlaces() throws {
        let qualification = try Sample.qualification(
            units: [
                Sample.unit(id: 1, code: "tutkinnonosat_111111", name: "Toinen"),
                Sample.unit(id: 2, code: "tutkinnonosat_222222", name: "  Ensimmäinen  "),
            ],
            places: [("reformi", [(1, 2, "30"), (2, 1, "15")])]
        )
        #expect(qualification.number == "OPH-1-2027")
        #expect(qualification.units.map(\.names.shown) == ["Ensimmäinen", "Toinen"])
        #expect(qualification.units.map { $0.extent?.least } == [15, 30])
        #expect(qualification.units.allSatisfy { $0.version == nil })
    }

    @Test func keepsBothWaysOfCompletion() throws {
        let unit = Sample.unit(id: 7, code: "tutkinnonosat_100114", name: "Leikkaaminen")
        let qualification = try Sample.qualification(
            units: [unit],
            places: [("naytto", [(7, 1, "null")]), ("ops", [(7, 1, "15")])]
        )
        let found = try #require(qualification.units.first)
        #expect(found.extents.map(\.way) == ["naytto", "ops"])
        #expect(found.extents.map(\.least) == [nil, 15])
        #expect(found.extent?.way == "ops")
    }

    @Test(arguments: [
        (#"{"id":1,"nimi":{"fi":"Nimi"},"koodi":null}"#, "Nimi", ImportProblem.Kind.noCode),
        (#"{"id":1,"nimi":{"fi":"Nimi"},"koodiUri":"oma koodi"}"#, "Nimi", .badCode("oma koodi")),
        (#"{"id":1,"nimi":null,"koodiUri":"tutkinnonosat_1"}"#, "tutkinnonosat_1", .noName),
    ])
    func namesTheUnitThatCannotBeTaken(
        _ unit: String,
        _ part: String,
        _ kind: ImportProblem.Kind
    )
        throws
    {
        let good = Sample.unit(id: 2, code: "tutkinnonosat_2", name: "Hyvä")
        let file = Sample.file(units: [unit, good], places: [])
        #expect(file.problems == [ImportProblem(file: "a.json", part: part, kind: kind)])
        #expect(file.catalogue.qualifications.first?.units.map(\.names.shown) == ["Hyvä"])
    }

    @Test func takesTheFirstOfTwoUnitsWithTheSameCode() {
        let units = ["Yksi", "Kaksi"].map { Sample.unit(id: 1, code: "tutkinnonosat_1", name: $0) }
        let file = Sample.file(units: units, places: [])
        #expect(file.problems.map(\.kind) == [.twice])
        #expect(file.catalogue.qualifications.first?.units.map(\.names.shown) == ["Yksi"])
    }

    @Test(arguments: [
        (#"{"tutkinnonOsat":[],"nimi":{"fi":"A"}}"#, ImportProblem.Kind.noDiaryNumber),
        (#"{"tutkinnonOsat":[],"diaarinumero":"OPH-1-2027"}"#, .noName),
        (#"{"foo":1}"#, .unknownContent), (#"[]"#, .unknownContent), (#"3"#, .unknownContent),
        (#"{"a":"#, .notJSON(JSONProblem(line: 1, kind: .endedEarly))),
    ])
    func namesTheFileThatCannotBeTaken(_ json: String, _ kind: ImportProblem.Kind) {
        let file = NationalFile(Array(json.utf8), name: "a.json")
        #expect(file.problems == [ImportProblem(file: "a.json", kind: kind)])
        #expect(file.content == nil && file.catalogue.isEmpty)
    }

    /// More than anything the services have; each would take minutes and gigabytes.
    @Test func whatIsTooMuchIsNotTaken() {
        let unit = Sample.unit(id: 1, code: "tutkinnonosat_1", name: "x")
        let html = String(repeating: "<li>", count: 200_001)
        let loaded = Sample.unit(
            id: 1,
            code: "tutkinnonosat_1",
            name: "x",
            rest: #","ammattitaitovaatimukset":{"fi":"\#(html)"}"#
        )
        let code = #"{"koodiUri":"a_1","versio":1,"metadata":[]}"#
        let codes = Array(repeating: code, count: 50_001).joined(separator: ",")
        let files = [
            Sample.file(units: Array(repeating: unit, count: 2_001), places: []),
            Sample.file(units: [loaded], places: []),
            NationalFile(Array("[\(codes)]".utf8), name: "a.json"),
        ]
        for file in files {
            #expect(file.problems == [ImportProblem(file: "a.json", kind: .tooMuch)])
            #expect(file.content == nil)
        }
    }

    @Test func namesTheFileThatIsNotThere() {
        let file = NationalFile(path: "/nowhere/a.json")
        #expect(file.problems.map(\.kind) == [.unreadable(.missing)])
    }

    @Test func readsCodeLists() throws {
        let json = """
            [{"koodiUri":"tutkinnonosat_1","versio":1,"metadata":[{"nimi":"Vanha","kieli":"FI"}]},
             {"koodiUri":"tutkinnonosat_1","versio":3,"metadata":[
               {"nimi":"Uusi","kieli":"FI"},{"nimi":"Ny","kieli":"SV"}]},
             {"koodiUri":"tutkinnonosat_2","metadata":[{"nimi":"Ilman","kieli":"FI"}]},
             {"koodiUri":"muu_2","versio":1,"metadata":[{"nimi":"Muu","kieli":"FI"}]},
             {"versio":1,"metadata":[]}]
            """
        let file = NationalFile(Array(json.utf8), name: "k.json")
        let list = try #require(file.catalogue.codeLists.first)
        #expect(list.set == "tutkinnonosat")
        let names = UnitNames(finnish: "Uusi", swedish: "Ny")
        #expect(list.codes == [.init(uri: "tutkinnonosat_1", version: 3, names: names)])
        #expect(file.problems.map(\.kind) == [.noVersion, .noCode, .badCode("muu_2")])
        #expect(file.problems.map(\.part) == ["tutkinnonosat_2", "5", "muu_2"])
    }
}
