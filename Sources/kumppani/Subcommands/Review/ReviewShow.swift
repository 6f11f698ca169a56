internal import ArgumentParser
internal import Review
internal import Terminal
internal import Transcripts

/// `kumppani review show`: a session as Markdown.
struct ReviewShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Näytä keskustelu Markdown-muodossa."
    )

    @Argument(
        help: ArgumentHelp("Keskustelun tunnus.", valueName: "tunnus"),
        completion: ShellCandidates.transcripts
    )
    var id: String

    @OptionGroup var transcripts: TranscriptOptions

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let transcript = try ReviewReading.transcript(id, in: transcripts.store)
        let judgements = try ReviewReading.orExit {
            try transcripts.store.judgements(of: transcript.id)
        }
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
        let search = TranscriptSearch(words.joined(separator: " "), matcher: session.matcher)
        var count = 0
        try ReviewReading.forEach(transcripts.store, filter.filter) { transcript in
            for turn in search.turns(in: transcript) {
                count += 1
                let outcome = turn.questions.first.map { TranscriptText.name($0.outcome) } ?? "–"
                let text = "\(transcript.id) \(turn.number)  \(outcome)  \(turn.typed ?? "")"
                StandardStreams.print(SafeText.oneLine(text))
            }
        }
        if count == 0 { throw ExitStatus.notFound.exit }
    }
}
