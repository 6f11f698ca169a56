internal import Terminal
internal import Testing

/// What the screen shows of a line longer than itself.
@Suite(.serialized) struct LineEditorScreenTests {
    // Composed: readline loses sight of a combining mark whose letter ends a row.
    private let line = (1...30).map { "säna\($0)" }.joined(separator: " ")

    @Test(arguments: [40, 80, 200])
    func longLineGoesOnBelow(columns: Int) throws {
        let terminal = try startProbe(columns: columns)
        terminal.type(Key.paste(line))
        terminal.expect(folded("> " + line, columns: columns))
        terminal.type("\(Key.home)ä\(Key.end)!")
        terminal.expect(folded("> ä" + line + "!", columns: columns))
        terminal.type("\r")
        terminal.expect(Wrapping.wrapped("[ä\(line)!]", width: columns))
    }

    @Test(arguments: [(40, 80), (80, 40), (200, 40), (80, 200)])
    func resizeRedraws(columns: Int, later: Int) throws {
        let terminal = try startProbe(columns: columns)
        terminal.type("lyhyt ä")
        terminal.expect("> lyhyt ä")
        terminal.resize(columns: later)
        terminal.type(" ja jatko\rkoko\r")
        terminal.expect("[lyhyt ä ja jatko]")
        terminal.expect("\(later)x24")
    }

    @Test(arguments: [("", true), ("1", false)])
    func promptIsStyledUnlessNoColor(noColor: String, styled: Bool) throws {
        let terminal = try startProbe(environment: ["NO_COLOR": noColor])
        let written = String(decoding: terminal.received, as: UTF8.self)
        #expect(written.contains("\u{1B}[1m> \u{1B}[0m") == styled)
    }

    @Test func pagerShowsAndComesBack() throws {
        let terminal = try startProbe(environment: ["PAGER": "sed s/teksti/sivu/"])
        terminal.type("sivuta\rjatko\r")
        terminal.expect("pitkä sivu\n")
        terminal.expect("[jatko]")
    }

    @Test func missingPagerCostsNothing() throws {
        let terminal = try startProbe(environment: ["PAGER": "ei-ole-olemassa 2>/dev/null"])
        terminal.type("sivuta\rjatko\r")
        terminal.expect("pitkä teksti\n")
        terminal.expect("[jatko]")
    }

    private func folded(_ text: String, columns: Int) -> String {
        var rows: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            var row = rest.prefix(columns)
            rest = rest.dropFirst(row.count)
            while row.last == " " { row.removeLast() }
            rows.append(String(row))
        }
        return rows.joined(separator: "\n")
    }
}
