import JSONText
import TestSupport
import Testing

/// The man page that is made of the program's own help.
@Suite
struct ManualPageTests {
    private let folder: TemporaryFolder
    private let page: String

    init() throws {
        folder = try TemporaryFolder()
        page = folder.path + "/kumppani.1"
        let programs = ProgramRun.folder
        let run = try ShellRun(
            """
            \(programs)/kumppani --experimental-dump-help | \(programs)/manual-page 9.9 >\(page)
            """
        )
        try #require(run.status == 0, "\(run.output)")
    }

    private func shown(columns: Int = 200) throws -> String {
        let run = try ShellRun("mandoc -T utf8 -O width=\(columns) \(page) | col -b")
        return run.output
    }

    @Test
    func formIsSound() throws {
        #expect(try ShellRun("mandoc -T lint -W error \(page)").output == "")
    }

    @Test
    func headingsAreFinnishAndEveryCommandIsThere() throws {
        let text = try shown()
        for heading in [
            "NIMI", "KÄYTTÖ", "KUVAUS", "KOMENNOT", "YMPÄRISTÖMUUTTUJAT", "TIEDOSTOT",
            "PALUUARVOT",
        ] {
            #expect(text.contains("\n\(heading)\n"), "\(heading)")
        }
        let commands = try ProgramRun(["--help"]).output.split(separator: "ALIKOMENNOT:")[1]
        for line in commands.split(separator: "\n").dropLast() where line.hasPrefix("  ") {
            guard let name = line.split(separator: " ").first, line.dropFirst(2).first != " " else {
                continue
            }
            #expect(text.contains("kumppani \(name)"), "\(name)")
        }
        #expect(text.contains("kumppani 9.9"))
    }

    @Test(arguments: [
        "Print", "Show", "USAGE", "default", "(values", "subcommand", "knowledge knowledge",
        "OPTIONS", "--from from",
    ])
    func nothingIsEnglish(words: String) throws {
        #expect(try !shown().contains(words))
    }

    /// Without a name of its own a value is called as its flag or property is, in English.
    @Test
    func everyValueHasAFinnishName() throws {
        let dump = try JSONReader.read(ProgramRun(["--experimental-dump-help"]).output.utf8)
        let arguments = Self.arguments(of: try #require(dump["command"]))
        #expect(arguments.count > 50)
        for argument in arguments where argument["kind"]?.string != "flag" {
            let value = argument["valueName"]?.string ?? ""
            let flag = argument["preferredName"]?["name"]?.string
            #expect(value != flag)
            #expect(!["words", "id", "ids", "turn", "question", "set"].contains(value))
        }
    }

    private static func arguments(of command: JSONValue) -> [JSONValue] {
        func items(_ name: String) -> [JSONValue] {
            guard case .array(let values)? = command[name] else { return [] }
            return values
        }
        let commands = items("subcommands").filter { $0["commandName"]?.string != "help" }
        return items("arguments") + commands.flatMap(arguments)
    }

    @Test
    func exitCodesAreAllTold() throws {
        let text = try shown()
        for code in ["0", "1", "64", "65", "66", "69", "73", "74"] {
            #expect(
                text.contains("\n       \(code) ") || text.contains("\n     \(code) "),
                "\(code)"
            )
        }
    }

    @Test
    func brokenInputIsRefused() throws {
        let run = try ShellRun("echo '[]' | \(ProgramRun.folder)/manual-page 1 || echo rc $?")
        #expect(run.output.hasSuffix("rc 64\n"))
    }
}
