public import Planning
public import XMLTree

/// The formats that a draft is written in.
public enum DraftFormat: Hashable, Sendable {
    /// XML of our own.
    case xml
    /// Markdown for a reader.
    case markdown(PlanReader)
    /// HTML for a reader, to be printed.
    case html(PlanReader)
    /// The days for a calendar program.
    case calendar
    /// One qualification unit for eHOKS.
    case ehoksFragment
    /// A whole HOKS for eHOKS.
    case ehoks

    /// Every format for every reader.
    public static let all: [DraftFormat] =
        [.xml] + PlanReader.allCases.map(markdown) + PlanReader.allCases.map(html)
        + [.calendar, .ehoksFragment, .ehoks]

    /// What a file in the format is called when nobody names it.
    public var fileName: String {
        switch self {
        case .xml: "luonnos.xml"
        case .markdown(let reader): "suunnitelma-\(reader.fileName).md"
        case .html(let reader): "suunnitelma-\(reader.fileName).html"
        case .calendar: "jakso.ics"
        case .ehoksFragment: "ehoks-tutkinnon-osa.json"
        case .ehoks: "ehoks-hoks.json"
        }
    }
}

/// Writes a draft in any of its formats.
public struct DraftExporter {
    private let form: PlanForm
    private let xml: DraftXML
    private let stamp: CalendarDate
    private let approved: CalendarDate?

    /// Takes what the formats need beside the draft.
    ///
    /// - Parameters:
    ///   - form: The form of the drafts.
    ///   - xml: The writer of XML, with its schema.
    ///   - stamp: The day on which the files are written.
    ///   - approved: The day the HOKS was first approved, for the whole HOKS.
    public init(form: PlanForm, xml: DraftXML, stamp: CalendarDate, approved: CalendarDate?) {
        self.form = form
        self.xml = xml
        self.stamp = stamp
        self.approved = approved
    }

    /// Writes a draft as it stands, gaps and all.
    ///
    /// - Throws: `XMLProblem` when the draft breaks its own schema.
    public func text(_ draft: Draft, as format: DraftFormat) throws(XMLProblem) -> String {
        switch format {
        case .xml: try xml.write(draft)
        case .markdown(let reader): MarkdownPlan.text(draft, form: form, reader: reader)
        case .html(let reader): HTMLPlan.text(draft, form: form, reader: reader)
        case .calendar: CalendarPlan.text(draft, form: form, stamp: stamp)
        case .ehoksFragment: EHOKSExport.fragment(draft, form: form)
        case .ehoks: EHOKSExport.whole(draft, form: form, approved: approved)
        }
    }
}

extension PlanReader {
    /// The reader in a file's name.
    fileprivate var fileName: String {
        switch self {
        case .teacher: "opettaja"
        case .instructor: "tyopaikkaohjaaja"
        case .student: "opiskelija"
        }
    }
}
