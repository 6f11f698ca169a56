internal import ArgumentParser
internal import FoundationEssentials
internal import Glibc
internal import Transcripts

/// Where things are, from flags, the environment and the conventions of design §1.
struct Locations {
    /// The knowledge folder: the flag, else `$KUMPPANI_KNOWLEDGE`, else `./knowledge`, else the
    /// installed one.
    let knowledge: String

    init(knowledge flag: String?) {
        knowledge = flag ?? Self.environment("KUMPPANI_KNOWLEDGE") ?? Self.defaultKnowledge
    }

    /// The folder for what can be made again: `$XDG_CACHE_HOME/kumppani`, else
    /// `~/.cache/kumppani`; nil when there is no home.
    static var cache: String? {
        let base =
            environment("XDG_CACHE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? environment("HOME").map { $0 + "/.cache" }
        return base.map { $0 + "/kumppani" }
    }

    /// The folder for what a user would miss a little: `$XDG_STATE_HOME/kumppani`, else
    /// `~/.local/state/kumppani`, made for this user only; nil when it cannot be.
    static var state: String? {
        let base =
            environment("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? environment("HOME").map { $0 + "/.local/state" }
        guard let folder = base.map({ $0 + "/kumppani" }) else { return nil }
        var made = ""
        for part in folder.split(separator: "/") {
            made += "/" + part
            mkdir(made, 0o700)
        }
        return isFolder(folder) ? folder : nil
    }

    /// The folder of transcripts and drafts: the flag, else `$KUMPPANI_TRANSCRIPTS`, else
    /// `./transcripts` if there is one, else `transcripts` in the user's data directory.
    static func transcripts(_ flag: String?) -> String {
        if let named = flag ?? environment("KUMPPANI_TRANSCRIPTS") { return named }
        if isFolder("transcripts") { return "transcripts" }
        let base =
            environment("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? environment("HOME").map { $0 + "/.local/share" }
        return base.map { $0 + "/kumppani/transcripts" } ?? "transcripts"
    }

    /// A folder of that name may be about anything; ours has entries.
    private static var defaultKnowledge: String {
        if isFolder("knowledge/entries") { return "knowledge" }
        return installedKnowledge ?? "knowledge"
    }

    /// The folder of the index that was compiled when the program was installed,
    /// `PREFIX/lib/kumppani/index`; nil for a program that is not in a `bin` folder.
    static var installedIndex: String? {
        guard let program, program.hasSuffix("/bin/kumppani") else { return nil }
        return program.dropLast("bin/kumppani".count) + "lib/kumppani/index"
    }

    private static var program: String? {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    }

    /// `PREFIX/share/kumppani/knowledge` for a program in `PREFIX/bin`; in a checkout, the
    /// `knowledge` folder above the build folder.
    private static var installedKnowledge: String? {
        guard let program else { return nil }
        var folder = program
        for depth in 0..<6 {
            guard let slash = folder.lastIndex(of: "/") else { return nil }
            folder = String(folder[..<slash])
            let shared = folder + "/share/kumppani/knowledge"
            if depth > 0, isFolder(shared) { return shared }
            if depth > 0, isFolder(folder + "/knowledge/entries") { return folder + "/knowledge" }
        }
        return nil
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }
}

/// The flag that every subcommand that needs the knowledge has.
struct KnowledgeOptions: ParsableArguments {
    @Option(
        name: .customLong("knowledge"),
        help: ArgumentHelp("Tietopohjan kansio.", valueName: "kansio"),
        completion: .directory
    )
    var folder: String?
}

/// The flag of every subcommand that reads or writes transcripts and drafts.
struct TranscriptOptions: ParsableArguments {
    @Option(
        name: .customLong("transcripts"),
        help: ArgumentHelp("Keskustelujen ja luonnosten kansio.", valueName: "kansio"),
        completion: .directory
    )
    var folder: String?

    /// Where transcripts are kept; what was found in the folder goes to standard error.
    var store: TranscriptStore {
        TranscriptStore(folder: Locations.transcripts(folder)) { notice in
            StandardStreams.printNotice(notice.message)
        }
    }

    /// Where a session is written down; nil when the person does not want that.
    func record(unless isUnwanted: Bool) -> RecordedConversation.Record? {
        guard !isUnwanted else { return nil }
        return RecordedConversation.Record(
            store: store,
            program: Kumppani.configuration.version,
            now: { Clock.now }
        )
    }
}
