internal import ArgumentParser
internal import Review
internal import Transcripts

/// `kumppani review export`: rated turns as a question set for `eval`.
struct ReviewExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Tulosta arvioidut vuorot kysymyssarjana komennolle kumppani eval."
    )

    @OptionGroup var transcripts: TranscriptOptions
    @OptionGroup var filter: FilterOptions

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let store = transcripts.store
        StandardStreams.print(RatedQuestions.header)
        try ReviewReading.forEach(store, filter.filter, printsAsItGoes: true) { transcript in
            let judgements = ReviewReading.judgements(of: transcript.id, in: store)
            for line in RatedQuestions.lines(transcript, judgements) {
                StandardStreams.print(line)
            }
        }
    }
}
