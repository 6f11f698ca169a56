internal import CLibXML2

/// Parses a piece of HTML with libxml2's HTML parser, which mends what people leave open.
///
/// Attributes and comments are left out.
public enum HTMLReader {
    /// The deepest nesting taken; libxml2 itself stops at 256 and gives what it has by then.
    public static let depthLimit = 200
    /// The most tags of a piece, closing ones included; each takes some hundred bytes of memory.
    public static let tagLimit = 50_000

    /// Reads a piece of HTML, a whole page or only some paragraphs.
    ///
    /// - Parameter text: The HTML; entities are resolved, scripts and styles come as elements.
    /// - Returns: The `html` element; nil when there is nothing in the text, or it is nested deeper
    ///   or has more tags than the limits.
    public static func read(_ text: String) -> ParsedElement? {
        let bare = BareHTML(text)
        guard bare.tags <= tagLimit else { return nil }
        _ = libraryIsReady
        guard let parser = htmlNewParserCtxt() else { return nil }
        defer { htmlFreeParserCtxt(parser) }
        let options =
            Int32(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue)
            | Int32(HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue)
        var text = bare.text
        let document = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                htmlCtxtReadMemory(
                    parser,
                    characters.baseAddress,
                    Int32(clamping: characters.count),
                    nil,
                    "UTF-8",
                    options
                )
            }
        }
        guard let document else { return nil }
        defer { xmlFreeDoc(document) }
        guard let root = xmlDocGetRootElement(document), !isTooDeep(root) else { return nil }
        return ParsedElement(copying: root)
    }

    /// Copying goes down with the elements, so their depth is measured first, step by step.
    private static func isTooDeep(_ root: xmlNodePtr) -> Bool {
        var depth = 0
        var node = root
        while true {
            if let child = node.pointee.children, node.pointee.type == XML_ELEMENT_NODE {
                depth += 1
                guard depth <= depthLimit else { return true }
                node = child
                continue
            }
            while node.pointee.next == nil {
                guard node != root, let parent = node.pointee.parent, depth > 0 else {
                    return false
                }
                depth -= 1
                node = parent
                if node == root { return false }
            }
            guard node != root, let next = node.pointee.next else { return false }
            node = next
        }
    }
}
