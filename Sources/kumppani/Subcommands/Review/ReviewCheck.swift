internal import ArgumentParser
internal import Review
internal import Terminal
internal import Transcripts
internal import XMLTree

/// `kumppani review check`: whether transcripts are as they should be.
struct ReviewCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tarkista keskustelujen tiedostot.",
        discussion: "Paluuarvo on 0, kun kaikki ovat kunnossa, ja 1, kun jokin ei ole."
    )

    @Flag(help: "Korjaa katkennut loppu kopioon TUNNUS-korjattu.xml.")
    var repair = false

    @OptionGroup var transcripts: TranscriptOptions
    @OptionGroup var knowledge: KnowledgeOptions

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let store = transcripts.store
        let path = Locations(knowledge: knowledge.folder).knowledge + "/schema/transcript.rng"
        let schema = try? RelaxNGSchema(file: path)
        let ids = try ReviewReading.orExit { try store.ids() }
        var count = 0
        for id in ids {
            for line in Self.problems(id, store, schema) {
                count += 1
                StandardStreams.print(SafeText.oneLine(line))
            }
            if repair { try mend(id, store) }
        }
        if count > 0 { throw ExitStatus.notFound.exit }
        StandardStreams.print("Kunnossa: \(ids.count) keskustelua.")
    }

    private static func problems(
        _ id: TranscriptID,
        _ store: TranscriptStore,
        _ schema: RelaxNGSchema?
    ) -> [String] {
        do throws(TranscriptProblem) {
            if try store.read(id).isTorn { return ["\(id.fileName): loppu on jäänyt kesken."] }
        } catch {
            return [error.message]
        }
        let path = store.folder + "/" + id.fileName
        let breaches = (try? XMLReader.read(file: path, schema: schema))?.breaches ?? []
        return breaches.map { "\(id.fileName):\($0.line ?? 1): \($0.message)" }
    }

    private func mend(_ id: TranscriptID, _ store: TranscriptStore) throws {
        guard let bytes = try? store.mended(id) else { return }
        try ReviewReading.orExit { try store.write(bytes, to: id.mendedName, for: id) }
        StandardStreams.print("Korjattu kopio: \(store.folder)/\(id.mendedName)")
    }
}
