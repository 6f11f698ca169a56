internal import ArgumentParser
internal import DraftStore
internal import Drafts
internal import Glibc
internal import JSONText
internal import PlanningDialogue
internal import Terminal

/// `kumppani drafts`: the saved plans.
struct DraftCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drafts",
        abstract: "Näyttää, vie, tarkistaa ja poistaa luonnoksia.",
        subcommands: [List.self, Show.self, Export.self, CheckDraft.self, Delete.self],
        defaultSubcommand: List.self
    )
}

/// The flags of every command over drafts.
struct DraftOptions: ParsableArguments {
    @OptionGroup var knowledge: KnowledgeOptions
    @OptionGroup var transcripts: TranscriptOptions

    /// What the command needs.
    ///
    /// - Throws: An exit status, after a sentence on standard error.
    func setting() throws -> PlanSetting {
        StandardStreams.ignoreBrokenPipes()
        return try PlanSetting(knowledge, transcripts)
    }
}

/// The name of a draft on the command line.
struct DraftArgument: ParsableArguments {
    @Argument(
        help: ArgumentHelp("Luonnoksen nimi.", valueName: "luonnos"),
        completion: ShellCandidates.drafts
    )
    var name: String
}

/// Who a draft is shown for.
enum ReaderOption: String, CaseIterable, ExpressibleByArgument {
    case teacher
    case instructor
    case student

    /// The reader of the document.
    var reader: PlanReader {
        switch self {
        case .teacher: .teacher
        case .instructor: .instructor
        case .student: .student
        }
    }
}

/// `kumppani drafts list`.
struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Luettelee luonnokset, viimeksi muutettu ensin."
    )

    @OptionGroup var options: DraftOptions

    @Flag(help: "Tulosta JSON-muodossa.")
    var json = false

    func run() throws {
        let drafts = try options.setting().drafts()
        if json { return StandardStreams.print(DraftJSON.list(drafts).compact) }
        for draft in drafts {
            let mark = draft.isFinished ? " · " + PlanSentences.finishedMark : ""
            StandardStreams.print("\(draft.id)  \(draft.line)\(mark)")
        }
        if drafts.isEmpty { StandardStreams.printError(PlanSentences.noDrafts) }
    }
}

/// `kumppani drafts show`.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Näyttää luonnoksen.")

    @OptionGroup var options: DraftOptions
    @OptionGroup var draft: DraftArgument

    @Option(help: ArgumentHelp("Kenelle luonnos näytetään.", valueName: "lukija"))
    var reader = ReaderOption.teacher

    @Flag(help: "Selkeä tuloste ruudunlukijalle: ei värejä eikä koristeita.")
    var plain = false

    @Flag(help: "Näytä sivu kerrallaan ($PAGER).")
    var pager = false

    @Flag(help: "Tulosta vastaukset JSON-muodossa kenttien tunnuksilla.")
    var json = false

    func run() throws {
        let setting = try options.setting()
        let id = try setting.id(draft.name)
        let whole = setting.draft(id.text, try setting.events(of: id))
        if json {
            let progress = whole.progress(in: setting.form)
            return StandardStreams.print(DraftJSON.answers(progress).compact)
        }
        let text = TextPlan.text(whole, form: setting.form, reader: reader.reader)
        let screen = Screen(plain: plain)
        let shown = StyledText(plain ? PlainText.spokenLines(of: text) : text)
        if pager { Pager.show(shown, on: screen) } else { screen.show(shown) }
    }
}

/// `kumppani drafts delete`.
struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Poistaa luonnoksen pysyvästi.")

    @OptionGroup var options: DraftOptions
    @OptionGroup var draft: DraftArgument

    @Flag(help: "Poista kysymättä.")
    var yes = false

    func run() throws {
        let setting = try options.setting()
        let id = try setting.id(draft.name)
        let events = try setting.events(of: id)
        guard yes || isatty(0) == 0 || isConfirmed(setting.draft(id.text, events), setting) else {
            return StandardStreams.printError(PlanSentences.notDeleted)
        }
        try setting.telling { () throws(DraftStoreProblem) in try setting.store.delete(id) }
        StandardStreams.printError(PlanSentences.deleted(id))
    }

    private func isConfirmed(_ draft: Draft, _ setting: PlanSetting) -> Bool {
        let label = draft.progress(in: setting.form).label
        StandardStreams.printError(PlanSentences.shouldDelete("\(draft.id), \(label)"))
        var reader = PlainReader()
        guard case .line(let answer) = reader.next() else { return false }
        return ["k", "kyllä", "kylla", "joo"].contains(answer.lowercased())
    }
}
