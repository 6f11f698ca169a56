import FoundationEssentials
import TestSupport
import Testing

/// Calls that are interrupted, done by halves or refused, outputs that are full, and what is never
/// called: the program over the preloaded library of `scripts/torture`.
@Suite
struct BadMachineTests {
    private let knowledge: SmallKnowledge
    private let folder: TemporaryFolder
    private static let lines = "Mikä on HOKS?\nmilloin hoks tehdään\n/hyvä\nMitä opettaja tekee?\n"

    /// The library, built once for all tests, beside the program.
    private static let faults = Result {
        let library = ProgramRun.folder + "/faults.so"
        let run = try ShellRun(
            """
            ${CC:-$(command -v cc || command -v clang)} -shared -fPIC -O1 -o $LIBRARY.$$ \\
                scripts/torture/faults.c -ldl
            mv $LIBRARY.$$ $LIBRARY
            """,
            ["LIBRARY": library]
        )
        guard run.status == 0 else { throw NotBuilt(output: run.output) }
        return library
    }

    private struct NotBuilt: Error {
        let output: String
    }

    init() throws {
        knowledge = try SmallKnowledge()
        folder = try TemporaryFolder()
    }

    /// Runs a script in which `kumppani` is the program with nothing in its environment but its
    /// places and the faults named.
    private func shell(_ script: String, _ faults: [String: String] = [:]) throws -> String {
        var settings = [
            "LD_PRELOAD=" + (try Self.faults.get()), "HOME=" + folder.path,
            "XDG_CACHE_HOME=" + folder.path,
            "KUMPPANI_KNOWLEDGE=" + knowledge.path,
            "KUMPPANI_TRANSCRIPTS=" + folder.path + "/talks",
        ]
        settings += faults.map { "FAULT_\($0.key)=\($0.value)" }
        let words = settings.map(ShellRun.quoted).joined(separator: " ")
        let run = try ShellRun(
            "set +e; kumppani() { env -i \(words) $PROGRAM \"$@\"; }\n" + script,
            ["PROGRAM": ProgramRun.folder + "/kumppani", "LINES_TYPED": Self.lines]
        )
        return run.output
    }

    private func chat(_ faults: [String: String] = [:]) throws -> String {
        try shell("printf %s \"$LINES_TYPED\" | kumppani chat; echo status $?", faults)
    }

    @Test(arguments: [
        ["INTERRUPT": "2"], ["INTERRUPT": "3", "SHORT": "2"], ["SHORT": "1"], ["CLOCK": "3"],
    ])
    func callsThatAreInterruptedOrDoneByHalvesChangeNothing(faults: [String: String]) throws {
        let whole = try chat()
        #expect(whole.hasSuffix("status 0\n"))
        #expect(try chat(faults) == whole)
        let turns = try shell(
            "grep -c '<turn ' $(ls \(folder.path)/talks/*.xml); kumppani review check"
        )
        #expect(turns.ranges(of: ".xml:3").count == 2)
        #expect(turns.contains("Kunnossa: 2 keskustelua."))
    }

    @Test(arguments: [["FULL": "3"], ["FULL": "6"], ["SYNC": "2"], ["SYNC": "4"]])
    func diskThatRefusesIsSaidAndTheTalkGoesOn(faults: [String: String]) throws {
        let output = try chat(faults)
        #expect(output.contains("Tätä keskustelua ei enää tallenneta."))
        #expect(output.contains("Opettaja arvioi näytön."))
        #expect(output.hasSuffix("status 0\n"))
    }

    /// The shell's own limit ends a program with SIGXFSZ unless that is held back.
    @Test
    func limitOnTheSizeOfFilesIsSaidAndTheTalkGoesOn() throws {
        _ = try chat()
        let output = try shell(
            "ulimit -f 0; printf %s \"$LINES_TYPED\" | kumppani chat; echo status $?"
        )
        #expect(output.contains("Poista rajoitus (ulimit -f)"))
        #expect(output.contains("Opettaja arvioi näytön."))
        #expect(output.hasSuffix("status 0\n"))
    }

    @Test(arguments: [["ask", "Mikä on HOKS?"], ["ask", "--json", "hoks"], ["chat"], ["topics"]])
    func outputThatIsFullIsNoSuccess(command: [String]) throws {
        let words = command.map(ShellRun.quoted).joined(separator: " ")
        let output = try shell("echo hoks | kumppani \(words) >/dev/full; echo status $?")
        #expect(output.hasSuffix("status 74\n"))
    }

    /// The notes hold every look at the environment, so they are there when the library works.
    @Test(arguments: ["chat", "plan", "ask hoks", "topics", "review stats", "drafts list"])
    func noSocketIsMadeAndNothingIsShownBeforeItIsSaved(command: String) throws {
        let notes = folder.path + "/notes"
        _ = try shell("printf %s \"$LINES_TYPED\" | kumppani \(command)", ["NOTES": notes])
        let noted = String(
            decoding: try Data(contentsOf: URL(filePath: notes)),
            as: UTF8.self
        )
        .split(separator: "\n")
        #expect(noted.contains("getenv KUMPPANI_KNOWLEDGE") || command.hasPrefix("drafts"))
        #expect(noted.allSatisfy { $0.hasPrefix("getenv ") })
    }
}
