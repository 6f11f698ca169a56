internal import ArgumentParser
internal import Knowledge

/// `kumppani topics`: browses the knowledge.
struct Topics: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Selaa tietopohjan aiheita: luettelo, tai yksi aihe kokonaan."
    )

    @Argument(
        help: ArgumentHelp("Aiheen tunnus tai nimi.", valueName: "aihe"),
        completion: ShellCandidates.topics
    )
    var id: String?

    @OptionGroup var knowledge: KnowledgeOptions

    @Option(help: ArgumentHelp("Tulosteen muoto.", valueName: "muoto"))
    var format = TopicText.Format.text

    @Flag(help: "Tulosta JSON-muodossa.")
    var json = false

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let base = try Session.load(Locations(knowledge: knowledge.folder).knowledge)
        let text = TopicText(base: base, format: format)
        if let id {
            let entry = try Self.entry(id, in: base)
            json ? print(TopicJSON(base: base).object(entry)) : show(text.lines(entry))
        } else {
            json ? print(TopicJSON(base: base).list) : show(text.list)
        }
    }

    private func print(_ json: OrderedJSON) { StandardStreams.print(json.text) }

    /// Text for people is wrapped; Markdown is for another program, so its lines stay whole.
    private func show(_ lines: [String]) {
        guard format == .markdown else { return StandardStreams.show(lines) }
        for line in lines { StandardStreams.print(line) }
    }

    /// The entry of an id, typed as a term too; the nearest ones are named when there is none.
    private static func entry(_ typed: String, in base: KnowledgeBase) throws -> Entry {
        let wanted = typed.lowercased()
        let found = base.entry(wanted) ?? base.entries.first { $0.term.lowercased() == wanted }
        if let found { return found }
        let names = base.entries.map(\.id)
        let nearest =
            Nearest.name(to: wanted, among: names)
            ?? names.first { $0.hasPrefix(wanted) || $0.contains(wanted) }
        StandardStreams.printError(
            "Aihetta ”\(typed)” ei ole. "
                + (nearest.map { "Tarkoititko: kumppani topics \($0)" }
                    ?? "Kaikki aiheet: kumppani topics")
        )
        throw ExitStatus.noInput.exit
    }
}
