internal import Terminal

/// Asks for lines until the end and tells what came, for the tests in a pseudo-terminal.
///
/// Arguments: the history file, or `-` for none; then text to begin the first line with.
@main
enum Probe {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        let history = arguments.first.flatMap { $0 == "-" ? nil : HistoryFile(path: $0) }
        let screen = Screen()
        let editor = LineEditor(screen: screen, history: history, program: "terminal-probe")
        editor.completion = complete
        editor.searchPrompt = SearchPrompt(backward: "haku", forward: "eteen", failed: "ei löydy,")
        ask(editor, screen, prefill: arguments.dropFirst().first ?? "")
    }

    private static func ask(_ editor: LineEditor, _ screen: Screen, prefill: String) {
        var prefill = prefill
        while true {
            let input = editor.readLine(
                prompt: StyledText("> ", .bold),
                prefill: prefill,
                remember: true
            )
            prefill = ""
            screen.show(StyledText(report(input)))
            switch input {
            case .end, .terminated: return
            case .line("koko"): screen.show(StyledText("\(screen.width)x\(screen.height)"))
            case .line("sivuta"): Pager.show("pitkä teksti", on: screen)
            default: break
            }
        }
    }

    private static func report(_ input: LineInput) -> String {
        switch input {
        case .line(let text): "[\(text)]"
        case .interrupted: "<interrupted>"
        case .end: "<end>"
        case .invalidUTF8: "<invalid>"
        case .tooLong: "<too long>"
        case .terminated(let signal): "<signal \(signal)>"
        }
    }

    private static func complete(_ line: String, _ cursor: Int) -> Completion {
        let typed = line.prefix(cursor)
        let terms = [
            "/lopeta", "/luonnos", "ääkköset", "öljy ja ääni", "öljylamppu", "yksi\u{1B}[31m",
        ]
        return Completion(
            replacedCount: typed.count,
            candidates: terms.filter { $0.hasPrefix(typed) }
        )
    }
}
