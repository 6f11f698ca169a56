internal import ArgumentParser
internal import Review
internal import Terminal
internal import Transcripts

/// `kumppani review show`: a session as Markdown.
struct ReviewShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Näytä keskustelu Markdown-muodossa tai niin kuin se on tallessa."
    )

    enum Format: String, ExpressibleByArgument { case markdown, xml }

    @Argument(
        help: ArgumentHelp("Keskustelun tunnus.", valueName: "tunnus"),
        completion: ShellCandidates.transcripts
    )
    var id: String

    @Option(help: ArgumentHelp("Tulosteen muoto: markdown tai xml.", valueName: "muoto"))
    var format = Format.markdown

    @OptionGroup var transcripts: TranscriptOptions

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let store = transcripts.store
        let transcript = try ReviewReading.transcript(id, in: store)
        guard format == .markdown else {
            let bytes = try ReviewReading.orExit { try store.wholeBytes(transcript.id) }
            Output().write(String(decoding: bytes, as: UTF8.self))
            return
        }
        let judgements = ReviewReading.judgements(of: transcript.id, in: store)
        let text = TranscriptText.markdown(transcript, judgements)
        let screen = Screen()
        guard screen.isTerminal else { return StandardStreams.print(SafeText.cleaned(text)) }
        Pager.show(StyledText(text), on: screen)
    }
}

/// `kumppani review search`: turns with certain words.
struct ReviewSearch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Etsi vuoroja sanoilla, missä muodossa tahansa."
    )

    @Argument(help: ArgumentHelp("Sanat, joiden kaikkien pitää olla vuorossa.", valueName: "sana"))
    var words: [String]

    @OptionGroup var transcripts: TranscriptOptions
    @OptionGroup var filter: FilterOptions
    @OptionGroup var knowledge: KnowledgeOptions

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let session = try Session(knowledge)
        var search = TranscriptSearch(words.joined(separator: " "), matcher: session.matcher)
        var count = 0
        let store = transcripts.store
        try ReviewReading.forEach(store, filter.filter, printsAsItGoes: true) { transcript in
            for turn in search.turns(in: transcript) {
                count += 1
                let outcome = turn.questions.first.map { TranscriptText.name($0.outcome) } ?? "–"
                let text = "\(transcript.id) \(turn.number)  \(outcome)  \(turn.typed ?? "")"
                StandardStreams.print(SafeText.oneLine(text))
            }
        }
        guard count == 0 else { return }
        StandardStreams.printError("Sanoja ei löytynyt yhdestäkään vuorosta.")
        throw ExitStatus.notFound.exit
    }
}
