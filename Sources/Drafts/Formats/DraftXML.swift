internal import Planning
public import XMLTree

/// The draft as XML, validated against `knowledge/schema/draft.rng` on writing and on reading.
public struct DraftXML {
    /// The schema's place in the knowledge folder.
    public static let schemaFile = "schema/draft.rng"
    /// The namespace of the format.
    public static let namespace = "urn:kumppani:draft:1"

    private let schema: RelaxNGSchema

    /// Reads the schema from a knowledge folder.
    ///
    /// - Throws: `XMLProblem` when there is no usable schema.
    public init(knowledge folder: String) throws(XMLProblem) {
        schema = try RelaxNGSchema(file: folder + "/" + Self.schemaFile)
    }

    /// Writes a draft.
    ///
    /// - Throws: `XMLProblem`, the first breach of the schema.
    public func write(_ draft: Draft) throws(XMLProblem) -> String {
        let text = Self.text(draft)
        _ = try validated(Array(text.utf8), name: draft.id)
        return text
    }

    /// Reads a draft back.
    ///
    /// - Parameters:
    ///   - bytes: The document in UTF-8.
    ///   - name: What problems call the document.
    /// - Returns: The draft, equal to the one that was written.
    /// - Throws: `XMLProblem` when the document is not well-formed or breaks the schema.
    public func read(_ bytes: [UInt8], name: String) throws(XMLProblem) -> Draft {
        let root = try validated(bytes, name: name)
        guard let draft = Draft(root) else {
            throw XMLProblem(file: name, line: root.line, kind: .badContent(root.name))
        }
        return draft
    }

    private func validated(_ bytes: [UInt8], name: String) throws(XMLProblem) -> ParsedElement {
        let document = try XMLReader.read(bytes, name: name, schema: schema)
        guard document.root.namespace == Self.namespace else {
            let kind = XMLProblem.Kind.wrongRoot(document.root.name, expected: ["draft"])
            throw XMLProblem(file: name, line: document.root.line, kind: kind)
        }
        if let breach = document.breaches.first { throw breach }
        return document.root
    }
}

extension DraftXML {
    private static func text(_ draft: Draft) -> String {
        let facts: [(String, String?)] = [
            ("id", draft.id), ("program", draft.program), ("edition", draft.edition),
            ("period", draft.period), ("knowledge", draft.knowledge),
            ("created", draft.created), ("changed", draft.changed),
        ]
        let lines =
            ["  <answers>"] + draft.answers.map(line) + ["  </answers>", "  <history>"]
            + draft.history.map(line) + ["  </history>", "</draft>", ""]
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<draft xmlns=\"\(namespace)\""
            + attributes(facts) + ">\n" + lines.joined(separator: "\n")
    }

    private static func line(_ answer: DraftAnswer) -> String {
        let facts = [("field", answer.field)] + answer.answer.attributes
        let doubt = ("doubted", answer.isDoubted ? "true" : nil)
        let all = facts.map { ($0.0, Optional($0.1)) } + [doubt]
        let content = answer.answer.content(XMLWriter.escape)
        return "    <answer\(attributes(all))>\(content)</answer>"
    }

    private static func line(_ version: DraftVersion) -> String {
        let facts = [("day", version.day), ("added", "\(version.added)")]
        let changed = version.changed.map { "<changed\(attributes([("field", $0)]))/>" }
        return "    <version\(attributes(facts))>\(changed.joined())</version>"
    }

    private static func attributes(_ facts: [(String, String?)]) -> String {
        facts.map { name, value in
            value.map { " \(name)=\"\(XMLWriter.escapeAttribute($0))\"" } ?? ""
        }
        .joined()
    }
}

extension Draft {
    fileprivate init?(_ root: ParsedElement) {
        let facts = root.attributes
        let answers = root.first("answers")?.elements ?? []
        let history = root.first("history")?.elements ?? []
        let read = answers.compactMap(DraftAnswer.init)
        guard let id = facts["id"], let program = facts["program"],
            let edition = facts["edition"], let period = facts["period"],
            read.count == answers.count
        else { return nil }
        self.init(
            id: id,
            program: program,
            knowledge: facts["knowledge"],
            edition: edition,
            period: period,
            created: facts["created"],
            changed: facts["changed"],
            answers: read,
            history: history.map(DraftVersion.init)
        )
    }
}

extension DraftAnswer {
    fileprivate init?(_ element: ParsedElement) {
        guard let field = element.attributes["field"], let answer = Answer(element) else {
            return nil
        }
        self.init(
            field: field,
            answer: answer,
            isDoubted: element.attributes["doubted"] == "true"
        )
    }
}

extension DraftVersion {
    fileprivate init(_ element: ParsedElement) {
        self.init(
            day: element.attributes["day"],
            added: element.attributes["added"].flatMap { Int($0) } ?? 0,
            changed: element.elements.compactMap { $0.attributes["field"] }
        )
    }
}
