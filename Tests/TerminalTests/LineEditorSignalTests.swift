internal import Glibc
internal import Testing

/// However a line ends, the terminal is as it was.
@Suite(.serialized) struct LineEditorSignalTests {
    @Test func controlCClearsAHalfTypedLine() throws {
        let terminal = try startProbe()
        terminal.type("puoli")
        terminal.expect("> puoli")
        terminal.type(Key.controlC)
        terminal.expect("> puoli^C\n>")
        terminal.type("uusi\r")
        terminal.expect("[uusi]")
    }

    @Test func controlCAtAnEmptyPromptIsToldOf() throws {
        let terminal = try startProbe()
        terminal.expect(">")
        terminal.type(Key.controlC)
        terminal.expect("<interrupted>\n>")
        terminal.type(Key.controlD)
        terminal.expect("<end>")
        #expect(terminal.exitStatus() == 0)
    }

    @Test func controlCEndsASearch() throws {
        let terminal = try startProbe()
        terminal.type("eka\r\u{12}e")
        terminal.expect("(haku) `e': eka")
        terminal.type(Key.controlC)
        terminal.expect("eka^C\n>")
        terminal.type("uusi\r")
        terminal.expect("[uusi]")
    }

    @Test func controlCEndsAPasteWithoutEnd() throws {
        let terminal = try startProbe()
        terminal.type("\u{1B}[200~kesken")
        usleep(200_000)
        terminal.type(Key.controlC)
        terminal.expect("^C\n>")
        terminal.type("uusi\r")
        terminal.expect("[uusi]")
    }

    @Test func controlDInALineDeletes() throws {
        let terminal = try startProbe()
        terminal.type("äö\(Key.home)\(Key.controlD)\r")
        terminal.expect("[ö]")
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
    func signalEndsWithTheTerminalRestored(signal: Int32) throws {
        let terminal = try startProbe()
        terminal.type("puoli")
        terminal.expect("> puoli")
        terminal.send(signal: signal)
        terminal.expect("<signal \(signal)>")
        #expect(terminal.exitStatus() == 0)
        #expect(terminal.isAsBefore)
    }

    @Test(arguments: ["", "puoli", "\u{12}haku", "\u{1B}[200~kesken"])
    func closedTerminalEndsQuietly(keys: String) throws {
        let terminal = try startProbe()
        terminal.type(keys)
        terminal.hangUp()
        #expect(terminal.exitStatus() == 0)
    }

    @Test func stopAndContinueShowTheLineAgain() throws {
        let script = "\(probePath) - ; stty -a | grep -ow icanon; echo seis; fg"
        let terminal = try PseudoTerminal(["/bin/bash", "--norc", "-m", "-c", script])
        terminal.type("puoli")
        terminal.expect("> puoli")
        terminal.type("\u{1A}")
        terminal.expect("icanon\nseis")
        terminal.expect("terminal-probe -\n> puoli")
        terminal.type("kas\r")
        terminal.expect("[puolikas]\n>")
        terminal.type(Key.controlD)
        #expect(terminal.exitStatus() == 0)
    }
}

/// Off a terminal there is no prompt and no editing.
@Suite(.serialized) struct PlainInputTests {
    @Test func linesFromAPipe() throws {
        let input = "printf 'ty\\303\\266\\r\\na\\344\\nloppu'"
        let terminal = try PseudoTerminal(["/bin/sh", "-c", "\(input) | \(probePath) - | cat"])
        terminal.expect("[työ]\n<invalid>\n[loppu]\n<end>")
        #expect(!terminal.display.text.contains(">  "))
    }

    @Test func longLineIsRefused() throws {
        let script =
            "head -c 11000000 /dev/zero | tr '\\0' a | (cat; echo; echo b) | \(probePath) - | cat"
        let terminal = try PseudoTerminal(["/bin/sh", "-c", script])
        terminal.expect("<too long>\n[b]\n<end>")
    }

    @Test func closedPipeEndsQuietly() throws {
        let script = "yes 2>/dev/null | head -n 100000 | \(probePath) - | head -n 1; echo loppu"
        let terminal = try PseudoTerminal(["/bin/bash", "-c", script + " ${PIPESTATUS[2]}"])
        terminal.expect("[y]\nloppu 0")
    }
}
