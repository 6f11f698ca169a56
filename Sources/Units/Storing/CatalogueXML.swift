public import XMLTree

/// The catalogue as XML, validated against `knowledge/schema/units.rng` on reading.
public enum CatalogueXML {
    /// The schema's place in the knowledge folder.
    public static let schemaFile = "schema/units.rng"
    /// The catalogue's place in a knowledge folder that has one.
    public static let knowledgeFile = "units.xml"
    /// The namespace of the format.
    public static let namespace = "urn:kumppani:units:1"

    /// Writes a catalogue.
    public static func text(_ catalogue: Catalogue) -> String {
        var writer = XMLWriter()
        writer.start("catalogue", ["xmlns": namespace])
        for qualification in catalogue.qualifications { writer.write(qualification) }
        for list in catalogue.codeLists { writer.write(list) }
        writer.end()
        return writer.text
    }

    /// Reads a catalogue.
    ///
    /// - Parameters:
    ///   - bytes: The document in UTF-8.
    ///   - name: What problems call the document.
    ///   - schema: The format's schema.
    /// - Returns: The catalogue, equal to the one that was written.
    /// - Throws: `XMLProblem`: the document is not well-formed, or its first breach of the schema.
    public static func read(
        _ bytes: [UInt8],
        name: String,
        schema: RelaxNGSchema
    ) throws(XMLProblem) -> Catalogue {
        guard bytes.count <= XMLReader.sizeLimit else {
            let kind = XMLProblem.Kind.tooLarge(limit: XMLReader.sizeLimit)
            throw XMLProblem(file: name, line: nil, kind: kind)
        }
        // All the country's units are more than any file of knowledge.
        let document = try XMLReader.read(bytes, name: name, schema: schema, parts: 4_000_000)
        let root = document.root
        guard root.namespace == namespace, root.name == "catalogue" else {
            let kind = XMLProblem.Kind.wrongRoot(root.name, expected: ["catalogue"])
            throw XMLProblem(file: name, line: root.line, kind: kind)
        }
        if let breach = document.breaches.first { throw breach }
        return Catalogue(
            qualifications: root.elements(named: "qualification").map(Qualification.init)
                .filter { !$0.number.isEmpty && !$0.names.isEmpty },
            codeLists: root.elements(named: "codes").map(CodeList.init)
        )
    }
}

extension XMLWriter {
    fileprivate mutating func write(_ qualification: Qualification) {
        start("qualification", ["number": qualification.number])
        write(qualification.names)
        for unit in qualification.units { write(unit) }
        end()
    }

    private mutating func write(_ unit: QualificationUnit) {
        let version = unit.version.map { [(key: "version", value: "\($0)")] } ?? []
        start("unit", attributes: [(key: "code", value: unit.code)] + version)
        write(unit.names)
        for extent in unit.extents { write(extent) }
        for group in unit.finnish { write(group, "fi") }
        for group in unit.swedish { write(group, "sv") }
        end()
    }

    private mutating func write(_ names: UnitNames) {
        for (language, name) in names.all { element("name", ["xml:lang": language], text: name) }
    }

    private mutating func write(_ extent: UnitExtent) {
        let facts: [(String, String?)] = [
            ("way", extent.way.isEmpty ? nil : extent.way),
            ("least", extent.least.map(UnitWording.number)),
            ("most", extent.most.map(UnitWording.number)),
            ("measure", extent.measure.rawValue),
        ]
        element("extent", attributes: Self.present(facts))
    }

    private mutating func write(_ group: RequirementGroup, _ language: String) {
        let facts = [("xml:lang", language), ("title", group.title), ("lead", group.lead)]
        start("requirements", attributes: Self.present(facts))
        for item in group.items { element("item", text: item) }
        end()
    }

    fileprivate mutating func write(_ list: CodeList) {
        start("codes", ["set": list.set])
        for code in list.codes {
            start("code", ["uri": code.uri, "version": "\(code.version)"])
            write(code.names)
            end()
        }
        end()
    }

    private static func present(_ facts: [(String, String?)]) -> [(key: String, value: String)] {
        facts.compactMap { name, value in value.map { (key: name, value: $0) } }
    }
}
