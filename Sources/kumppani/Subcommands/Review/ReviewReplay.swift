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
        let view = DifferenceView(screen: Screen())
        var (count, sessions) = (0, 0)
        func show(_ transcript: Transcript) {
            sessions += 1
            for difference in replay.differences(in: transcript) {
                count += 1
                StandardStreams.print(view.text(difference) + "\n")
            }
        }
        if let id {
            show(try ReviewReading.transcript(id, in: transcripts.store))
        } else {
            try ReviewReading.forEach(transcripts.store, filter.filter, show)
        }
        guard count > 0 else { return StandardStreams.print(Self.nothingChanged(sessions)) }
        throw ExitStatus.notFound.exit
    }

    private static func nothingChanged(_ sessions: Int) -> String {
        sessions == 0 ? "Keskusteluja ei ole." : "Mikään ei muuttunut. Keskusteluja: \(sessions)."
    }

    /// Copies a session to where git keeps it.
    private func keep(_ name: String, as test: String) throws {
        let store = transcripts.store
        let id = try ReviewReading.id(name)
        guard let testID = TranscriptID(test) else { return }
        let examples = store.inner(Self.examples)
        try ReviewReading.orExit { try examples.write(try store.wholeBytes(id), as: testID) }
        StandardStreams.print("\(examples.folder)/\(testID.fileName)")
    }

    /// The folder of the sessions that are kept as tests.
    static let examples = "examples"
}
