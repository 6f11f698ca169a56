internal import CLibXML2
internal import Glibc

/// Parses XML with libxml2 and leaves C at once: what comes out is plain values.
///
/// No network, no external entities, no entity expansion, no recovery from errors; the parser's own
/// limits on depth and size are kept, and `MarkupLimits` before it. A document type declaration is
/// refused.
public enum XMLReader {
    /// The largest document taken, in bytes.
    public static let sizeLimit = 64 * 1_048_576
    /// The most elements and attributes of a document together: fifty times our largest file.
    public static let partLimit = 400_000

    /// Reads and, with a schema, validates a file.
    ///
    /// - Parameters:
    ///   - path: The file; problems name it so.
    ///   - schema: What the document should look like; nil for any well-formed document.
    /// - Returns: The document, with the breaches of the schema in it.
    /// - Throws: `XMLProblem` when the file cannot be read or is not well-formed. Breaches of the
    ///   schema do not throw; they come with the document.
    public static func read(
        file path: String,
        schema: RelaxNGSchema? = nil
    ) throws(XMLProblem) -> ParsedDocument {
        try read(FileBytes.read(path, limit: sizeLimit), name: path, schema: schema)
    }

    /// Reads and, with a schema, validates bytes.
    ///
    /// - Parameters:
    ///   - bytes: The document in UTF-8.
    ///   - name: What problems call the document.
    ///   - schema: What the document should look like; nil for any well-formed document.
    ///   - parts: The most elements and attributes taken; each takes some hundred bytes of memory.
    /// - Returns: The document, with the breaches of the schema in it.
    /// - Throws: `XMLProblem` when the document is not well-formed.
    public static func read(
        _ bytes: [UInt8],
        name: String,
        schema: RelaxNGSchema? = nil,
        parts: Int = partLimit
    ) throws(XMLProblem) -> ParsedDocument {
        guard !bytes.isEmpty else {
            throw XMLProblem(file: name, line: nil, kind: .empty)
        }
        if let kind = MarkupLimits.problem(in: bytes, parts: parts) {
            throw XMLProblem(file: name, line: nil, kind: kind)
        }
        _ = libraryIsReady
        guard let parser = xmlNewParserCtxt() else { throw outOfMemory(name) }
        defer { xmlFreeParserCtxt(parser) }
        let options =
            Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue)
            | Int32(XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue)
            | Int32(XML_PARSE_BIG_LINES.rawValue)
        let document = bytes.withUnsafeBytes { buffer in
            xmlCtxtReadMemory(
                parser,
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(buffer.count),
                nil,
                "UTF-8",
                options
            )
        }
        guard let document else { throw parseProblem(parser, name) }
        defer { xmlFreeDoc(document) }
        return try copy(document, name: name, schema: schema)
    }

    private static func copy(
        _ document: xmlDocPtr,
        name: String,
        schema: RelaxNGSchema?
    ) throws(XMLProblem) -> ParsedDocument {
        guard xmlGetIntSubset(document) == nil else {
            throw XMLProblem(file: name, line: nil, kind: .entity)
        }
        guard let root = xmlDocGetRootElement(document) else {
            throw XMLProblem(file: name, line: nil, kind: .empty)
        }
        return ParsedDocument(
            file: name,
            root: ParsedElement(copying: root),
            breaches: schema?.problems(in: document, name: name) ?? []
        )
    }

    private static func outOfMemory(_ name: String) -> XMLProblem {
        XMLProblem(file: name, line: nil, kind: .unreadable(errno: ENOMEM))
    }
}

/// libxml2 asks that its tables are made once, before several threads use it.
let libraryIsReady: Bool = {
    xmlInitParser()
    SchemaFiles.takeOver()
    return true
}()

extension XMLReader {
    /// Turns libxml2's last error into one of our kinds.
    private static func parseProblem(_ parser: xmlParserCtxtPtr, _ name: String) -> XMLProblem {
        var line: Int32 = 0
        let code = kumppaniLastErrorCode(parser, &line)
        return XMLProblem(
            file: name,
            line: line > 0 ? Int(line) : nil,
            kind: kind(ofParserError: Int(code))
        )
    }

    private static func kind(ofParserError code: Int) -> XMLProblem.Kind {
        switch UInt32(code) {
        case XML_ERR_TAG_NAME_MISMATCH.rawValue, XML_ERR_TAG_NOT_FINISHED.rawValue,
            XML_ERR_GT_REQUIRED.rawValue, XML_ERR_LTSLASH_REQUIRED.rawValue:
            .tagMismatch
        case XML_ERR_INVALID_CHAR.rawValue, XML_ERR_INVALID_ENCODING.rawValue,
            XML_ERR_INVALID_CHARREF.rawValue, XML_ERR_UNKNOWN_ENCODING.rawValue,
            XML_I18N_CONV_FAILED.rawValue:
            .badCharacter
        case XML_ERR_NAME_REQUIRED.rawValue, XML_ERR_LT_IN_ATTRIBUTE.rawValue,
            XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue:
            .bareMarkup
        case XML_ERR_UNDECLARED_ENTITY.rawValue, XML_ERR_ENTITY_LOOP.rawValue,
            XML_WAR_UNDECLARED_ENTITY.rawValue:
            .entity
        case XML_ERR_DOCUMENT_EMPTY.rawValue: .empty
        case XML_ERR_NAME_TOO_LONG.rawValue, XML_ERR_INTERNAL_ERROR.rawValue: .limit
        default: .notWellFormed(code: code)
        }
    }
}

extension ParsedElement {
    /// Copies an element and everything in it; depth is bounded by the parser's limit of 256.
    init(copying node: xmlNodePtr) {
        let name = String(xml: node.pointee.name) ?? ""
        let namespace = String(xml: node.pointee.ns?.pointee.href) ?? ""
        self.init(
            name: name,
            namespace: namespace,
            attributes: Self.attributes(of: node),
            children: Self.children(of: node),
            line: Int(xmlGetLineNo(node))
        )
    }

    private static func attributes(of node: xmlNodePtr) -> [String: String] {
        var attributes: [String: String] = [:]
        var attribute = node.pointee.properties
        while let current = attribute {
            attribute = current.pointee.next
            guard let name = String(xml: current.pointee.name) else { continue }
            let value = xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1)
            defer { if let value { kumppaniFreeXMLString(value) } }
            attributes[name] = String(xml: value) ?? ""
        }
        return attributes
    }

    private static func children(of node: xmlNodePtr) -> [ParsedNode] {
        var children: [ParsedNode] = []
        var child = node.pointee.children
        while let current = child {
            child = current.pointee.next
            switch current.pointee.type {
            case XML_ELEMENT_NODE: children.append(.element(ParsedElement(copying: current)))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                children.append(.text(String(xml: current.pointee.content) ?? ""))
            default: break
            }
        }
        return children
    }
}

extension String {
    /// Copies a string of libxml2's, which is always UTF-8.
    init?(xml text: UnsafePointer<xmlChar>?) {
        guard let text else { return nil }
        self.init(decodingCString: text, as: UTF8.self)
    }
}
