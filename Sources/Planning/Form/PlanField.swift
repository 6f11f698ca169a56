/// One question of the form.
public struct PlanField: Hashable, Sendable {
    /// Stable name such as `ohjaajan-sahkoposti`; see `PlanFieldID` for those the code knows.
    public let id: String
    /// What people call it in lists: `Ohjaajan sähköposti`.
    public let name: String
    /// Other names that `/muuta` understands, beside the name.
    public let otherNames: [String]
    /// What kind of answer is wanted.
    public let kind: FieldKind
    /// Whether a plan needs it.
    public let isRequired: Bool
    /// Whether the answer is about a person and stays out of transcripts, whatever its type.
    public let isPersonal: Bool
    /// Whether the answer comes from the catalogue of units: the field belongs to the plan only
    /// when it has one, and is never asked.
    public let isFromUnits: Bool
    /// When the field belongs to the plan; all must hold, and none means always.
    public let conditions: [PlanCondition]
    /// The fields whose change makes the answer worth checking.
    public let dependsOn: [String]
    /// The field whose answer often does here too and is taken with "sama"; nil when none does.
    public let sameAs: String?
    /// The question as it is asked.
    public let prompt: String
    /// One line on what to type.
    public let help: String
    /// Why it is asked, with its source.
    public let why: PlanReason
    /// An answer that would do.
    public let example: String
    /// The knowledge entry that explains the subject.
    public let entry: String?
    /// Where the answer goes in eHOKS; nil when it stays in the draft.
    public let place: EHOKSPlace?
    /// The line in the form's file, from 1.
    public let line: Int
}

/// Why a field is asked.
public struct PlanReason: Hashable, Sendable {
    /// The reason in a sentence or two.
    public let text: String
    /// The source's id in `sources.xml`.
    public let source: String
    /// The section or page in it.
    public let locator: String?
}

/// A condition on the answer to another field.
public struct PlanCondition: Hashable, Sendable {
    /// The field looked at.
    public let field: String
    /// The answers that will do: ids of choices, or `kylla` and `ei`.
    public let values: [String]
}

/// A place in the document of eHOKS.
public struct EHOKSPlace: Hashable, Sendable {
    /// The part of the document.
    public let part: Part
    /// The keys below that part, as eHOKS writes them.
    public let path: [String]

    /// The parts of the document that one plan fills.
    public enum Part: String, CaseIterable, Hashable, Sendable {
        /// The HOKS itself.
        case hoks
        /// The element of `hankittavat-ammat-tutkinnon-osat`.
        case unit
        /// The element of `osaamisen-hankkimistavat`.
        case period
        /// The element of `osaamisen-osoittaminen`.
        case demonstration
    }
}

extension PlanField {
    /// The most items that the answer to a list holds.
    public static let listLimit = ListReading.itemLimit
}
