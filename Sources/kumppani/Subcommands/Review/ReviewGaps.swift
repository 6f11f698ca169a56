internal import ArgumentParser
internal import Knowledge
internal import Matching
internal import Proofreading
internal import Review
internal import Terminal
internal import Transcripts

/// `kumppani review gaps`: what the knowledge could not answer.
struct ReviewGaps: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps",
        abstract: "Näytä aukot: mitä ei osattu, eniten kysytyt ensin."
    )

    @Flag(help: "Tulosta aukoista aiheiden rungot XML:nä.")
    var skeleton = false

    @Option(
        help: ArgumentHelp(
            "Tulosta tälle aiheelle arvioidut kysymykset sen esimerkeiksi XML:nä.",
            valueName: "aihe"
        ),
        completion: ShellCandidates.topics
    )
    var examples: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Tiedosto, johon XML kirjoitetaan.", valueName: "tiedosto")
    )
    var output: String?

    @Option(help: ArgumentHelp("Enintään näin monta ryhmää.", valueName: "määrä"))
    var limit = 50

    @OptionGroup var transcripts: TranscriptOptions
    @OptionGroup var filter: FilterOptions
    @OptionGroup var knowledge: KnowledgeOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("Anna --limit-arvoksi ainakin 1.") }
        guard !skeleton || examples == nil else {
            throw ValidationError("Valitse joko --skeleton tai --examples AIHE.")
        }
        guard output == nil || skeleton || examples != nil else {
            throw ValidationError(
                "Valitsin --output sopii vain yhteen näistä: --skeleton, --examples."
            )
        }
    }

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let session = try Session(knowledge)
        if let examples, session.base.entry(examples) == nil {
            StandardStreams.printError(RatingWalk.noSuchEntry(SafeText.oneLine(examples)))
            throw ExitStatus.noInput.exit
        }
        let gaps = try gaps(session)
        if let examples { return try writeExamples(gaps, for: examples, session) }
        if skeleton { return try writeSkeleton(gaps, session) }
        let groups = grouped(gaps, limit: limit)
        for group in groups {
            for line in lines(group, session.base) { StandardStreams.print(line) }
        }
        if groups.isEmpty { StandardStreams.print(Self.noGaps) }
    }

    private static let noGaps = "Aukkoja ei ole."

    private func gaps(_ session: Session) throws -> GapGrouping {
        var grouping = GapGrouping(matcher: session.matcher, base: session.base)
        let store = transcripts.store
        try ReviewReading.forEach(store, filter.filter) { transcript in
            let judgements = ReviewReading.judgements(of: transcript.id, in: store)
            grouping.add(transcript, judgements)
        }
        return grouping
    }

    /// Entries for what no entry has been named for; what is answered today needs a better answer
    /// and not another entry.
    private func writeSkeleton(_ gaps: GapGrouping, _ session: Session) throws {
        let groups = grouped(
            gaps,
            limit: limit,
            includes: { $0 == nil },
            where: { !$0.isAnsweredNow }
        )
        try write(try skeletons(session).entries(groups))
    }

    private func writeExamples(
        _ gaps: GapGrouping,
        for entry: String,
        _ session: Session
    ) throws {
        let groups = grouped(gaps, limit: .max, includes: { $0 == .entry(entry) })
        let questions = groups.flatMap(\.questions)
        try write(try skeletons(session).examples(of: questions, for: entry))
    }

    private func grouped(
        _ gaps: GapGrouping,
        limit: Int,
        includes: (Judgement.Verdict?) -> Bool = { _ in true },
        where isWanted: (GapGroup) -> Bool = { _ in true }
    ) -> [GapGroup] {
        var progress = ProgressLine("Ryhmitellään aukkoja")
        defer { progress.clear() }
        return gaps.groups(limit: limit, includes: includes, where: isWanted) {
            progress.show($0, of: $1)
        }
    }

    private func write(_ text: String?) throws {
        guard let text else { return StandardStreams.printError(Self.noGaps) }
        // A shell's `>` would empty a file in the knowledge folder before that is read.
        try OutputFile.write(text, to: output, named: "aukot.xml")
    }

    private func skeletons(_ session: Session) throws -> Skeleton {
        let base = try Session.load(Locations(knowledge: knowledge.folder).knowledge)
        let speller = Speller(dictionary: session.dictionary, vocabulary: base.vocabulary)
        return Skeleton(base: base, speller: speller)
    }

    private func lines(_ group: GapGroup, _ base: KnowledgeBase) -> [String] {
        let reasons = Gap.Reason.allCases.compactMap { reason in
            group.reasons[reason].map { "\(Self.name(reason)) \($0)" }
        }
        let now = group.isAnsweredNow ? " · nyt vastataan" : ""
        let title = group.words.isEmpty ? "muuta" : group.words.joined(separator: ", ")
        let nearest = group.nearest.filter { $0.score >= 0.005 }
            .compactMap { candidate in
                base.entry(candidate.entry).map { "\($0.id) \(Self.percent(candidate.score))" }
            }
        let hidden = group.questions.count - Self.questionLimit
        let places = group.gaps.prefix(Self.placeLimit).map { "\($0.id) \($0.turn)" }
        let more = group.gaps.count > Self.placeLimit ? ", …" : ""
        let lines =
            ["\(group.gaps.count) × \(title)  (\(reasons.joined(separator: ", "))\(now))"]
            + group.questions.prefix(Self.questionLimit).map { "   \($0.count) × \($0.text)" }
            + (hidden > 0 ? ["   … ja \(hidden) muulla tavalla kysyttynä"] : [])
            + ["   lähimmät: " + (nearest.isEmpty ? "–" : nearest.joined(separator: ", "))]
            + ["   missä: " + places.joined(separator: ", ") + more, ""]
        return lines.map { $0.isEmpty ? "" : SafeText.cleaned($0.filter { !$0.isNewline }) }
    }

    /// How many wordings and places of a group are shown.
    private static let questionLimit = 10
    private static let placeLimit = 5

    private static func percent(_ score: Double) -> String { "\(Int((score * 100).rounded())) %" }

    private static func name(_ reason: Gap.Reason) -> String {
        switch reason {
        case .declined: "ei tiedetty"
        case .clarified: "jäi tarkennukseen"
        case .none: "ei mikään tarjotuista"
        case .bad: "merkitty huonoksi"
        }
    }
}
