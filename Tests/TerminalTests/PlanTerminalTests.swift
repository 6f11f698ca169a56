internal import Glibc
internal import Testing

/// A plan in a terminal: what keys complete, what is remembered, and what is saved however it ends.
@Suite(.serialized) struct PlanTerminalTests {
    @Test(arguments: KumppaniTerminal.widths)
    func tabCompletesChoicesFieldNamesAndCommands(columns: Int) throws {
        let plan = try KumppaniTerminal(["plan"], columns: columns)
        plan.say("Aino Esimerkki")
        plan.terminal.expect("Vastaa kyllä tai ei.")
        plan.terminal.type("ky\t")
        plan.terminal.expect("/tauko > kyllä")
        plan.terminal.type("\u{15}\t\t")
        plan.terminal.expect("kyllä  ei")
        plan.terminal.type("/muuta ohjaajan s\t")
        plan.terminal.expectText("> /muuta Ohjaajan sähköposti")
        plan.terminal.type("\u{15}/yht\t")
        plan.terminal.expect("> /yhteenveto")
    }

    @Test(arguments: KumppaniTerminal.widths)
    func answersNeverEnterTheHistory(columns: Int) throws {
        let chat = try KumppaniTerminal(columns: columns)
        chat.say("Mikä on HOKS?")
        chat.terminal.expect("Lähde: ")
        chat.say("/suunnittele")
        chat.terminal.expect("Kuka opiskelija on?")
        chat.say("Aino Esimerkki")
        chat.terminal.expectText("Onko opiskelija alle 18-vuotias jakson aikana?")
        chat.terminal.type("\(Key.up)\(Key.up)")
        #expect(!chat.terminal.display.text.hasSuffix("Aino Esimerkki"))
        chat.terminal.type("\u{15}")
        chat.say("/tauko")
        chat.terminal.expectText("Jatka myöhemmin kirjoittamalla /suunnittele.")
        chat.terminal.expectText("Olet taas keskustelussa.")
        chat.say("lopeta")
        #expect(chat.terminal.exitStatus() == 0)
        #expect(chat.history == "Mikä on HOKS?\n/suunnittele\nlopeta\n")
    }

    @Test(arguments: KumppaniTerminal.widths)
    func pastedParagraphIsOneAnswer(columns: Int) throws {
        let plan = try KumppaniTerminal(["plan"], columns: columns)
        plan.say(Key.paste("Aino\n  Esimerkki\n"))
        plan.terminal.expectText("Onko opiskelija alle 18-vuotias jakson aikana?")
        plan.say("/takaisin")
        plan.terminal.expectText("Nyt: Aino Esimerkki (Enter pitää)")
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func signalLeavesEveryAnswerSaved(signal: Int32) throws {
        let plan = try KumppaniTerminal(["plan"])
        try begin(plan)
        plan.terminal.send(signal: signal)
        #expect(plan.terminal.exitCode() == 128 + signal)
        #expect(plan.terminal.isAsBefore)
        try expectResumed(plan)
    }

    @Test func closedTerminalLeavesEveryAnswerSaved() throws {
        let plan = try KumppaniTerminal(["plan"])
        try begin(plan)
        plan.terminal.hangUp()
        #expect(plan.terminal.exitCode() == 128 + SIGHUP)
        try expectResumed(plan)
    }

    @Test(arguments: KumppaniTerminal.widths)
    func draftIsShownWithoutAPager(columns: Int) throws {
        let plan = try KumppaniTerminal(
            ["plan"],
            columns: columns,
            environment: ["PAGER": "sed 's/^/SIVU /'"]
        )
        plan.say("Aino Esimerkki")
        plan.terminal.expect("Vastaa kyllä tai ei.")
        plan.say("/luonnos")
        plan.terminal.expectText("Luonnos tällä hetkellä:")
        plan.terminal.expectText("Aino Esimerkki")
        #expect(!plan.terminal.display.text.contains("SIVU"))
    }

    @Test(arguments: KumppaniTerminal.widths)
    func plainPlanReadsWellAloud(columns: Int) throws {
        let plan = try KumppaniTerminal(
            ["plan", "--plain"],
            columns: columns,
            prompt: "Vastaa tai tauko: "
        )
        plan.terminal.expect("Vaihe 1/12, Opiskelija")
        plan.say("Aino Esimerkki")
        plan.terminal.expect("Vastaa kyllä tai ei.")
        plan.say("tauko")
        #expect(plan.terminal.exitStatus() == 0)
        for mark in ["·", "– ", "> "] { #expect(!plan.terminal.display.text.contains(mark)) }
    }

    private func begin(_ plan: KumppaniTerminal) throws {
        plan.say("Aino Esimerkki")
        plan.terminal.expect("Vastaa kyllä tai ei.")
        plan.terminal.type("puoli")
        plan.terminal.expect("> puoli")
    }

    private func expectResumed(_ plan: KumppaniTerminal) throws {
        let next = try KumppaniTerminal(["plan", "--resume"], home: plan.home)
        next.terminal.expectText("Onko opiskelija alle 18-vuotias jakson aikana?")
        next.say("/takaisin")
        next.terminal.expectText("Nyt: Aino Esimerkki (Enter pitää)")
    }
}
