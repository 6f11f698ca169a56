internal import Testing

@testable import Terminal

/// What the chat shows, at every width.
@Suite(.serialized) struct ChatScreenTests {
    @Test(arguments: KumppaniTerminal.widths)
    func firstScreenIsSixRowsAtMostAndItsQuestionsAreAnswered(columns: Int) throws {
        let chat = try KumppaniTerminal(columns: columns)
        let rows = chat.terminal.display.text.split(separator: "\n")
            .filter { !$0.contains(">") }
        #expect(rows.count <= 6)
        #expect(rows.allSatisfy { DisplayWidth.of($0) <= columns })
        let examples = rows.filter { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) }
        #expect(examples.count == 3)
        for example in examples {
            chat.say(example)
            chat.terminal.expect("Lähde: ")
            #expect(!chat.terminal.display.text.contains("En tiedä"))
        }
    }

    @Test(arguments: KumppaniTerminal.widths)
    func helpIsOneScreen(columns: Int) throws {
        let chat = try KumppaniTerminal(columns: columns)
        chat.say("/ohje")
        chat.terminal.expect("tuo aiemman.\n\n/lopeta >")
        #expect(chat.rows(after: "> /ohje").count <= 24)
    }

    @Test(arguments: KumppaniTerminal.widths)
    func unknownCommandGetsTheNearestOne(columns: Int) throws {
        let chat = try KumppaniTerminal(columns: columns)
        chat.say("/suunittele")
        chat.terminal.expectText("Komentoa /suunittele ei ole. Tarkoititko /suunnittele?")
    }

    @Test(arguments: KumppaniTerminal.widths)
    func answerIsWrappedBetweenWords(columns: Int) throws {
        let chat = try KumppaniTerminal(columns: columns)
        chat.say("kuka perehdyttaa opiskelijan")
        chat.terminal.expect("Lähde: ")
        let rows = chat.rows(after: "> kuka perehdyttaa opiskelijan")
        #expect(rows.allSatisfy { DisplayWidth.of($0) <= columns })
        #expect(columns > 80 || rows.count > 5)
        chat.terminal.expectText("Ymmärsin: perehdyttaa → perehdyttää Työpaikka huolehtii")
    }

    @Test(arguments: [(40, 80), (80, 40), (200, 80), (80, 200)])
    func answerFollowsAResize(columns: Int, later: Int) throws {
        let chat = try KumppaniTerminal(columns: columns)
        chat.terminal.type("kuka pereh")
        chat.terminal.expect("> kuka pereh")
        chat.terminal.resize(columns: later)
        chat.say("dyttää opiskelijan?")
        chat.terminal.expect("Lähde: ")
        let widest = chat.rows(after: "opiskelijan?").map { DisplayWidth.of($0) }.max() ?? 0
        #expect(widest <= later)
        #expect(widest > later / 2)
    }

    @Test(arguments: [
        ("NO_COLOR", "1", false), ("TERM", "dumb", false), ("TERM", "xterm-256color", true),
    ])
    func stylesStayOffWhenAsked(name: String, value: String, styled: Bool) throws {
        let chat = try KumppaniTerminal(environment: [name: value])
        chat.say("mikä on hoks")
        chat.terminal.expect("Lähde: ")
        let written = String(decoding: chat.terminal.received, as: UTF8.self)
        #expect(written.contains("\u{1B}[2m") == styled)
        // Bold, dim and underlined at most: no colour that some screen cannot show.
        #expect(!written.contains("\u{1B}[3") && !written.contains("\u{1B}[9"))
    }

    @Test(arguments: KumppaniTerminal.widths)
    func nothingIsPagedUnlessAsked(columns: Int) throws {
        let chat = try KumppaniTerminal(
            columns: columns,
            environment: ["PAGER": "sed 's/^/SIVU /'"]
        )
        chat.say("/aiheet")
        chat.terminal.expect("Kriteerikysymyksiä: ")
        #expect(!chat.terminal.display.text.contains("SIVU"))
        chat.say("/sivuta")
        chat.terminal.expect("SIVU Kriteerikysymyksiä: ")
        chat.say("/sivuta")
    }

    @Test func pagingNothingSaysWhatToDo() throws {
        let chat = try KumppaniTerminal()
        chat.say("/sivuta")
        chat.terminal.expect("Kysy ensin jotain, niin voin näyttää vastauksen sivuittain.")
    }

    @Test(arguments: KumppaniTerminal.widths)
    func plainReadsWellAloud(columns: Int) throws {
        let chat = try KumppaniTerminal(["chat", "--plain"], columns: columns, prompt: "lopeta: ")
        for line in ["mita ohjaja tekee näytössä", "/miksi", "/ohje", "hoksi", "kela?"] {
            chat.say(line)
        }
        chat.say("lopeta")
        #expect(chat.terminal.exitStatus() == 0)
        chat.terminal.expectText("Luin sanan ”ohjaja” näin: ohjaaja.")
        chat.terminal.expect("Kysy myös:\n1. ")
        chat.terminal.expect("Lähde:\n")
        chat.terminal.expect("/aiheet: mistä kaikesta tiedän")
        let shown = chat.terminal.display.text
        for mark in ["→", "·", "– ", "•", "> "] { #expect(!shown.contains(mark), "\(mark)") }
        #expect(!chat.terminal.received.contains(0x1B) || !shown.contains("\u{1B}"))
    }
}
