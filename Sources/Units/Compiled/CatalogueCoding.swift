internal import CompactBytes

/// Packs a catalogue so that opening it reads nothing but what is asked for.
///
/// Sections: 0 qualifications and code lists, 1 where each unit's record begins, 2 the records,
/// 3 the names, 4–9 the index of names.
enum CatalogueCoding {
    /// The version of the layout; a file of another version is made anew.
    static let version = 2_002

    static func pack(_ catalogue: Catalogue, _ features: NameFeatures, key: String) -> [UInt8] {
        let units = catalogue.units
        let index = NameIndex(units, features)
        var head = ByteWriter()
        head.write(catalogue.qualifications) { $0.write(summary: $1) }
        head.write(catalogue.codeLists.filter { $0.set != CodeList.units }) { $0.write($1) }
        var records = ByteWriter()
        var starts: [UInt32] = []
        for unit in units {
            starts.append(UInt32(records.bytes.count))
            records.write(unit)
        }
        starts.append(UInt32(records.bytes.count))
        var names = ByteWriter()
        names.write(units.map(\.unit.names.shown))
        let sections = [head.bytes, raw(starts), records.bytes, names.bytes] + columns(index)
        return SectionFile.pack(sections, version: version, key: key)
    }

    private static func columns(_ index: NameIndex) -> [[UInt8]] {
        [
            index.keys.withNumbers { raw(Array($0)) }, index.starts.withNumbers { raw(Array($0)) },
            index.texts.withNumbers { raw(Array($0)) },
            index.weights.withNumbers { raw(Array($0)) },
            index.units.withNumbers { raw(Array($0)) },
            index.lengths.withNumbers { raw(Array($0)) },
        ]
    }

    static func index(_ file: SectionFile) throws(BadBytes) -> NameIndex {
        NameIndex(
            keys: try column(file, 4),
            starts: try column(file, 5),
            texts: try column(file, 6),
            weights: try column(file, 7),
            units: try column(file, 8),
            lengths: try column(file, 9)
        )
    }

    static func column<Number>(
        _ file: SectionFile,
        _ section: Int
    ) throws(BadBytes) -> NumberColumn<Number> {
        try NumberColumn(block: file.block, range: try file.range(section))
    }

    private static func raw<Number: BitwiseCopyable>(_ numbers: [Number]) -> [UInt8] {
        numbers.withUnsafeBytes { Array($0) }
    }
}

extension ByteWriter {
    fileprivate mutating func write(summary qualification: Qualification) {
        write(qualification.number)
        write(qualification.names)
        write(qualification.units.count)
    }

    fileprivate mutating func write(_ list: CodeList) {
        write(list.set)
        write(list.codes) { writer, code in
            writer.write(code.uri)
            writer.write(code.version)
            writer.write(code.names)
        }
    }

    fileprivate mutating func write(_ unit: CatalogueUnit) {
        write(unit.unit.code)
        write(unit.unit.version ?? 0)
        write(unit.unit.names)
        write(unit.unit.extents) { $0.write($1) }
        for groups in [unit.unit.finnish, unit.unit.swedish] {
            write(groups) { $0.write($1) }
        }
        write(unit.qualification?.number)
        if let names = unit.qualification?.names { write(names) }
    }

    private mutating func write(_ names: UnitNames) {
        write(names.finnish)
        write(names.swedish)
        write(names.english)
    }

    private mutating func write(_ extent: UnitExtent) {
        write(extent.way)
        write(extent.least.map(UnitWording.number))
        write(extent.most.map(UnitWording.number))
        write(extent.measure.rawValue)
    }

    private mutating func write(_ group: RequirementGroup) {
        write(group.title)
        write(group.lead)
        write(group.items)
    }
}

extension ByteReader {
    mutating func readSummary() throws(BadBytes) -> QualificationSummary {
        let title = QualificationTitle(number: try readString(), names: try readNames())
        return QualificationSummary(title: title, unitCount: try readNumber())
    }

    mutating func readCodeList() throws(BadBytes) -> CodeList {
        let set = try readString()
        let codes = try readList { reader throws(BadBytes) in
            CodeList.Code(
                uri: try reader.readString(),
                version: try reader.readNumber(),
                names: try reader.readNames()
            )
        }
        return CodeList(set: set, codes: codes)
    }

    mutating func readUnit() throws(BadBytes) -> CatalogueUnit {
        let code = try readString()
        let version = try readNumber()
        let unit = QualificationUnit(
            code: code,
            version: version > 0 ? version : nil,
            names: try readNames(),
            extents: try readList { reader throws(BadBytes) in try reader.readExtent() },
            finnish: try readList { reader throws(BadBytes) in try reader.readGroup() },
            swedish: try readList { reader throws(BadBytes) in try reader.readGroup() }
        )
        guard let number = try readOptionalString() else {
            return CatalogueUnit(unit: unit, qualification: nil)
        }
        let title = QualificationTitle(number: number, names: try readNames())
        return CatalogueUnit(unit: unit, qualification: title)
    }

    private mutating func readNames() throws(BadBytes) -> UnitNames {
        UnitNames(
            finnish: try readOptionalString(),
            swedish: try readOptionalString(),
            english: try readOptionalString()
        )
    }

    private mutating func readExtent() throws(BadBytes) -> UnitExtent {
        let way = try readString()
        let least = try readOptionalString().flatMap { Double($0) }
        let most = try readOptionalString().flatMap { Double($0) }
        guard let measure = UnitExtent.Measure(rawValue: try readString()) else {
            throw BadBytes()
        }
        return UnitExtent(way: way, least: least, most: most, measure: measure)
    }

    private mutating func readGroup() throws(BadBytes) -> RequirementGroup {
        RequirementGroup(
            title: try readOptionalString(),
            lead: try readOptionalString(),
            items: try readStrings()
        )
    }
}
