internal import ArgumentParser
internal import Knowledge
internal import Proofreading
internal import XMLTree

/// `kumppani check`: proofreads the knowledge.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Oikolukee tietopohjan ja kertoo, mitä pitää korjata ja miten.",
        discussion: """
            Jokainen huomio on muotoa tiedosto:rivi: mistä on kyse. Miten korjataan. [sääntö]
            Paluuarvo on 0, kun huomautettavaa ei ole, ja 1, kun on.
            """
    )

    @Argument(help: "Tietopohjan kansio.", completion: .directory)
    var path: String?

    @OptionGroup var knowledge: KnowledgeOptions

    @Option(help: "Tulosteen muoto: text tai json.")
    var format = FindingFormat.text

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let folder = Locations(knowledge: path ?? knowledge.folder).knowledge
        let loaded = try Session.read(folder)
        let findings = try Self.findings(in: loaded, folder)
            .map { $0.inFolder(Self.withoutSlash(folder)) }
        for line in format.lines(findings, of: loaded.base) { StandardStreams.print(line) }
        if !findings.isEmpty { throw ExitStatus.notFound.exit }
    }

    /// What loading found; when that is nothing, what the rules find.
    private static func findings(
        in loaded: LoadedKnowledge,
        _ folder: String
    ) throws -> [Finding] {
        guard loaded.findings.isEmpty else { return Proofreader.sorted(loaded.findings) }
        var progress = ProgressLine("Oikoluetaan")
        defer { progress.clear() }
        let session = try Session(folder: folder)
        let material = Material(
            loaded,
            matcher: session.matcher,
            dictionary: session.dictionary
        ) { done, total in
            progress.show(done, of: total)
        }
        return Proofreader.findings(in: material)
    }

    private static func withoutSlash(_ folder: String) -> String {
        folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    }
}

extension Finding {
    /// The finding with its file named from where the user stands.
    fileprivate func inFolder(_ folder: String) -> Finding {
        guard !file.hasPrefix(folder + "/") else { return self }
        return Finding(
            file: folder + "/" + file,
            line: line,
            rule: rule,
            message: message,
            remedy: remedy
        )
    }
}
