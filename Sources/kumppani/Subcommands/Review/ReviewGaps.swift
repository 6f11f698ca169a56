internal import ArgumentParser
internal import Knowledge
internal import Matching
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

    @Option(help: ArgumentHelp("Enintään näin monta ryhmää.", valueName: "määrä"))
    var limit = 50

    @OptionGroup var transcripts: TranscriptOptions
    @OptionGroup var filter: FilterOptions
    @OptionGroup var knowledge: KnowledgeOptions

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let session = try Session(knowledge)
        let groups = Array(try groups(session).prefix(max(1, limit)))
        if let examples {
            let questions = groups.flatMap(\.questions)
            return StandardStreams.print(Skeleton.examples(of: questions, for: examples))
        }
        if skeleton {
            // What is answered today needs a better answer, not another entry.
            let groups = groups.filter { !$0.isAnsweredNow }
            let taken = Set(session.base.entries.map(\.id))
            return StandardStreams.print(Skeleton.entries(groups, taken: taken))
        }
        for group in groups {
            for line in lines(group, session.base) { StandardStreams.print(line) }
        }
        if groups.isEmpty { StandardStreams.print("Aukkoja ei ole.") }
    }

    /// The groups; with `--skeleton` those that no entry has been named for, with `--examples`
    /// those of that entry.
    private func groups(_ session: Session) throws -> [GapGroup] {
        var grouping = GapGrouping(matcher: session.matcher, base: session.base)
        let store = transcripts.store
        try ReviewReading.forEach(store, filter.filter) { transcript in
            let judgements = (try? store.judgements(of: transcript.id)) ?? [:]
            for gap in Gap.gaps(in: transcript, judgements)
            where isWanted(judgements[gap.turn]?.verdict) {
                grouping.add(gap)
            }
        }
        return grouping.groups
    }

    private func isWanted(_ verdict: Judgement.Verdict?) -> Bool {
        if let examples { return verdict == .entry(examples) }
        return !skeleton || verdict == nil
    }

    private func lines(_ group: GapGroup, _ base: KnowledgeBase) -> [String] {
        let reasons = Gap.Reason.allCases.compactMap { reason in
            group.reasons[reason].map { "\(Self.name(reason)) \($0)" }
        }
        let now = group.isAnsweredNow ? " · nyt vastataan" : ""
        let title = group.words.isEmpty ? "muuta" : group.words.joined(separator: ", ")
        let nearest = group.nearest.compactMap { candidate in
            base.entry(candidate.entry).map { "\($0.id) \(Self.percent(candidate.score))" }
        }
        let places = group.gaps.prefix(5).map { "\($0.id) \($0.turn)" }
        let lines =
            ["\(group.gaps.count) × \(title)  (\(reasons.joined(separator: ", "))\(now))"]
            + group.questions.map { "   \($0.count) × \($0.text)" }
            + ["   lähimmät: " + nearest.joined(separator: ", ")]
            + ["   missä: " + places.joined(separator: ", "), ""]
        return lines.map { $0.isEmpty ? "" : SafeText.cleaned($0.filter { !$0.isNewline }) }
    }

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
