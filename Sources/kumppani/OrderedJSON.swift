/// A JSON value whose object keys keep their order, so that output reads the same every time.
enum OrderedJSON {
    /// A string.
    case string(String)
    /// A number with at most four decimals.
    case number(Double)
    /// Null.
    case null
    /// An array.
    case array([OrderedJSON])
    /// An object with its keys in order.
    case object(KeyValuePairs<String, OrderedJSON>)

    /// The value on one line.
    var text: String {
        switch self {
        case .string(let string): Self.quoted(string)
        case .number(let number): Self.decimal(number)
        case .null: "null"
        case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { Self.quoted($0.key) + ":" + $0.value.text }.joined(separator: ",")
                + "}"
        }
    }

    private static func decimal(_ number: Double) -> String {
        let rounded = (number * 10_000).rounded() / 10_000
        guard rounded.isFinite else { return "null" }
        return rounded == rounded.rounded() && abs(rounded) < 1e15
            ? String(Int(rounded)) : "\(rounded)"
    }

    /// Whether no letter needs a stroke before it; most texts are such, and copied whole.
    ///
    /// 0xA8 and 0xA9 end the line and paragraph separators, and a few harmless letters.
    private static func isPlain(_ string: String) -> Bool {
        string.utf8.allSatisfy { byte in
            byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F && byte & 0xFE != 0xA8
        }
    }

    private static func quoted(_ string: String) -> String {
        guard !isPlain(string) else { return "\"\(string)\"" }
        var text = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            // Control characters of the second set steer terminals too.
            case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
