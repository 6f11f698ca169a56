/// What is wrong in an XML file, as facts; `XMLProblem+Wording.swift` has the sentences.
public struct XMLProblem: Error, Equatable, Sendable {
    /// The file as it was named to the reader.
    public let file: String
    /// The line from 1, or nil when the whole file is meant.
    public let line: Int?
    /// What is wrong.
    public let kind: Kind

    /// Makes a problem at a place.
    public init(file: String, line: Int?, kind: Kind) {
        self.file = file
        self.line = line
        self.kind = kind
    }

    /// The ways in which a file can be wrong.
    public enum Kind: Equatable, Sendable {
        /// There is no file of the name, or it is a folder.
        case missing
        /// The file is there but cannot be read; the system's error number.
        case unreadable(errno: Int32)
        /// The file is larger than the reader takes; the limit in bytes.
        case tooLarge(limit: Int)
        /// The file is empty.
        case empty
        /// A tag is not closed by its own end tag.
        case tagMismatch
        /// Bytes that are not UTF-8 or are not allowed in XML.
        case badCharacter
        /// `&` or `<` stands in text where it must be written as a reference.
        case bareMarkup
        /// A reference to a name that XML does not define, or a document type declaration.
        case entity
        /// Elements are nested deeper, or names are longer, than the parser's limits.
        case limit
        /// Any other breach of well-formedness; libxml2's error number.
        case notWellFormed(code: Int)
        /// The element may not stand here.
        case unexpectedElement(String)
        /// An element that must be here is not.
        case missingElement(String, inside: String)
        /// The element's content breaks the schema in a way not told apart further.
        case badContent(String)
        /// The attribute is not known, or its value is not one of those allowed.
        case badAttribute(String, of: String)
        /// An attribute that must be given is not.
        case missingAttribute(String)
        /// Text or an attribute has a value that its type does not allow.
        case badValue(String)
        /// The root element is of another kind, or of another namespace, than expected.
        case wrongRoot(String, expected: [String])
        /// The schema itself cannot be used.
        case brokenSchema
    }
}
