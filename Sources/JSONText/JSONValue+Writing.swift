extension JSONValue {
    /// The value on one line, as a line of JSON Lines.
    public var compact: String {
        switch self {
        case .array(let values): "[" + values.map(\.compact).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { $0.quotedName + ":" + $0.value.compact }.joined(separator: ",")
                + "}"
        default: scalar
        }
    }

    /// The value over several lines, indented by two spaces, with a line break at the end.
    public var pretty: String {
        indented(by: "") + "\n"
    }

    private func indented(by margin: String) -> String {
        let inner = margin + "  "
        switch self {
        case .array(let values) where !values.isEmpty:
            let lines = values.map { inner + $0.indented(by: inner) }
            return "[\n" + lines.joined(separator: ",\n") + "\n" + margin + "]"
        case .object(let members) where !members.isEmpty:
            let lines = members.map { inner + $0.quotedName + ": " + $0.value.indented(by: inner) }
            return "{\n" + lines.joined(separator: ",\n") + "\n" + margin + "}"
        default: return compact
        }
    }

    /// JSON has no way to write an infinite number or none: both become `null`.
    private var scalar: String {
        switch self {
        case .boolean(let isTrue): isTrue ? "true" : "false"
        case .integer(let number): "\(number)"
        case .decimal(let number) where number.isFinite: "\(number)"
        case .string(let text): Self.quoted(text)
        default: "null"
        }
    }

    fileprivate static func quoted(_ text: String) -> String {
        var written = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": written += "\\\""
            case "\\": written += "\\\\"
            case "\n": written += "\\n"
            case "\r": written += "\\r"
            case "\t": written += "\\t"
            case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
                written += escape(scalar)
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written + "\""
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension JSONMember {
    fileprivate var quotedName: String { JSONValue.quoted(name) }
}
