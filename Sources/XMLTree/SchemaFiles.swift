internal import CLibXML2
internal import Glibc

/// Hands libxml2 the files of a schema: plain files of this machine, never an address.
///
/// Its own loader fetches what `include` and `externalRef` name from the network, unpacks
/// compressed files and looks into the catalogs that the environment names. A knowledge folder may
/// come from anybody, and its schemas with it.
enum SchemaFiles {
    /// The largest file of a schema, in bytes; libxml2 follows references in it one inside another
    /// without a limit of its own, and this keeps that within the stack.
    static let sizeLimit = 65_536

    /// Makes libxml2 load files here, and say nothing on standard error by itself.
    static func takeOver() {
        xmlSetExternalEntityLoader { url, _, parser in
            guard let url, let parser else { return nil }
            return SchemaFiles.input(String(cString: url), parser)
        }
    }

    private static func input(
        _ url: String,
        _ parser: xmlParserCtxtPtr
    ) -> xmlParserInputPtr? {
        let path = url.hasPrefix("file:///") ? String(url.dropFirst(7)) : url
        guard !path.contains("://"), let bytes = try? FileBytes.read(path, limit: sizeLimit),
            MarkupLimits.problem(in: bytes, parts: XMLReader.partLimit) == nil
        else { return nil }
        let buffer = bytes.withUnsafeBytes { bytes in
            xmlParserInputBufferCreateMem(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(bytes.count),
                XML_CHAR_ENCODING_NONE
            )
        }
        guard let buffer else { return nil }
        guard let input = xmlNewIOInputStream(parser, buffer, XML_CHAR_ENCODING_NONE) else {
            xmlFreeParserInputBuffer(buffer)
            return nil
        }
        // What a file includes is looked for beside it; the parser frees the name.
        kumppaniName(input, path)
        return input
    }
}
