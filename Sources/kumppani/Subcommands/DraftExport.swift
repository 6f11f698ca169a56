internal import ArgumentParser
internal import DraftStore
internal import Drafts
internal import Planning
internal import XMLTree

/// `kumppani drafts export`.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Vie luonnoksen tiedostoon tai tulosteeseen.",
        discussion: """
            markdown ja html tehdään lukijalle (--reader). ehoks on koko HOKS, tai --fragment pelkkä \
            tutkinnon osa. Mitä eHOKS ei ota vastaan, sanotaan virhetulosteessa, ja paluuarvo on 1.
            """
    )

    @OptionGroup var options: DraftOptions
    @OptionGroup var draft: DraftArgument

    @Option(help: ArgumentHelp("Tiedoston muoto.", valueName: "muoto"))
    var format: ExportFormat

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Tiedosto tai kansio, johon kirjoitetaan.", valueName: "tiedosto"),
        completion: .file()
    )
    var output: String?

    @Option(help: ArgumentHelp("Kenelle luonnos tehdään.", valueName: "lukija"))
    var reader = ReaderOption.teacher

    @Flag(help: "eHOKSiin pelkkä tutkinnon osa.")
    var fragment = false

    @OptionGroup var approval: ApprovalOptions

    func run() throws {
        let setting = try options.setting()
        let id = try setting.id(draft.name)
        let whole = setting.draft(id.text, try setting.events(of: id))
        let format = format.draftFormat(reader.reader, isFragment: fragment)
        let text = try Self.text(whole, format, setting, try approval.day())
        try OutputFile.write(text, to: output, named: format.fileName)
        if self.format == .ehoks { try warn(whole, setting) }
    }

    private static func text(
        _ draft: Draft,
        _ format: DraftFormat,
        _ setting: PlanSetting,
        _ approved: CalendarDate?
    ) throws -> String {
        do throws(XMLProblem) {
            let exporter = DraftExporter(
                form: setting.form,
                xml: try DraftXML(knowledge: setting.folder),
                stamp: Moment.now.day,
                approved: approved
            )
            return try exporter.text(draft, as: format)
        } catch {
            StandardStreams.printError("\(error.file): \(error.message) \(error.remedy)")
            throw ExitStatus.badData.exit
        }
    }

    /// Says what eHOKS would turn down of what was just written.
    ///
    /// - Throws: An exit status when there is something, so that no script sends it on.
    private func warn(_ draft: Draft, _ setting: PlanSetting) throws {
        let scope: EHOKSCheck.Scope = fragment ? .fragment : .whole(approved: try approval.day())
        let refused = EHOKSCheck(draft.progress(in: setting.form), scope: scope).refused
        guard !refused.isEmpty else { return }
        let lines = DraftCheckText.refusals(refused)
        let hint = fragment || approval.approved != nil ? [] : [PlanSentences.approveOrFragment]
        for line in lines + hint { StandardStreams.printError(line) }
        throw ExitStatus.notFound.exit
    }
}

/// What `--format` takes.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
    case xml
    case markdown
    case html
    case ehoks
    case ics

    /// The format for a reader.
    func draftFormat(_ reader: PlanReader, isFragment: Bool) -> DraftFormat {
        switch self {
        case .xml: .xml
        case .markdown: .markdown(reader)
        case .html: .html(reader)
        case .ehoks: isFragment ? .ehoksFragment : .ehoks
        case .ics: .calendar
        }
    }
}

/// The day that the HOKS was first approved, which only a whole HOKS for eHOKS needs.
struct ApprovalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Päivä, jona HOKS hyväksyttiin ensi kerran: 25.11.2026 tai 2026-11-25.",
            valueName: "päivä"
        )
    )
    var approved: String?

    /// The day.
    ///
    /// - Throws: `ValidationError` when it is no day.
    func day() throws -> CalendarDate? {
        guard let approved else { return nil }
        guard let day = CalendarDate(typed: approved) else {
            throw ValidationError("”\(approved)” ei ole päivä. Kirjoita esimerkiksi 25.11.2026.")
        }
        return day
    }
}
