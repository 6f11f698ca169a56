import TestSupport
import Testing
import Units
import XMLTree

/// The catalogue keeps what was imported, as valid XML that an import replaces in one step.
@Suite struct CatalogueTests {
    private static let schemaFile = ProjectFolder.knowledge + "/" + CatalogueXML.schemaFile

    private static let unit = QualificationUnit(
        code: "tutkinnonosat_105715",
        version: 3,
        names: UnitNames(finnish: "Maalauksen <esi>käsittely & muu", swedish: "Förbehandling"),
        extents: [
            UnitExtent(way: "ops", least: 4.5, most: 9, measure: .weeks),
            UnitExtent(way: "naytto", least: nil),
        ],
        finnish: [
            RequirementGroup(title: "Aihe ”x”", lead: "Opiskelija osaa", items: ["tehdä \"a1\""]),
            RequirementGroup(title: "Huomio", items: []),
        ],
        swedish: [RequirementGroup(items: ["göra"])]
    )
    private static let catalogue = Catalogue(
        qualifications: [
            Qualification(number: "43/011/2014", names: UnitNames(finnish: "Ala"), units: [unit])
        ],
        codeLists: [
            CodeList(
                set: "tutkinnonosat",
                codes: [
                    .init(uri: "tutkinnonosat_9", version: 2, names: UnitNames(finnish: "Yhdeksän"))
                ]
            )
        ]
    )

    @Test func xmlGivesBackWhatWasWritten() throws {
        let text = CatalogueXML.text(Self.catalogue)
        let schema = try RelaxNGSchema(file: Self.schemaFile)
        let read = try CatalogueXML.read(Array(text.utf8), name: "c.xml", schema: schema)
        #expect(read == Self.catalogue)
    }

    /// Whatever a file holds, what is written can be read again: a catalogue that breaks its own
    /// schema would lock everybody out.
    @Test(arguments: [
        #","laajuus":-1"#, #","laajuus":1e-9,"laajuusMaksimi":1e300"#, #","laajuus":0.5"#,
        #","koodi":{"versio":-3}"#, #","koodi":{"versio":99999999999}"#,
        #","ammattitaitovaatimukset":{"fi":"<p> : </p><ul><li>.</li><li>\u0000\ufffe a</li></ul>"}"#,
        #","ammattitaitovaatimukset2019":{"kohde":{"fi":":"},"vaatimukset":[{"vaatimus":{"fi":" a "}}]}"#,
    ])
    func anyImportCanBeReadBack(_ rest: String) throws {
        let unit = Sample.unit(
            id: 1,
            code: "tutkinnonosat_1",
            name: "\\u0001 <Nimi> & \\u00a0",
            rest: rest
        )
        let ways = [(way: " ", units: [(id: 1, order: 1, extent: "-5")])]
        let catalogue = Sample.file(units: [unit], places: ways).catalogue
        #expect(catalogue.qualifications.first?.units.count == 1)
        let schema = try RelaxNGSchema(file: Self.schemaFile)
        let text = CatalogueXML.text(catalogue)
        let read = try CatalogueXML.read(Array(text.utf8), name: "c.xml", schema: schema)
        #expect(read == catalogue)
    }

    @Test func aBreachOfTheSchemaIsNamed() throws {
        let text = CatalogueXML.text(Self.catalogue)
            .replacing("version=\"3\"", with: "version=\"x\"")
        let schema = try RelaxNGSchema(file: Self.schemaFile)
        #expect(throws: XMLProblem.self) {
            try CatalogueXML.read(Array(text.utf8), name: "c.xml", schema: schema)
        }
    }

    @Test func anImportUpdatesAndTheRestStays() throws {
        let folder = try TemporaryFolder()
        let store = CatalogueStore(folder: folder.path + "/data/units")
        let schema = try RelaxNGSchema(file: Self.schemaFile)
        _ = try store.change(schema) { $0.adding(Self.catalogue) }
        let renewed = Qualification(
            number: "43/011/2014",
            names: UnitNames(finnish: "Uusi"),
            units: []
        )
        let other = Qualification(number: "OPH-1-2027", names: UnitNames(finnish: "Muu"), units: [])
        _ = try store.change(schema) { $0.adding(Catalogue(qualifications: [renewed, other])) }
        let read = try store.read(schema)
        #expect(read.qualifications == [renewed, other])
        #expect(read.codeLists == Self.catalogue.codeLists)
        #expect(try store.change(schema) { $0.removing("43/011/2014") }?.qualifications == [other])
        #expect(try store.change(schema) { $0.removing("43/011/2014") } == nil)
    }

    /// What cannot be read would lock everybody out if it were written.
    @Test func aCatalogueThatCouldNotBeReadIsNotWritten() throws {
        let folder = try TemporaryFolder()
        let store = CatalogueStore(folder: folder.path)
        let schema = try RelaxNGSchema(file: Self.schemaFile)
        _ = try store.change(schema) { $0.adding(Self.catalogue) }
        let nameless = Qualification(number: "", names: UnitNames(finnish: "x"), units: [])
        #expect(throws: CatalogueStore.Problem.self) {
            try store.change(schema) { $0.adding(Catalogue(qualifications: [nameless])) }
        }
        #expect(try store.read(schema) == Self.catalogue)
        #expect(try folder.names() == [".lock", "catalogue.xml"])
    }

    /// What a hand or a fuzzer wrote, valid by the schema and yet nothing that can be written so.
    @Test(arguments: [
        ("Maalauksen", "\u{AD}"), ("Yhdeksän", "\u{AD}"), (">Ala<", ">\u{AD}<"),
        ("4.5", "0.00000001"), ("least=\"4.5\"", "least=\"90000000000000000000000\""),
        ("43/011/2014", "\u{202E}"), ("\"Aihe ”x”\"", "\"\u{AD}\""),
    ])
    func anyCatalogueThatIsReadCanBeWritten(_ old: String, _ new: String) throws {
        let text = CatalogueXML.text(Self.catalogue).replacing(old, with: new)
        #expect(text.contains(new))
        let schema = try RelaxNGSchema(file: Self.schemaFile)
        let read = try CatalogueXML.read(Array(text.utf8), name: "c.xml", schema: schema)
        let written = CatalogueXML.text(read)
        #expect(try CatalogueXML.read(Array(written.utf8), name: "c.xml", schema: schema) == read)
    }

    @Test func whatSteersATerminalIsTidiedOnReading() throws {
        let text = CatalogueXML.text(Self.catalogue)
            .replacing("43/011/2014", with: "43\u{9B}31m\u{202E}")
        let schema = try RelaxNGSchema(file: Self.schemaFile)
        let read = try CatalogueXML.read(Array(text.utf8), name: "c.xml", schema: schema)
        #expect(read.qualifications.map(\.number) == ["4331m"])
    }

    @Test func aBrokenCatalogueIsLeftAsItIs() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "<catalogue xmlns='urn:kumppani:units:1'><x/></catalogue>",
            to: "catalogue.xml"
        )
        let store = CatalogueStore(folder: folder.path)
        let schema = try RelaxNGSchema(file: Self.schemaFile)
        #expect(throws: CatalogueStore.Problem.self) {
            try store.change(schema) { $0.adding(Self.catalogue) }
        }
        let bytes = try FileBytes.read(store.path, limit: 1000)
        #expect(String(decoding: bytes, as: UTF8.self).contains("<x/>"))
    }

    @Test func theUsersCatalogueStandsOverTheInstitutions() throws {
        let folder = try TemporaryFolder()
        try folder.write(CatalogueXML.text(Self.catalogue), to: "a.xml")
        let renewed = Qualification(
            number: "43/011/2014",
            names: UnitNames(finnish: "Uusi"),
            units: []
        )
        try folder.write(CatalogueXML.text(Catalogue(qualifications: [renewed])), to: "b.xml")
        let paths = ["a.xml", "none.xml", "b.xml"].map { folder.path + "/" + $0 }
        for _ in 1...2 {
            let open = try OpenCatalogue.open(
                paths,
                schema: Self.schemaFile,
                reader: RealKnowledge.dictionary,
                cache: folder.path + "/cache"
            )
            #expect(open?.qualifications.map(\.title.names.shown) == ["Uusi"])
            #expect(open?.unit(0)?.unit.names.shown == "Yhdeksän")
        }
    }

    @Test func nothingThereIsNoCatalogue() throws {
        let open = try OpenCatalogue.open(
            ["/nowhere/a.xml"],
            schema: Self.schemaFile,
            reader: RealKnowledge.dictionary,
            cache: nil
        )
        #expect(open == nil)
    }

    @Test func aUnitIsShownWhole() {
        let catalogue = OpenCatalogue(Self.catalogue, reader: RealKnowledge.dictionary)
        #expect(catalogue.unit(0).map(\.unit) == Self.unit)
        #expect(catalogue.unit(2) == nil)
        #expect(
            catalogue.unit(0).map { UnitText($0).lines } == [
                "Maalauksen <esi>käsittely & muu", "  ruotsiksi: Förbehandling",
                "  Koodi: tutkinnonosat_105715, versio 3",
                "  Laajuus: 4,5–9 ov opetussuunnitelmaperusteisena, näyttötutkintona",
                "  Tutkinto: Ala, 43/011/2014", "", "Aihe ”x”", "Opiskelija osaa",
                "– tehdä \"a1\"", "", "Huomio",
            ]
        )
    }

    @Test func versionsComeFromTheCodeList() {
        let unit = QualificationUnit(code: "tutkinnonosat_9", names: UnitNames(finnish: "Oma nimi"))
        let own = Qualification(number: "A", names: UnitNames(finnish: "Ala"), units: [unit])
        let units = Self.catalogue.adding(Catalogue(qualifications: [own])).units
        #expect(units.map(\.unit.version) == [3, 2])
        #expect(units.map(\.unit.names.shown).last == "Oma nimi")
    }
}
