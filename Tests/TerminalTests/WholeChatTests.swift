internal import Testing

/// A whole chat in a terminal, as an instructor in a hurry has it.
@Suite(.serialized) struct WholeChatTests {
    private static let talk = [
        ("moi", "Hei! Mitä haluat tietää?"),
        ("mika on tyopaikkaohjaja", "Työpaikkaohjaaja on työpaikan nimeämä henkilö"),
        ("entä näytössä?", "> entä näytössä?"),
        ("/miksi", "Lähimmät aiheet (varmuus 0–1):"),
        ("kuka perehdyttaa opiskelijan", "Ymmärsin: perehdyttaa → perehdyttää"),
        ("1", "Työturvallisuus tarkoittaa"),
        ("kerro lisää", "Työturvallisuus varmistetaan yhdessä näin:"),
        ("/hyvä", "Kiitos! Merkitsin vastauksen hyväksi."),
        ("paljonko kela maksaa asumistukea", "En tiedä."),
        ("/huono en saanut vastausta", "Merkitsin"),
        ("/ohej", "Tarkoititko /ohje?"),
        ("aiheet", "Kriteerikysymyksiä: "),
        ("lopeta", "Kiitos ja näkemiin!"),
    ]

    @Test(arguments: KumppaniTerminal.widths)
    func instructorAsksAndLeaves(columns: Int) throws {
        let chat = try KumppaniTerminal(columns: columns)
        for (line, sight) in Self.talk {
            chat.say(line)
            chat.terminal.expectText(sight)
        }
        #expect(chat.terminal.exitStatus() == 0)
        #expect(chat.terminal.isAsBefore)
        let saved = try chat.transcript()
        #expect(saved.contains("entä näytössä?"))
        #expect(saved.contains("en saanut vastausta"))
        #expect(chat.history.split(separator: "\n").count == Self.talk.count)
    }
}
