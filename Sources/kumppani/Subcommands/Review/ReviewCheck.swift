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
        let ids = try ReviewReading.orExit { try store.ids() }.filter { !$0.isMended }
        var problems = try ReviewReading.orExit { try store.strangers() }
            .map { TranscriptProblem.stranger($0).message }
        for line in problems { StandardStreams.print(SafeText.oneLine(line)) }
        for id in ids {
            let found = Self.problems(id, store, schema)
            for line in found { StandardStreams.print(SafeText.oneLine(line)) }
            if repair { try mend(id, store) }
            problems += found
        }
        guard problems.isEmpty else { throw ExitStatus.notFound.exit }
        StandardStreams.print("Kunnossa: \(ids.count) keskustelua.")
    }

    private static func problems(
        _ id: TranscriptID,
        _ store: TranscriptStore,
        _ schema: RelaxNGSchema?
    ) -> [String] {
        do throws(TranscriptProblem) {
            _ = try store.judgements(of: id)
            if try store.read(id).isTorn { return [torn(id)] }
        } catch {
            return [error.message]
        }
        let path = store.folder + "/" + id.fileName
        let breaches = (try? XMLReader.read(file: path, schema: schema))?.breaches ?? []
        return breaches.map { "\(id.fileName):\($0.line ?? 1): \($0.message)" }
    }

    private static func torn(_ id: TranscriptID) -> String {
        "\(id.fileName): Loppu on jäänyt kesken. kumppani review check --repair tekee korjatun kopion."
    }

    /// Makes the copy, unless it was made before.
    private func mend(_ id: TranscriptID, _ store: TranscriptStore) throws {
        guard let bytes = try? store.mended(id), let copy = id.mended else { return }
        try ReviewReading.orExit {
            do throws(TranscriptProblem) {
                try store.write(bytes, as: copy)
            } catch .exists {}
        }
        StandardStreams.print("Korjattu kopio: \(store.folder)/\(copy.fileName)")
    }
}
