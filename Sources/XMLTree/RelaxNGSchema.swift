internal import CLibXML2

/// A RELAX NG schema that documents are validated against.
///
/// Not `Sendable`: libxml2 validates one document at a time against a schema.
public final class RelaxNGSchema {
    private let schema: xmlRelaxNGPtr

    deinit {
        xmlRelaxNGFree(schema)
    }

    /// Reads a schema and those it includes.
    ///
    /// - Throws: `XMLProblem` of kind `brokenSchema` when the file is no RELAX NG schema, or of
    ///   kind `missing` when there is no such file.
    public init(file path: String) throws(XMLProblem) {
        _ = libraryIsReady
        _ = try FileBytes.read(path, limit: SchemaFiles.sizeLimit)
        let broken = XMLProblem(file: path, line: nil, kind: .brokenSchema)
        guard let parser = xmlRelaxNGNewParserCtxt(path) else { throw broken }
        defer { xmlRelaxNGFreeParserCtxt(parser) }
        var sink = KumppaniProblemSink(handler: { _, _, _, _, _, _ in }, context: nil)
        guard let schema = kumppaniParseSchema(parser, &sink) else { throw broken }
        self.schema = schema
    }

    /// Every breach of the schema in the document, in the order the validator meets them.
    func problems(in document: xmlDocPtr, name: String) -> [XMLProblem] {
        guard let validator = xmlRelaxNGNewValidCtxt(schema) else { return [] }
        defer { xmlRelaxNGFreeValidCtxt(validator) }
        let collector = Collector(file: name)
        let status = withExtendedLifetime(collector) {
            var sink = KumppaniProblemSink(
                handler: Collector.receive,
                context: Unmanaged.passUnretained(collector).toOpaque()
            )
            return kumppaniValidate(validator, document, &sink)
        }
        guard status != 0 else { return [] }
        let unexplained = XMLProblem(file: name, line: nil, kind: .badContent(""))
        return collector.found.isEmpty ? [unexplained] : collector.found
    }
}

/// Gathers what the validator reports during one call.
private final class Collector {
    let file: String
    private var problems: [XMLProblem] = []

    init(file: String) {
        self.file = file
    }

    /// The problems without the follow-on errors that one mistake causes on the same line and on
    /// the elements around it.
    var found: [XMLProblem] {
        let unexpected = problems.filter { problem in
            if case .unexpectedElement = problem.kind { return true }
            return false
        }
        let lines = Set(unexpected.map(\.line))
        let others = problems.filter { problem in
            if case .badContent = problem.kind { return false }
            return !lines.contains(problem.line)
        }
        let precise = firstOfEachLine(unexpected) + others
        return precise.isEmpty ? problems : precise
    }

    private func firstOfEachLine(_ problems: [XMLProblem]) -> [XMLProblem] {
        var seen: Set<Int?> = []
        return problems.filter { seen.insert($0.line).inserted }
    }

    static let receive: KumppaniProblemHandler = { context, line, code, first, second, _ in
        guard let context else { return }
        let collector = Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
        collector.add(
            line: Int(line),
            code: UInt32(code),
            first: first.map { String(cString: $0) } ?? "",
            second: second.map { String(cString: $0) } ?? ""
        )
    }

    /// More breaches than an author mends at once are not kept.
    private static let limit = 10_000

    private func add(line: Int, code: UInt32, first: String, second: String) {
        guard problems.count < Self.limit else { return }
        problems.append(
            XMLProblem(
                file: file,
                line: line > 0 ? line : nil,
                kind: Self.kind(code: code, first: first, second: second)
            )
        )
    }

    private static func kind(code: UInt32, first: String, second: String) -> XMLProblem.Kind {
        switch code {
        case XML_RELAXNG_ERR_ELEMNAME.rawValue: .missingElement(first, inside: second)
        case XML_RELAXNG_ERR_ELEMWRONG.rawValue, XML_RELAXNG_ERR_EXTRACONTENT.rawValue,
            XML_RELAXNG_ERR_ELEMNOTEMPTY.rawValue:
            .unexpectedElement(first)
        case XML_RELAXNG_ERR_INVALIDATTR.rawValue: .badAttribute(first, of: second)
        case XML_RELAXNG_ERR_ATTRVALID.rawValue: .missingAttribute(first)
        case XML_RELAXNG_ERR_NOELEM.rawValue: .missingElement(first, inside: second)
        case XML_RELAXNG_ERR_VALUE.rawValue, XML_RELAXNG_ERR_TYPEVAL.rawValue,
            XML_RELAXNG_ERR_DATATYPE.rawValue, XML_RELAXNG_ERR_VALELEM.rawValue,
            XML_RELAXNG_ERR_TYPE.rawValue, XML_RELAXNG_ERR_LIST.rawValue:
            .badValue(second.isEmpty ? first : second)
        default: .badContent(first)
        }
    }
}
