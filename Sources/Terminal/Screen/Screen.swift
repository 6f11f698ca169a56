internal import Glibc

/// The terminal, or the pipe, that the program's text goes to.
public final class Screen {
    /// Whether a person looks: the output is a terminal.
    public let isTerminal: Bool
    /// Whether text is shown without decoration, for a screen reader.
    public let isPlain: Bool
    /// Whether styles are shown: on a terminal only, and not with `NO_COLOR` or `TERM=dumb`.
    public let showsStyles: Bool
    /// Where the screen writes.
    public let output: Output

    private let columnsVariable: Int?

    /// Makes the screen of an output.
    ///
    /// - Parameters:
    ///   - output: Where to write.
    ///   - plain: Whether the person asked for no decoration.
    ///   - environment: Gives the value of an environment variable.
    public init(
        output: Output = Output(),
        plain: Bool = false,
        environment: (String) -> String? = Screen.environmentVariable
    ) {
        self.output = output
        isTerminal = isatty(output.descriptor) == 1
        isPlain = plain
        showsStyles =
            isTerminal && !plain && environment("NO_COLOR").isNilOrEmpty
            && environment("TERM") != "dumb"
        columnsVariable = environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    }

    /// How many columns the terminal has now; `COLUMNS` or 80 when it does not say.
    public var width: Int { size.map { Int($0.ws_col) } ?? columnsVariable ?? 80 }

    /// How many lines the terminal has now; 24 when it does not say.
    public var height: Int { size.map { Int($0.ws_row) } ?? 24 }

    /// Shows text and ends the line: wrapped and styled on a terminal, as it is elsewhere.
    ///
    /// - Returns: Whether somebody still reads.
    @discardableResult
    public func show(_ text: StyledText) -> Bool {
        output.write(rendered(text) + "\n")
    }

    /// The text as it would be shown now.
    public func rendered(_ text: StyledText) -> String {
        Wrapping.lines(of: text, width: isTerminal ? width : nil)
            .map { rendered(line: $0) }
            .joined(separator: "\n")
    }

    /// The value of a variable of the program's environment.
    public static func environmentVariable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    private var size: winsize? {
        var size = winsize()
        let isKnown = ioctl(output.descriptor, UInt(TIOCGWINSZ), &size) == 0
        return isKnown && size.ws_col > 0 && size.ws_row > 0 ? size : nil
    }
}

extension Screen {
    /// A line with its styles, each ended before the next begins and at the end of the line.
    private func rendered(line: [Cell]) -> String {
        guard showsStyles else { return String(line.map(\.character)) }
        var text = ""
        var style: TextStyle?
        for cell in line {
            if cell.style != style {
                text += Self.change(from: style, to: cell.style)
                style = cell.style
            }
            text.append(cell.character)
        }
        return text + Self.change(from: style, to: nil)
    }

    private static func change(from old: TextStyle?, to new: TextStyle?) -> String {
        let end = old == nil ? "" : "\u{1B}[0m"
        return end + (new.map { "\u{1B}[\($0.parameters)m" } ?? "")
    }
}

extension String? {
    fileprivate var isNilOrEmpty: Bool { self?.isEmpty ?? true }
}
