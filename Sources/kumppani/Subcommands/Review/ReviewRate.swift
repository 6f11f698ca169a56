internal import ArgumentParser
internal import Knowledge
internal import Review
internal import Terminal
internal import Transcripts

/// `kumppani review rate`: what a turn should have come to.
struct ReviewRate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rate",
        abstract: "Arvioi vuoroja: yksi tunnuksella, tai kaikki arvioimattomat yksi kerrallaan."
    )

    @Argument(
        help: ArgumentHelp("Keskustelun tunnus.", valueName: "tunnus"),
        completion: ShellCandidates.transcripts
    )
    var id: String?

    @Argument(help: ArgumentHelp("Vuoron numero.", valueName: "vuoro"))
    var turn: Int?

    @Option(
        help: ArgumentHelp("Aihe, joka olisi ollut oikea.", valueName: "aihe"),
        completion: ShellCandidates.topics
    )
    var entry: String?

    @Flag(help: "Kysymys ei kuulu aiheisiin.")
    var outOfScope = false

    @Flag(help: "Vastaus oli oikein.")
    var right = false

    @Flag(help: "Jätä sivuun.")
    var aside = false

    @OptionGroup var transcripts: TranscriptOptions
    @OptionGroup var filter: FilterOptions
    @OptionGroup var knowledge: KnowledgeOptions

    func validate() throws {
        guard (turn == nil) == verdicts.isEmpty, verdicts.count <= 1 else {
            throw ValidationError(
                "Anna vuoron numero ja yksi näistä: --entry AIHE, --out-of-scope, --right, --aside."
            )
        }
    }

    private var verdicts: [Judgement.Verdict] {
        (entry.map { [.entry($0)] } ?? []) + (outOfScope ? [.outOfScope] : [])
            + (right ? [.right] : []) + (aside ? [.aside] : [])
    }

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let base = try Session(knowledge).base
        let store = transcripts.store
        guard let id, let turn, let verdict = verdicts.first else {
            return try walk(RatingWalk(store: store, base: base), store)
        }
        if let entry, base.entry(entry) == nil {
            StandardStreams.printError(RatingWalk.noSuchEntry(SafeText.oneLine(entry)))
            throw ExitStatus.noInput.exit
        }
        let transcript = try ReviewReading.transcript(id, in: store)
        guard transcript.turns.contains(where: { $0.number == turn }) else {
            StandardStreams.printError("Vuoroa \(turn) ei ole keskustelussa \(transcript.id).")
            throw ExitStatus.noInput.exit
        }
        try RatingWalk.save(verdict, turn, transcript.id, in: store)
    }

    private func walk(_ walk: RatingWalk, _ store: TranscriptStore) throws {
        var walk = walk
        if let id {
            _ = try walk.rate(try ReviewReading.transcript(id, in: store))
        } else {
            try ReviewReading.walk(store, filter.filter, printsAsItGoes: true) { transcript in
                try walk.rate(transcript)
            }
        }
        StandardStreams.print(walk.ending)
    }
}
