internal import XMLTree

extension PlanEvent {
    /// The event as one line of XML with its line break: what is appended to the plan's file.
    ///
    /// Characters that XML cannot hold are stored as U+FFFD.
    public var line: String {
        switch self {
        case .answered(let id, let answer): Self.line("answered", ["field": id], answer)
        case .passed(let id): Self.line("passed", ["field": id])
        case .cleared(let id): Self.line("cleared", ["field": id])
        case .confirmed(let id): Self.line("confirmed", ["field": id])
        case .moved(let id): Self.line("moved", ["field": id])
        case .stamped(let stamp, let text):
            Self.line("stamped", ["name": stamp.rawValue], content: Self.escape(text))
        }
    }

    private static func line(
        _ name: String,
        _ attributes: KeyValuePairs<String, String>,
        _ answer: Answer
    ) -> String {
        let all = attributes.map { ($0.key, $0.value) } + answer.attributes
        return "<\(name)\(written(all))>\(answer.content(escape))</\(name)>\n"
    }

    private static func line(
        _ name: String,
        _ attributes: KeyValuePairs<String, String>,
        content: String = ""
    ) -> String {
        "<\(name)\(written(attributes.map { ($0.key, $0.value) }))>\(content)</\(name)>\n"
    }

    private static func written(_ attributes: [(String, String)]) -> String {
        attributes.map { " \($0.0)=\"\(escape($0.1))\"" }.joined()
    }

    /// Text that is safe in XML and has no line break.
    private static func escape(_ text: String) -> String {
        XMLWriter.escape(text).unicodeScalars
            .reduce(into: "") { written, scalar in
                switch scalar {
                case "\n": written += "&#10;"
                case "\t": written += "&#9;"
                case "\u{85}", "\u{2028}", "\u{2029}": written += "&#\(scalar.value);"
                default: written.unicodeScalars.append(scalar)
                }
            }
    }
}

extension PlanEvent {
    /// Reads one line; nil when it is no event, such as one cut short.
    public init?(line: some StringProtocol) {
        guard let document = try? XMLReader.read(Array(line.utf8), name: "line"),
            let event = PlanEvent(document.root)
        else { return nil }
        self = event
    }

    private init?(_ element: ParsedElement) {
        let field = element.attributes["field"]
        switch (element.name, field) {
        case ("answered", let field?):
            guard let answer = Answer(element) else { return nil }
            self = .answered(field: field, answer)
        case ("passed", let field?): self = .passed(field: field)
        case ("cleared", let field?): self = .cleared(field: field)
        case ("confirmed", let field?): self = .confirmed(field: field)
        case ("moved", let field?): self = .moved(to: field)
        case ("stamped", nil):
            guard let stamp = element.attributes["name"].flatMap(PlanStamp.init) else { return nil }
            self = .stamped(stamp, element.rawText)
        default: return nil
        }
    }
}
