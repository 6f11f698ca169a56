internal import Glibc
internal import Testing

@testable import Terminal

@Suite struct ScreenTests {
    private let long = String(repeating: "sana ", count: 40) + "loppu"

    /// A screen on a pipe whose other end is closed.
    private func closedPipe() -> Output {
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        close(ends[0])
        return Output(descriptor: ends[1])
    }

    @Test func offATerminalNothingIsWrappedOrStyled() {
        let screen = Screen(output: closedPipe())
        #expect(!screen.isTerminal)
        #expect(!screen.showsStyles)
        #expect(screen.rendered(StyledText(long, .bold)) == long)
    }

    @Test func closedPipeIsQuiet() {
        let screen = Screen(output: closedPipe())
        #expect(!screen.show("a"))
        #expect(!screen.output.isOpen)
        #expect(!screen.show("b"))
    }

    @Test(arguments: [("132", 132), ("0", 80), ("-1", 80), ("x", 80), (nil, 80)])
    func columnsVariableOnlyWhenTheTerminalIsSilent(value: String?, width: Int) {
        let screen = Screen(output: closedPipe()) { $0 == "COLUMNS" ? value : nil }
        #expect(screen.width == width)
    }

    @Test func onATerminalTextIsWrappedAndStyled() throws {
        let terminal = try TerminalDevice(columns: 40)
        let screen = Screen(output: Output(descriptor: terminal.openProgramsEnd())) { _ in nil }
        #expect(screen.width == 40)
        #expect(screen.rendered("a" + StyledText("b", .bold)) == "a\u{1B}[1mb\u{1B}[0m")
        let lines = screen.rendered(StyledText(long, .dim)).split(separator: "\n")
        #expect(lines.count > 4)
        #expect(lines.allSatisfy { $0.hasPrefix("\u{1B}[2m") && $0.hasSuffix("\u{1B}[0m") })
    }

    @Test(arguments: [
        ("NO_COLOR", "1", false), ("NO_COLOR", "", true), ("TERM", "dumb", false),
        ("TERM", "xterm", true),
    ])
    func stylesAskTheEnvironment(name: String, value: String, styled: Bool) throws {
        let terminal = try TerminalDevice(columns: 40)
        let screen = Screen(output: Output(descriptor: terminal.openProgramsEnd())) {
            $0 == name ? value : nil
        }
        #expect(screen.showsStyles == styled)
    }

    @Test func plainShowsNoStyles() throws {
        let terminal = try TerminalDevice(columns: 40)
        #expect(
            !Screen(output: Output(descriptor: terminal.openProgramsEnd()), plain: true) { _ in nil
            }
            .showsStyles
        )
    }
}
