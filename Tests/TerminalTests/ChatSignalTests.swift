internal import Glibc
internal import TestSupport
internal import Testing

/// However the chat ends, everything said is saved and the terminal is as it was.
@Suite(.serialized) struct ChatSignalTests {
    @Test(arguments: KumppaniTerminal.widths)
    func controlCClearsThenSaysHowToLeaveAndControlDLeaves(columns: Int) throws {
        let chat = try KumppaniTerminal(columns: columns)
        chat.terminal.type("puoli")
        chat.terminal.expect("> puoli")
        chat.terminal.type(Key.controlC)
        chat.terminal.expect("> puoli^C\n/lopeta >")
        chat.terminal.type(Key.controlC)
        chat.terminal.expectText("Pois pääset kirjoittamalla /lopeta tai painamalla Ctrl-D.")
        chat.terminal.type(Key.controlD)
        chat.terminal.expect("Kiitos ja näkemiin!")
        #expect(chat.terminal.exitStatus() == 0)
        #expect(chat.terminal.isAsBefore)
        #expect(chat.history == "")
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func signalLeavesEverythingSaved(signal: Int32) throws {
        let chat = try KumppaniTerminal()
        try ask(chat)
        chat.terminal.type("puoli")
        chat.terminal.expect("> puoli")
        chat.terminal.send(signal: signal)
        #expect(chat.terminal.exitCode() == 128 + signal)
        #expect(chat.terminal.isAsBefore)
        try expectSaved(chat)
    }

    @Test(arguments: ["", "puoli"])
    func closedTerminalLeavesEverythingSaved(keys: String) throws {
        let chat = try KumppaniTerminal()
        try ask(chat)
        chat.terminal.type(keys)
        chat.terminal.hangUp()
        #expect(chat.terminal.exitCode() == 128 + SIGHUP)
        try expectSaved(chat)
    }

    @Test(arguments: KumppaniTerminal.widths)
    func stopAndContinueShowTheLineAgain(columns: Int) throws {
        let home = try TemporaryFolder()
        let program =
            "\(KumppaniTerminal.program) --no-transcript --knowledge \(ProjectFolder.knowledge)"
        let terminal = try PseudoTerminal(
            ["/bin/bash", "--norc", "-m", "-c", "\(program); echo seis; fg >/dev/null"],
            columns: columns,
            environment: try KumppaniTerminal.environment(home)
        )
        terminal.expect("/lopeta >")
        terminal.type("mikä on hö")
        terminal.expect("> mikä on hö")
        terminal.type("\u{1A}")
        terminal.expect("seis\n/lopeta > mikä on hö")
        terminal.type("\(Key.backspace)oks\r")
        terminal.expectText("(tarkistettu 2/2025) /lopeta >")
        terminal.type(Key.controlD)
        #expect(terminal.exitStatus() == 0)
    }

    private func ask(_ chat: KumppaniTerminal) throws {
        chat.say("Mikä on HOKS?")
        chat.terminal.expect("Lähde: ")
    }

    private func expectSaved(_ chat: KumppaniTerminal) throws {
        let saved = try chat.transcript()
        #expect(saved.contains("Mikä on HOKS?"))
        #expect(saved.hasSuffix("</transcript>\n"))
        #expect(!saved.contains("puoli"))
        #expect(chat.history == "Mikä on HOKS?\n")
    }
}
