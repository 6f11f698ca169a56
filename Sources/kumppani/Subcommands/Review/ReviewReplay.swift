internal import ArgumentParser
internal import Knowledge
internal import Review
internal import Terminal
internal import Transcripts

/// `kumppani review replay`: old questions to today's knowledge.
struct ReviewReplay: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Kysy vanhat kysymykset nykyiseltä tietopohjalta ja näytä, mikä muuttui.",
        discussion: "Paluuarvo on 0, kun mikään ei muuttunut, ja 1, kun jokin muuttui."
    )

    @Argument(
        help: ArgumentHelp("Keskustelun tunnus; ilman sitä kaikki.", valueName: "tunnus"),
        completion: ShellCandidates.transcripts
    )
    var id: String?

    @Option(
        help: ArgumentHelp(
            "Säilytä keskustelu testinä tällä nimellä (examples/NIMI.xml).",
            valueName: "nimi"
        )
    )
    var asTest: String?

    @OptionGroup var transcripts: TranscriptOptions
    @OptionGroup var filter: FilterOptions
    @OptionGroup var knowledge: KnowledgeOptions

    func validate() throws {
        guard let asTest else { return }
        guard id != nil else { throw ValidationError("Anna keskustelun tunnus.") }
        guard TranscriptID(asTest) != nil else {
            throw ValidationError("Nimessä voi olla vain pieniä kirjaimia a–z, numeroita ja -.")
        }
    }

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        if let asTest, let id { return try keep(id, as: asTest) }
        let session = try Session(knowledge)
        let replay = Replay(base: session.base, matcher: session.matcher)
        var count = 0
        func show(_ transcript: Transcript) {
            for difference in replay.differences(in: transcript) {
                count += 1
                for line in Self.lines(difference) {
                    StandardStreams.print(SafeText.oneLine(line))
                }
            }
        }
        if let id {
            show(try ReviewReading.transcript(id, in: transcripts.store))
        } else {
            try ReviewReading.forEach(transcripts.store, filter.filter, show)
        }
        if count > 0 { throw ExitStatus.notFound.exit }
    }

    /// Copies a session to where git keeps it.
    private func keep(_ name: String, as test: String) throws {
        let store = transcripts.store
        let id = try ReviewReading.id(name)
        guard let testID = TranscriptID(test) else { return }
        try ReviewReading.orExit {
            let bytes = try store.wholeBytes(id)
            try TranscriptStore(folder: store.folder + "/examples")
                .write(bytes, to: testID.fileName, for: testID)
        }
        StandardStreams.print("\(store.folder)/examples/\(testID.fileName)")
    }

    private static func lines(_ difference: Replay.Difference) -> [String] {
        [
            "\(difference.id) \(difference.turn)  \(difference.typed)",
            "   ennen: \(text(difference.old))",
            "   nyt:   \(text(difference.new))",
        ]
    }

    private static func text(_ results: [Replay.Result]) -> String {
        results.isEmpty
            ? "–"
            : results.map { result in
                let intent = result.intent.map { " \($0.rawValue)" } ?? ""
                let entries =
                    result.entries.isEmpty
                    ? "" : " " + result.entries.joined(separator: ", ")
                return TranscriptText.name(result.outcome) + intent + entries
            }
            .joined(separator: "; ")
    }
}
