internal import FoundationEssentials
internal import TestSupport
internal import Testing

/// What keys do in the chat itself, at every width; `LineEditorTests` has the finer rules.
@Suite(.serialized) struct ChatKeysTests {
    @Test(arguments: KumppaniTerminal.widths)
    func combiningLettersAreReadAsComposedOnes(columns: Int) throws {
        let chat = try KumppaniTerminal(columns: columns)
        chat.say("mika\u{308} on na\u{308}ytto\u{308}x\(Key.backspace)")
        chat.terminal.expect("Lähde: ")
        chat.terminal.expectText("Näyttö tarkoittaa")
    }

    @Test(arguments: KumppaniTerminal.widths)
    func pastedParagraphIsOneQuestion(columns: Int) throws {
        let chat = try KumppaniTerminal(columns: columns)
        chat.say(Key.paste("Mikä on\n  HOKS?\n"))
        chat.terminal.expect("> Mikä on HOKS?\n")
        chat.terminal.expect("Lähde: ")
        #expect(chat.history == "Mikä on HOKS?\n")
    }

    @Test(arguments: KumppaniTerminal.widths)
    func tabCompletesCommandsAndTerms(columns: Int) throws {
        let chat = try KumppaniTerminal(columns: columns)
        chat.terminal.type("/suun\t")
        chat.terminal.expect("> /suunnittele")
        chat.terminal.type("\u{15}mikä on henkilokoh\t")
        chat.terminal.expect("> mikä on henkilökohtai")
        chat.terminal.type("\u{15}hoksin pä\t")
        chat.terminal.expect("> HOKSin päivit")
        chat.terminal.type("\u{15}työpaikkaohjaaj\t\t")
        chat.terminal.expect("työpaikkaohjaajan koulutus")
    }

    @Test(arguments: KumppaniTerminal.widths)
    func upDownAndSearchBringLinesBack(columns: Int) throws {
        let chat = try KumppaniTerminal(columns: columns)
        chat.say("Mikä on HOKS?")
        chat.terminal.expect("Lähde: ")
        chat.terminal.type("puoli\(Key.up)")
        chat.terminal.expect("\n\n/lopeta > Mikä on HOKS?")
        chat.terminal.type("\(Key.down)kas")
        chat.terminal.expect("/lopeta > puolikas")
        chat.terminal.type("\u{15}\u{12}HOK")
        chat.terminal.expect("(haku) `HOK': ")
        chat.terminal.type("\u{3}")
        chat.terminal.expect("^C\n/lopeta >")
    }

    @Test
    func unsavedTalkLeavesNoHistory() throws {
        let chat = try KumppaniTerminal(["chat", "--no-transcript"])
        chat.say("Mikä on HOKS?")
        chat.terminal.expect("Lähde: ")
        chat.say("/lopeta")
        #expect(chat.terminal.exitStatus() == 0)
        #expect(chat.history == "")
        #expect(!FileManager.default.fileExists(atPath: chat.home.path + "/transcripts"))
    }

    @Test(arguments: KumppaniTerminal.widths)
    func historyIsThereTheNextTimeForItsOwnerOnly(columns: Int) throws {
        let first = try KumppaniTerminal(columns: columns)
        first.say("Mikä on HOKS?")
        // Ctrl-D before the prompt is the end of nothing.
        first.terminal.expectText("(tarkistettu 2/2025) /lopeta >")
        first.terminal.type(Key.controlD)
        #expect(first.terminal.exitStatus() == 0)
        #expect(try mode(of: first.home.path + "/state/kumppani/history") == 0o600)
        #expect(try mode(of: first.home.path + "/state/kumppani") == 0o700)
        let second = try KumppaniTerminal(columns: columns, home: first.home)
        second.terminal.type(Key.up)
        second.terminal.expect("> Mikä on HOKS?")
    }

    @Test(arguments: [
        ("ohje", "Numero valitsee vaihtoehdon."), ("Apua!", "Numero valitsee vaihtoehdon."),
        ("?", "Numero valitsee vaihtoehdon."), ("aiheet", "Roolit: "),
        ("lisaa", "Kysy ensin jotain"), ("suunnittele", "/tauko >"), ("huono", "Kysy ensin jotain"),
        ("lopeta.", "Kiitos ja näkemiin!"), ("exit", "Kiitos ja näkemiin!"),
        (":q", "Kiitos ja näkemiin!"), ("/lopeta", "Kiitos ja näkemiin!"),
    ])
    func commandsWorkWithoutTheSlash(line: String, shown: String) throws {
        let chat = try KumppaniTerminal()
        chat.say(line)
        chat.terminal.expect(shown)
    }

    @Test func questionStaysAQuestionWithoutTheSlash() throws {
        let chat = try KumppaniTerminal()
        chat.say("Mikä on HOKS?")
        chat.terminal.expect("Lähde: ")
        chat.say("miksi?")
        chat.terminal.expectText("> miksi? ")
        #expect(!chat.terminal.display.text.contains("Päätös: "))
    }
}
