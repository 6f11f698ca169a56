internal import CompactBytes
@testable internal import Units
internal import XMLTree

/// Qualification units: files of the national services, the catalogue and its compiled form.
enum Catalogues {
    private static let key = "fuzz"
    // Used by the only thread there is.
    private nonisolated(unsafe) static let schema = try? RelaxNGSchema(
        file: Documents.knowledge + "/" + CatalogueXML.schemaFile
    )

    static func national(_ bytes: [UInt8]) {
        let file = NationalFile(bytes, name: "a.json")
        for problem in file.problems { promise(!problem.message.isEmpty, "it has its sentence") }
        guard let schema else { return }
        let written = Array(CatalogueXML.text(file.catalogue).utf8)
        promise(
            (try? CatalogueXML.read(written, name: "a.xml", schema: schema)) == file.catalogue,
            "what was imported reads as it was written"
        )
        open(file.catalogue)
    }

    static func catalogue(_ bytes: [UInt8]) {
        guard let schema,
            let catalogue = try? CatalogueXML.read(bytes, name: "a.xml", schema: schema)
        else { return }
        let written = Array(CatalogueXML.text(catalogue).utf8)
        promise(
            (try? CatalogueXML.read(written, name: "a.xml", schema: schema)) != nil,
            "what was read can be written and read"
        )
        open(catalogue)
    }

    static func compiled(_ bytes: [UInt8]) {
        guard let dictionary = Questions.dictionary else { return }
        let packed = SectionFile.pack(
            Sections.read(bytes),
            version: CatalogueCoding.version,
            key: key
        )
        let block = ByteBlock(copying: packed)
        guard let file = try? SectionFile(block: block, version: CatalogueCoding.version, key: key),
            let catalogue = try? OpenCatalogue(file, dictionary)
        else { return }
        use(catalogue)
    }

    private static func open(_ catalogue: Catalogue) {
        guard let dictionary = Questions.dictionary else { return }
        use(OpenCatalogue(catalogue, reader: dictionary))
    }

    private static func use(_ catalogue: OpenCatalogue) {
        for summary in catalogue.qualifications { _ = catalogue.units(of: summary.title.number) }
        _ = catalogue.names
        _ = catalogue.unversionedCount
        for text in ["huonekalut", "111111", "tutkinnonosat_111", "möbler"] {
            for hit in catalogue.search(text, limit: 3) {
                promise((0...1).contains(hit.likeness), "likeness is 0 to 1")
                _ = UnitText(hit.found).lines + [UnitWording.line(hit.found)]
            }
        }
    }

    /// The input that a small compiled catalogue is.
    static var seed: [UInt8] {
        guard let dictionary = Questions.dictionary else { return [] }
        let names = UnitNames(finnish: "Huonekalujen entisöinti", swedish: "Restaurering av möbler")
        let unit = QualificationUnit(
            code: "tutkinnonosat_111111",
            version: 2,
            names: names,
            extents: [UnitExtent(way: "reformi", least: 15)],
            finnish: [RequirementGroup(title: nil, lead: "Opiskelija osaa", items: ["hioa pinnan"])]
        )
        let catalogue = Catalogue(
            qualifications: [Qualification(number: "OPH-1-2027", names: names, units: [unit])],
            codeLists: [CodeList(set: "a", codes: [.init(uri: "a_1", version: 1, names: names)])]
        )
        let features = NameFeatures(reader: dictionary)
        let packed = CatalogueCoding.pack(catalogue, features, key: key)
        let block = ByteBlock(copying: packed)
        let file = try? SectionFile(block: block, version: CatalogueCoding.version, key: key)
        return Sections.written((0..<10).compactMap { try? file?.bytes($0) })
    }
}
