internal import CompactBytes
public import FinnishLanguage
internal import Knowledge
public import XMLTree

/// A qualification in a list.
public struct QualificationSummary: Hashable, Sendable {
    /// The qualification's number and names.
    public let title: QualificationTitle
    /// How many units it has.
    public let unitCount: Int
}

/// A unit that a search found.
public struct UnitHit: Hashable, Sendable {
    /// The unit and its qualification.
    public let found: CatalogueUnit
    /// How much the typed words and the unit's name are alike, 0…1; 1 for a code.
    public let likeness: Double
}

/// A catalogue that is ready to be searched; units are read only when they are shown.
public struct OpenCatalogue: Sendable {
    /// The qualifications, by diary number.
    public let qualifications: [QualificationSummary]
    /// The code lists other than that of units.
    public let codeLists: [CodeList]
    /// How many units there are; one that two qualifications share counts twice.
    public let count: Int
    private let file: SectionFile
    private let starts: NumberColumn<UInt32>
    private let records: Range<Int>
    private let index: NameIndex
    private let features: NameFeatures

    /// Opens a compiled catalogue; what its sections hold is checked when it is asked for.
    init(_ file: SectionFile, _ reader: any WordReader) throws(BadBytes) {
        self.file = file
        var head = ByteReader(try file.bytes(0)[...])
        qualifications = try head.readList { reader throws(BadBytes) in try reader.readSummary() }
        codeLists = try head.readList { reader throws(BadBytes) in try reader.readCodeList() }
        starts = try CatalogueCoding.column(file, 1)
        // Records that lie over each other could be read for hours.
        guard starts.withNumbers({ zip($0, $0.dropFirst()).allSatisfy { $0 <= $1 } }) else {
            throw BadBytes()
        }
        records = try file.range(2)
        index = try CatalogueCoding.index(file)
        features = NameFeatures(reader: reader)
        count = max(starts.count - 1, 0)
    }

    /// Opens the catalogues of some files as one, through the compiled form in the cache.
    ///
    /// - Parameters:
    ///   - paths: The files, later ones over earlier ones; those that are not there are passed over.
    ///   - schema: The file of the format's schema; read only when the compiled form is missing.
    ///   - reader: What understands Finnish words.
    ///   - cache: The folder of compiled catalogues; nil to compile without keeping.
    ///   - willCompile: Called before compiling, which takes seconds for thousands of units.
    /// - Returns: The catalogue; nil when none of the files is there.
    /// - Throws: `XMLProblem`: a file is there but is no catalogue.
    public static func open(
        _ paths: [String],
        schema: String,
        reader: any WordReader,
        cache: String?,
        willCompile: () -> Void = {}
    ) throws(XMLProblem) -> OpenCatalogue? {
        let files = try contents(paths)
        guard !files.isEmpty else { return nil }
        var hash = ContentHash()
        for file in files { hash.add(file.bytes) }
        let key = hash.hexadecimal
        let cache = cache.map(CatalogueCache.init)
        if let file = cache?.load(key), let open = try? OpenCatalogue(file, reader) { return open }
        willCompile()
        let rules = try RelaxNGSchema(file: schema)
        var catalogue = Catalogue()
        for file in files {
            let other = try CatalogueXML.read(file.bytes, name: file.path, schema: rules)
            catalogue = catalogue.adding(other)
        }
        return compiled(catalogue, reader, key, cache)
    }

    /// Makes a catalogue ready without any file.
    public init(_ catalogue: Catalogue, reader: any WordReader) {
        let open = Self.compiled(catalogue, reader, "", nil)
        guard let open else { preconditionFailure("what was just packed is read back") }
        self = open
    }

    private static func compiled(
        _ catalogue: Catalogue,
        _ reader: any WordReader,
        _ key: String,
        _ cache: CatalogueCache?
    ) -> OpenCatalogue? {
        let bytes = CatalogueCoding.pack(catalogue, NameFeatures(reader: reader), key: key)
        cache?.save(bytes, key)
        let block = ByteBlock(copying: bytes)
        let file = try? SectionFile(block: block, version: CatalogueCoding.version, key: key)
        return file.flatMap { try? OpenCatalogue($0, reader) }
    }

    private static func contents(
        _ paths: [String]
    ) throws(XMLProblem) -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        for path in paths {
            do throws(XMLProblem) {
                files.append((path, try FileBytes.read(path, limit: XMLReader.sizeLimit)))
            } catch {
                if error.kind != .missing { throw error }
            }
        }
        return files
    }
}

extension OpenCatalogue {
    /// A unit by its position, from 0; nil when there is none.
    public func unit(_ position: Int) -> CatalogueUnit? {
        guard position >= 0, position < count else { return nil }
        let ends = starts.withNumbers { (Int($0[position]), Int($0[position + 1])) }
        guard ends.0 <= ends.1, ends.1 <= records.count else { return nil }
        let range = (records.lowerBound + ends.0)..<(records.lowerBound + ends.1)
        let bytes = file.block.withBytes { Array($0[range]) }
        var reader = ByteReader(bytes[...])
        return try? reader.readUnit()
    }

    /// The units of a qualification, by its diary number.
    public func units(of number: String) -> [CatalogueUnit] {
        var rest = 0..<count
        for summary in qualifications {
            // A compiled file that is not ours may say that there are more than there are.
            let own = rest.prefix(summary.unitCount)
            if summary.title.number == number { return own.compactMap(unit) }
            rest = own.endIndex..<rest.endIndex
        }
        return []
    }

    /// How many units have no version of their code.
    public var unversionedCount: Int {
        (0..<count).count { unit($0)?.unit.version == nil }
    }

    /// The names of all units, for completing what is being typed.
    public var names: [String] {
        guard let bytes = try? file.bytes(3) else { return [] }
        var reader = ByteReader(bytes[...])
        return (try? reader.readStrings()) ?? []
    }

    /// The units that what was typed may mean, nearest first.
    ///
    /// - Parameters:
    ///   - text: A name or a part of one in any form or language, words of the qualification, or a
    ///     code or the beginning of its number.
    ///   - limit: The most units wanted.
    /// - Returns: Each unit once; empty when nothing is near.
    public func search(_ text: String, limit: Int) -> [UnitHit] {
        let byCode = units(ofCode: text)
        if !byCode.isEmpty {
            return byCode.prefix(limit).map { UnitHit(found: $0, likeness: 1) }
        }
        return index.hits(features.features(of: text), limit: limit)
            .filter { $0.likeness >= Self.leastLikeness }
            .compactMap { hit in
                unit(hit.unit).map { UnitHit(found: $0, likeness: Double(hit.likeness)) }
            }
    }

    /// The units of a code: its URI, its number, or three digits or more that the number begins with.
    public func units(ofCode text: String) -> [CatalogueUnit] {
        guard let digits = Self.digits(of: text) else { return [] }
        return index.units(with: NameFeatures.key(ofCode: digits)).compactMap(unit)
    }

    /// Below this a few letters happen to be the same.
    private static let leastLikeness: Float = 0.05

    private static func digits(of text: String) -> String? {
        let typed = text.filter { !$0.isWhitespace }.lowercased()
        let digits = typed.hasPrefix("tutkinnonosat_") ? String(typed.dropFirst(14)) : typed
        let isNumber = digits.utf8.allSatisfy { (48...57).contains($0) }
        return isNumber && (3...12).contains(digits.utf8.count) ? digits : nil
    }
}
