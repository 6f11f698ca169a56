/// A well-formed document and what its schema has against it.
public struct ParsedDocument: Equatable, Sendable {
    /// The file as it was named to the reader.
    public let file: String
    /// The root element.
    public let root: ParsedElement
    /// Breaches of the schema in document order; empty for a valid document.
    public let breaches: [XMLProblem]
}

/// One element of a parsed XML document, copied out of libxml2.
public struct ParsedElement: Equatable, Sendable {
    /// The local name, without the namespace prefix.
    public let name: String
    /// The namespace the element is in; empty for none.
    public let namespace: String
    /// Values by local name; `xml:lang` is under `lang`.
    public let attributes: [String: String]
    /// Elements and text in document order.
    public let children: [ParsedNode]
    /// The line the start tag ends on, from 1.
    public let line: Int

    /// Makes an element, as the reader and tests do.
    public init(
        name: String,
        namespace: String = "",
        attributes: [String: String] = [:],
        children: [ParsedNode] = [],
        line: Int = 1
    ) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
        self.children = children
        self.line = line
    }

    /// The child elements in document order.
    public var elements: [ParsedElement] {
        children.compactMap { node in
            guard case .element(let element) = node else { return nil }
            return element
        }
    }

    /// The child elements of one name in document order.
    public func elements(named name: String) -> [ParsedElement] {
        elements.filter { $0.name == name }
    }

    /// The first child element of the name.
    public func first(_ name: String) -> ParsedElement? {
        elements.first { $0.name == name }
    }

    /// All text inside, descendants included, exactly as it stands.
    public var rawText: String {
        children.map { node in
            switch node {
            case .text(let text): text
            case .element(let element): element.rawText
            }
        }
        .joined()
    }

    /// All text inside with every run of white space as one space and none at the ends.
    public var text: String {
        rawText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// A child of an element.
public enum ParsedNode: Equatable, Sendable {
    /// A child element.
    case element(ParsedElement)
    /// Text, entities and character references already resolved.
    case text(String)
}
