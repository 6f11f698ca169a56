internal import ArgumentParser
internal import Glibc
internal import Knowledge
internal import Planning
internal import Proofreading
internal import Units
internal import XMLTree

/// `kumppani check`: proofreads the knowledge.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Oikolukee tietopohjan ja kertoo, mitä pitää korjata ja miten.",
        discussion: """
            Jokainen huomio on muotoa tiedosto:rivi: mistä on kyse. Miten korjataan. [sääntö] \
            Paluuarvo on 0, kun huomautettavaa ei ole, ja 1, kun on.
            """
    )

    @Argument(
        help: ArgumentHelp("Tietopohjan kansio.", valueName: "kansio"),
        completion: .directory
    )
    var path: String?

    @OptionGroup var knowledge: KnowledgeOptions

    @Option(help: ArgumentHelp("Tulosteen muoto.", valueName: "muoto"))
    var format = FindingFormat.text

    @Flag(help: "Tulosta JSON-muodossa, kuten --format json.")
    var json = false

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let folder = Locations(knowledge: path ?? knowledge.folder).knowledge
        let loaded = try Session.read(folder)
        let findings = try Self.findings(in: loaded, folder)
            .map { $0.inFolder(Self.withoutSlash(folder)) }
        let format = json ? .json : format
        for line in format.lines(findings, of: loaded.base) { StandardStreams.print(line) }
        if !findings.isEmpty { throw ExitStatus.notFound.exit }
    }

    /// What loading found; when that is nothing, what the rules find.
    private static func findings(
        in loaded: LoadedKnowledge,
        _ folder: String
    ) throws -> [Finding] {
        let form = formFindings(loaded.base, folder) + unitFindings(folder)
        guard loaded.findings.isEmpty else {
            return Proofreader.sorted(loaded.findings + form)
        }
        var progress = ProgressLine("Oikoluetaan")
        defer { progress.clear() }
        let session = try Session(folder: folder)
        let material = Material(
            loaded,
            matcher: session.matcher,
            dictionary: session.dictionary
        ) {
            progress.show(share: $0)
        }
        return Proofreader.sorted(Proofreader.findings(in: material) + form)
    }

    /// What is wrong with the form of plans; nothing when the folder has none.
    private static func formFindings(_ base: KnowledgeBase, _ folder: String) -> [Finding] {
        guard access(folder + "/" + PlanFormLoader.file, F_OK) == 0 else { return [] }
        let loaded = PlanFormLoader.load(folder: folder)
        guard let form = loaded.form, loaded.findings.isEmpty else {
            return loaded.findings.map { $0.named(withoutFolder: folder) }
        }
        return form.danglingReferences(
            entries: Set(base.entries.map(\.id)),
            sources: Set(base.sources.keys)
        )
    }

    /// What is wrong with an institution's own catalogue of units; nothing when there is none.
    private static func unitFindings(_ folder: String) -> [Finding] {
        let file = CatalogueXML.knowledgeFile
        guard access(folder + "/" + file, F_OK) == 0 else { return [] }
        do throws(XMLProblem) {
            let schema = try RelaxNGSchema(file: folder + "/" + CatalogueXML.schemaFile)
            let bytes = try FileBytes.read(folder + "/" + file, limit: XMLReader.sizeLimit)
            _ = try CatalogueXML.read(bytes, name: file, schema: schema)
            return []
        } catch {
            return [Finding(error).named(withoutFolder: folder)]
        }
    }

    private static func withoutSlash(_ folder: String) -> String {
        folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    }
}

extension Finding {
    /// The finding with its file named from the knowledge folder, as all others are.
    fileprivate func named(withoutFolder folder: String) -> Finding {
        guard file.hasPrefix(folder + "/") else { return self }
        return Finding(
            file: String(file.dropFirst(folder.count + 1)),
            line: line,
            rule: rule,
            message: message,
            remedy: remedy
        )
    }

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
