internal import ArgumentParser
internal import Knowledge
internal import Planning
internal import Review
internal import Terminal
internal import Transcripts

/// `kumppani review stats`: what happened over time.
struct ReviewStats: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Näytä luvut kuukausittain, kysytyimmät aiheet ja mihin suunnittelu pysähtyy."
    )

    enum Format: String, ExpressibleByArgument { case text, html }

    @Option(
        help: ArgumentHelp(
            "Tulosteen muoto: text tai html, joka on yksi tulostettava sivu.",
            valueName: "muoto"
        )
    )
    var format = Format.text

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Tiedosto, johon tuloste kirjoitetaan.", valueName: "tiedosto")
    )
    var output: String?

    @OptionGroup var transcripts: TranscriptOptions
    @OptionGroup var filter: FilterOptions
    @OptionGroup var knowledge: KnowledgeOptions

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        var statistics = Statistics()
        try ReviewReading.forEach(transcripts.store, filter.filter) { statistics.add($0) }
        switch format {
        case .text:
            let lines = StatisticsText.lines(statistics, names)
                .map { SafeText.cleaned($0.filter { !$0.isNewline }) + "\n" }
            try OutputFile.write(lines.joined(), to: output, named: "kysymykset.txt")
        case .html:
            let page = StatisticsPage.text(statistics, names)
            try OutputFile.write(page, to: output, named: "kysymykset.html")
        }
    }

    /// The names of entries and fields as far as the knowledge is there and has them.
    private var names: StatisticsNames {
        let folder = Locations(knowledge: knowledge.folder).knowledge
        let entries = (try? KnowledgeLoader.load(folder: folder))?.base.entries ?? EntryList([])
        let fields = PlanFormLoader.load(folder: folder).form?.sections.flatMap(\.fields) ?? []
        return StatisticsNames(
            entries: Dictionary(entries.map { ($0.id, $0.term) }) { first, _ in first },
            fields: Dictionary(fields.map { ($0.id, $0.name) }) { first, _ in first }
        )
    }
}
