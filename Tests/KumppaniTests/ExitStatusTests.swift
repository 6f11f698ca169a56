import TestSupport
import Testing

/// What the program returns and says when something is wrong (design §1): a Finnish sentence on
/// standard error with place and mend, nothing on standard output, no trace of a crash.
@Suite
struct ExitStatusTests {
    private let knowledge: SmallKnowledge

    init() throws {
        knowledge = try SmallKnowledge()
    }

    @Test(arguments: [
        ["ask", "Mikä on HOKS?"], ["chat"], ["topics"], ["check"],
    ])
    func missingKnowledgeReturns66(arguments: [String]) throws {
        let run = try ProgramRun(arguments + ["--knowledge", "/ei/ole"])
        #expect(run.status == 66)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("Tietopohjaa ei löydy kansiosta ”/ei/ole”."))
        #expect(run.errors.contains("--knowledge"))
    }

    @Test(arguments: [["ask", "Mikä on HOKS?"], ["chat"], ["topics"]])
    func brokenKnowledgeReturns65WithFileAndLine(arguments: [String]) throws {
        try knowledge.folder.write("<entries>\n<concept></entries>", to: "entries/b.xml")
        let run = try ProgramRun(arguments + ["--knowledge", knowledge.path])
        #expect(run.status == 65)
        #expect(run.output == "")
        #expect(run.errors.contains("entries/b.xml:2: "))
        #expect(run.errors.contains("Tietopohjaa ei voi käyttää"))
    }

    @Test
    func whatAFileIsCalledCannotSteerTheTerminal() throws {
        try knowledge.folder.write("<entries><\u{9B}31m>", to: "entries/\u{1B}[31mx\u{202E}.xml")
        let run = try ProgramRun(["ask", "--knowledge", knowledge.path, "hoks"])
        #expect(run.status == 65)
        #expect(run.errors.hasPrefix("entries/x.xml:1: "))
        #expect(
            !run.errors.unicodeScalars.contains { ["\u{1B}", "\u{9B}", "\u{202E}"].contains($0) }
        )
    }

    @Test
    func folderThatIsNotThereIsToldInFinnish() throws {
        let place = try TemporaryFolder()
        let flags = ["--transcripts", place.path, "--knowledge", ProjectFolder.knowledge]
        let answers = ProjectFolder.path + "/transcripts/examples/koulutussopimus/vastaukset.json"
        let saved = try ProgramRun(["plan", "--answers", answers] + flags)
        let name = String(saved.output.dropLast())
        let export = ["drafts", "export", name, "--format", "html"] + flags
        let run = try ProgramRun(export + ["--output", "/ei/ole/x.html"])
        #expect(run.status == 73)
        let sentence = "”/ei/ole/x.html” ei voi kirjoittaa: Tiedostoa tai kansiota ei ole."
        #expect(run.errors.contains(sentence))
    }

    @Test(arguments: [
        ["--hox"], ["ask"], ["ask", "--hox", "x"], ["topics", "--format", "hox"], ["eval"],
        ["eval", "x.tsv", "--min", "hox=1"], ["eval", "x.tsv", "--min", "top1=2"],
    ])
    func wrongCommandLineReturns64InFinnish(arguments: [String]) throws {
        let run = try ProgramRun(arguments)
        #expect(run.status == 64)
        #expect(run.output == "")
        #expect(run.errors.contains("Virhe: "))
        for english in ["Error", "Usage:", "Missing", "Unknown", "invalid"] {
            #expect(!run.errors.contains(english), "\(run.errors)")
        }
    }

    @Test(arguments: [
        (["drfats", "list"], "Komentoa ”drfats” ei ole. Tarkoititko: kumppani drafts\n"),
        (
            ["mikä", "on", "hoks"],
            "Komentoa ”mikä” ei ole. Kysymys kysytään näin: kumppani ask mikä on hoks\n"
        ),
    ])
    func wordThatIsNoCommandGetsTheNearestOneOrHowToAsk(
        arguments: [String],
        sentence: String
    ) throws {
        let run = try ProgramRun(arguments)
        #expect(run.status == 64)
        #expect(run.errors == "Virhe: " + sentence)
    }

    @Test(arguments: [
        ["--help"], ["chat", "--help"], ["ask", "--help"], ["plan", "--help"],
        ["drafts", "export", "--help"], ["topics", "--help"], ["check", "--help"],
        ["eval", "--help"], ["review", "list", "--help"], ["help", "review", "rate"],
    ])
    func helpIsFinnish(arguments: [String]) throws {
        let help = try ProgramRun(arguments).output
        #expect(help.contains("KÄYTTÖ: "))
        for english in ["USAGE", "OPTIONS", "(values", "default:", "Show ", "<knowledge>", "<id>"] {
            #expect(!help.contains(english), "\(english)")
        }
    }

    @Test
    func questionWithoutAnswerReturns1() throws {
        let run = try ProgramRun([
            "ask", "--knowledge", knowledge.path, "Paljonko", "opintoraha", "on?",
        ])
        #expect(run.status == 1)
        #expect(run.output.hasPrefix("En tiedä."))
    }

    @Test
    func missingQuestionSetReturns66AndABadOne65() throws {
        let missing = try ProgramRun(["eval", "/ei/ole.tsv", "--knowledge", knowledge.path])
        #expect(missing.status == 66)
        #expect(missing.errors == "/ei/ole.tsv: Tiedostoa ei ole. Tarkista polku.\n")
        try knowledge.folder.write("id\tquestion\nx\ty\n", to: "set.tsv")
        let bad = try ProgramRun([
            "eval", knowledge.path + "/set.tsv", "--knowledge", knowledge.path,
        ])
        #expect(bad.status == 65)
        #expect(bad.errors.contains("set.tsv:1: Sarake entries puuttuu otsikkoriviltä."))
    }

    @Test
    func barThatIsNotReachedReturns1() throws {
        let rows = "id\tquestion\tentries\tintent\n1\tMikä on HOKS?\topettaja\tdefine\n"
        try knowledge.folder.write(rows, to: "set.tsv")
        let arguments = ["eval", knowledge.path + "/set.tsv", "--knowledge", knowledge.path]
        #expect(try ProgramRun(arguments).status == 0)
        let run = try ProgramRun(arguments + ["--min", "top1=0.95"])
        #expect(run.status == 1)
        #expect(run.errors == "top1 on 0.000, pitäisi olla vähintään 0.95.\n")
    }

    @Test
    func closedPipeEndsTheProgramQuietly() throws {
        for arguments in [["topics"], ["ask", "Mikä on HOKS?"], ["ask", "--jsonl"]] {
            let run = try ProgramRun(
                arguments + ["--knowledge", knowledge.path],
                input: Array("{\"id\":\"1\",\"question\":\"hoks\"}\n".utf8),
                isOutputClosed: true
            )
            #expect(run.status == 0)
            #expect(run.errors == "")
        }
    }
}
