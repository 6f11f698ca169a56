import CompactBytes
import FoundationEssentials
import TestSupport
import Testing
import Units
import XMLTree

/// A compiled catalogue that is torn or lies is made anew, or gives only what there is.
@Suite struct CompiledCatalogueTests {
    private let folder: TemporaryFolder
    /// The compiled file's name and sections.
    private let name: String
    private let whole: [UInt8]

    init() throws {
        folder = try TemporaryFolder()
        let unit = QualificationUnit(
            code: "tutkinnonosat_111111",
            names: UnitNames(finnish: "Huonekalujen entisöinti"),
            finnish: [RequirementGroup(items: ["hioa pinnan"])]
        )
        let qualification = Qualification(
            number: "OPH-1-2027",
            names: UnitNames(finnish: "Esimerkkiala"),
            units: [unit]
        )
        let catalogue = Catalogue(qualifications: [qualification])
        try folder.write(CatalogueXML.text(catalogue), to: "a.xml")
        _ = try Self.open(folder)
        let cache = folder.path + "/cache"
        let names = try FileManager.default.contentsOfDirectory(atPath: cache)
        name = try #require(names.first)
        whole = try FileBytes.read(cache + "/" + name, limit: 1_000_000)
    }

    private static func open(_ folder: TemporaryFolder) throws -> OpenCatalogue? {
        try OpenCatalogue.open(
            [folder.path + "/a.xml"],
            schema: ProjectFolder.knowledge + "/" + CatalogueXML.schemaFile,
            reader: RealKnowledge.dictionary,
            cache: folder.path + "/cache"
        )
    }

    /// The catalogue when other bytes stand in the compiled file's place.
    private func opened(with bytes: [UInt8]) throws -> OpenCatalogue {
        let path = folder.path + "/cache/" + name
        try? FileManager.default.removeItem(atPath: path)
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        _ = FileManager.default.createFile(
            atPath: path,
            contents: Data(bytes),
            attributes: attributes
        )
        return try #require(try Self.open(folder))
    }

    private func expectWhole(_ catalogue: OpenCatalogue) {
        #expect(catalogue.count == 1)
        #expect(catalogue.units(of: "OPH-1-2027").first?.unit.goals == ["Hioa pinnan"])
        #expect(catalogue.search("entisöinti", limit: 3).first?.found.unit.version == nil)
    }

    @Test func aTornFileIsMadeAnew() throws {
        let places = Array(stride(from: 0, to: whole.count, by: 97)) + [whole.count - 1]
        for place in places {
            expectWhole(try opened(with: Array(whole.prefix(place))))
            var changed = whole
            changed[place] ^= 1
            expectWhole(try opened(with: changed))
        }
    }

    /// The file's checksum is right and a section of it is other than it should be.
    private func lying(_ number: Int, _ section: [UInt8]) throws -> OpenCatalogue {
        let version = whole[8..<16].reversed().reduce(0) { $0 << 8 | Int($1) }
        let key = String(decoding: whole[16..<48], as: UTF8.self)
        let file = try SectionFile(
            block: ByteBlock(copying: whole),
            version: version,
            key: key
        )
        var sections = try (0..<10).map { try file.bytes($0) }
        sections[number] = section
        return try opened(with: SectionFile.pack(sections, version: version, key: key))
    }

    @Test(arguments: [2, 1_000_000_000_000, Int.max])
    func aQualificationHasNoMoreUnitsThanThereAre(_ count: Int) throws {
        var head = ByteWriter()
        head.write(2)
        for number in ["OPH-1-2027", "OPH-2-2027"] {
            head.write(number)
            for name in ["Ala", nil, nil] { head.write(name) }
            head.write(count)
        }
        head.write(0)
        let catalogue = try lying(0, head.bytes)
        #expect(catalogue.units(of: "OPH-1-2027").map(\.unit.names.shown).count == 1)
        #expect(catalogue.units(of: "OPH-2-2027").isEmpty)
    }

    @Test func recordsOverEachOtherAreNotTaken() throws {
        let starts: [UInt32] = [0, 20, 0, 20, 0, 20]
        expectWhole(try lying(1, starts.withUnsafeBytes { Array($0) }))
    }
}
