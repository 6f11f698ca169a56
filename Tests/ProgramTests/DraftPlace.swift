import FoundationEssentials
import TestSupport

/// A folder of drafts for one test, and the program over it.
struct DraftPlace {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// The answers of an example plan.
    static func answers(_ example: String = "koulutussopimus") -> String {
        ProjectFolder.path + "/transcripts/examples/\(example)/vastaukset.json"
    }

    /// Where the drafts and the knowledge are, as flags.
    var flags: [String] {
        ["--transcripts", folder.path + "/t", "--knowledge", ProjectFolder.knowledge]
    }

    /// Runs the program to its end.
    func run(_ arguments: [String], input: String? = nil) throws -> ProgramRun {
        try ProgramRun(arguments + flags, input: input)
    }

    /// Starts the program.
    func start(_ arguments: [String]) throws -> RunningProgram {
        try RunningProgram(arguments + flags)
    }

    /// Saves an example plan; its name.
    func save(_ example: String = "koulutussopimus") throws -> String {
        let run = try run(["plan", "--answers", Self.answers(example), "--no-input"])
        return run.output.trimmingCharacters(in: "\n")
    }

    /// The names of the drafts' files.
    var files: [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/t/drafts")
        return (names ?? []).sorted()
    }

    /// What stands in the transcripts.
    var transcripts: [String] {
        let folder = folder.path + "/t/"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".xml") }
            .compactMap { try? Data(contentsOf: URL(filePath: folder + $0)) }
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The rights of a file as they are typed, such as `600`.
    func rights(of path: String) throws -> String {
        let facts = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + path)
        return String((facts[.posixPermissions] as? Int ?? 0) & 0o777, radix: 8)
    }
}

extension String {
    fileprivate func trimmingCharacters(in set: String) -> String {
        String(drop { set.contains($0) }.reversed().drop { set.contains($0) }.reversed())
    }
}
