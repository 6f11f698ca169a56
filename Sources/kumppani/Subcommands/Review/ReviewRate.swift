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
        let base = try Session.load(Locations(knowledge: knowledge.folder).knowledge)
        let walk = RatingWalk(store: transcripts.store, base: base)
        guard let id, let turn, let verdict = verdicts.first else { return try rateAll(walk) }
        if let entry, base.entry(entry) == nil {
            StandardStreams.printError(RatingWalk.noSuchEntry(entry))
            throw ExitStatus.noInput.exit
        }
        let transcript = try ReviewReading.transcript(id, in: transcripts.store)
        guard transcript.turns.contains(where: { $0.number == turn }) else {
            StandardStreams.printError("Vuoroa \(turn) ei ole keskustelussa \(transcript.id).")
            throw ExitStatus.noInput.exit
        }
        try walk.save(verdict, turn, transcript.id)
    }

    private func rateAll(_ walk: RatingWalk) throws {
        var walk = walk
        let ids =
            try id.map { [try ReviewReading.id($0)] }
            ?? ReviewReading.orExit { try transcripts.store.ids() }
        for id in ids {
            guard let transcript = try? transcripts.store.read(id) else { continue }
            guard try walk.rate(transcript) else { return }
        }
        StandardStreams.print("Kaikki vuorot on arvioitu.")
    }
}

/// Asks of unrated turns one at a time.
struct RatingWalk {
    private let store: TranscriptStore
    private let base: KnowledgeBase
    private var input = LineReader()

    init(store: TranscriptStore, base: KnowledgeBase) {
        self.store = store
        self.base = base
    }

    static func noSuchEntry(_ id: String) -> String {
        "Aihetta ”\(id)” ei ole. Aiheet: kumppani topics"
    }

    func save(_ verdict: Judgement.Verdict, _ turn: Int, _ id: TranscriptID) throws {
        try ReviewReading.orExit {
            try store.add(Judgement(turn: turn, verdict: verdict, at: Clock.now), to: id)
        }
    }

    /// Rates a session's turns; false when the reviewer stopped.
    mutating func rate(_ transcript: Transcript) throws -> Bool {
        let rated = try ReviewReading.orExit { try store.judgements(of: transcript.id) }
        for turn in transcript.turns where turn.mode == .chat && rated[turn.number] == nil {
            guard !turn.questions.isEmpty else { continue }
            StandardStreams.print(SafeText.cleaned("\n\(turn.typed ?? "")"))
            for question in turn.questions {
                StandardStreams.print(SafeText.cleaned("  " + TranscriptText.summary(question)))
            }
            guard try ask(turn.number, transcript.id) else { return false }
        }
        return true
    }

    private mutating func ask(_ turn: Int, _ id: TranscriptID) throws -> Bool {
        while true {
            StandardStreams.print("o = oikein, aiheen tunnus, e = ei kuulu, s = sivuun, l = lopeta")
            guard case .text(let line)? = input.next() else { return false }
            let typed = line.filter { !$0.isWhitespace }.lowercased()
            switch typed {
            case "": return true
            case "l": return false
            case "o": try save(.right, turn, id)
            case "e": try save(.outOfScope, turn, id)
            case "s": try save(.aside, turn, id)
            default:
                guard base.entry(typed) != nil else {
                    StandardStreams.print(Self.noSuchEntry(SafeText.oneLine(typed)))
                    continue
                }
                try save(.entry(typed), turn, id)
            }
            return true
        }
    }
}
