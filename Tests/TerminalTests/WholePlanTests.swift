import Testing

/// A whole plan in a terminal, as a teacher makes it.
@Suite
struct WholePlanTests {
    private static let answers = [
        ("/pakolliset", "Kysyn vain sen"), ("Aino Esimerkki", "alle 18-vuotias"),
        ("ei", "Mitä tutkinnon osaa"), ("Asiakaspalvelu", "tarkoitus oppia"),
        ("palvelee asiakasta", "työpaikan nimi"), ("Kahvila Kulma", "Y-tunnus on?"),
        ("1234567-8", "Rivi on alla korjattavana. Ctrl-U tyhjentää sen. /tauko > 1234567-8"),
        ("/takaisin", "Nyt: Kahvila Kulma (Enter pitää)"), ("", "Y-tunnus on?"),
        ("1234567-1", "vastuullinen työpaikkaohjaaja"),
        ("Liisa Laine", "1 koulutussopimus"),
        ("1", "Kuka opettaja"), ("Oona Ope", "Milloin jakso alkaa?"),
        ("7.1.2027", "torstai 7.1.2027"), ("1.6.2027", "tiistai 1.6.2027"),
        ("100", "keskeiset työtehtävät"), ("kassatyö (1)", "Suunnitellaanko jaksoon näyttö?"),
        ("ei", "Sivu 1/"), ("", "Sivu 2/"), ("2", "Nyt: ei (Enter pitää)"), ("", "Sivu 1/"),
        ("valmis", "Suunnitelma on valmis ja tallessa."),
    ]

    @Test(arguments: [40, 80, 200])
    func teacherMakesAPlan(columns: Int) throws {
        let folder = ScratchFolder()
        let terminal = try start(["plan"], folder, columns: columns)
        terminal.expect("Kuka opiskelija on?")
        for (line, sight) in Self.answers {
            terminal.type(line + Key.enter)
            terminal.expectText(sight)
        }
        #expect(terminal.exitStatus() == 0)
        #expect(terminal.isAsBefore)
    }

    @Test
    func unfinishedPlanIsOfferedByNumber() throws {
        let folder = ScratchFolder()
        let first = try start(["plan"], folder)
        first.expect("Kuka opiskelija on?")
        first.type("Aino Esimerkki" + Key.enter)
        first.expect("alle 18-vuotias")
        first.type("/muu\t ohjaaj\t")
        first.expect("> /muuta Ohjaajan")
        first.type(Key.controlC)
        first.expect("^C\n/tauko >")
        first.type(Key.controlC)
        first.expect("Jatka komennolla: kumppani plan --resume ")
        #expect(first.exitStatus() == 0)
        let second = try start(["plan"], folder)
        second.expect("1 työpaikka avoinna · ")
        second.expect("0 uusi suunnitelma")
        second.type("1" + Key.enter)
        second.expect("Jatketaan suunnitelmaa")
        second.expect("alle 18-vuotias")
    }

    private func start(
        _ arguments: [String],
        _ folder: ScratchFolder,
        columns: Int = 80
    ) throws -> PseudoTerminal {
        let program = probePath.replacing("terminal-probe", with: "kumppani")
        let knowledge = #filePath
            .replacing(
                "Tests/TerminalTests/WholePlanTests.swift",
                with: "knowledge"
            )
        return try PseudoTerminal(
            [program] + arguments + ["--transcripts", folder.path, "--knowledge", knowledge],
            columns: columns,
            environment: ["XDG_CACHE_HOME": folder.path]
        )
    }
}
