/// Writes elements as indented XML in UTF-8.
public struct XMLWriter: Sendable {
    /// What has been written so far.
    public private(set) var text: String
    private var open: [String] = []

    /// Starts a document with its declaration.
    public init() {
        text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    }

    /// Starts an element whose children follow; `end` closes it.
    public mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        text += indent + tag(name, attributes) + ">\n"
        open.append(name)
    }

    /// Starts an element whose attributes are only known when the program runs.
    public mutating func start(_ name: String, attributes: [(key: String, value: String)]) {
        text += indent + tag(name, attributes) + ">\n"
        open.append(name)
    }

    /// Closes the element opened last; does nothing when none is open.
    public mutating func end() {
        guard let name = open.popLast() else { return }
        text += indent + "</\(name)>\n"
    }

    /// Writes an element with text and nothing else in it.
    public mutating func element(
        _ name: String,
        _ attributes: KeyValuePairs<String, String> = [:],
        text content: String
    ) {
        text += indent + tag(name, attributes) + ">" + Self.escape(content) + "</\(name)>\n"
    }

    /// Writes an element with nothing in it.
    public mutating func element(
        _ name: String,
        _ attributes: KeyValuePairs<String, String> = [:]
    ) {
        text += indent + tag(name, attributes) + "/>\n"
    }

    /// Writes an element with nothing in it, whose attributes are only known when the program runs.
    public mutating func element(_ name: String, attributes: [(key: String, value: String)]) {
        text += indent + tag(name, attributes) + "/>\n"
    }

    private var indent: String {
        String(repeating: "  ", count: open.count)
    }

    private func tag(
        _ name: String,
        _ attributes: some Collection<(key: String, value: String)>
    ) -> String {
        attributes.reduce("<" + name) { written, attribute in
            written + " \(attribute.key)=\"\(Self.escapeAttribute(attribute.value))\""
        }
    }

    /// Text that is safe as an attribute's value; line feeds and tabs, which a parser would turn
    /// into spaces, are written as references.
    public static func escapeAttribute(_ value: String) -> String {
        let escaped = escape(value)
        guard escaped.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return escaped }
        return escaped.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "\n": text += "&#10;"
            case "\t": text += "&#9;"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    /// Text that is safe as content; characters that XML cannot hold become U+FFFD.
    public static func escape(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\r": escaped += "&#13;"
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
