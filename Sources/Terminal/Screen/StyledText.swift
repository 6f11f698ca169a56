/// How a piece of text stands out; every style reads on a dark and on a light screen.
public enum TextStyle: Equatable, Sendable {
    /// A title: bold and underlined.
    case heading
    /// Stronger than the text around it.
    case bold
    /// Weaker than the text around it.
    case dim

    /// The parameters of the terminal's sequence; no colours, so any palette will do.
    var parameters: String {
        switch self {
        case .heading: "1;4"
        case .bold: "1"
        case .dim: "2"
        }
    }
}

/// Text with styles, free of control characters from the start.
public struct StyledText: Equatable, Sendable, ExpressibleByStringLiteral {
    struct Run: Equatable {
        let text: String
        let style: TextStyle?
    }

    var runs: [Run]

    /// Makes text of one style; what could steer the terminal is taken out.
    public init(_ text: String, _ style: TextStyle? = nil) {
        runs = [Run(text: SafeText.cleaned(text), style: style)]
    }

    /// Makes plain text.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// Puts one text after another.
    public static func + (first: StyledText, second: StyledText) -> StyledText {
        var sum = first
        sum.runs += second.runs
        return sum
    }

    /// Puts more text to the end.
    public static func += (text: inout StyledText, more: StyledText) {
        text.runs += more.runs
    }

    /// The text without its styles.
    public var plain: String { runs.map(\.text).joined() }
}
