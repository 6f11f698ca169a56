public import Planning

/// Something in a plan that eHOKS would turn down, or would take though it is useless.
public struct EHOKSFinding: Hashable, Sendable {
    /// The field that mends it; nil when the form does not ask it.
    public let field: String?
    /// What people call the field, or the place in eHOKS when the form does not ask it.
    public let fieldName: String
    /// Whether eHOKS turns the plan down because of it.
    public let isRefused: Bool
    /// What is the matter.
    public let kind: Kind

    /// What can be the matter with a field; `EHOKSFinding+Wording.swift` has the sentences.
    public enum Kind: Hashable, Sendable {
        /// The document cannot be taken without it.
        case missing
        /// The code of the unit is not of the form `tutkinnonosat_` and a number.
        case unitCodeShape
        /// The end is before the start.
        case endBeforeStart(CalendarDate)
        /// The period is over five years; the latest end there can be.
        case overFiveYears(latest: CalendarDate)
        /// The workplace's business id has not the shape or the check digit of one.
        case businessID
        /// The telephone number has other characters than digits, `+ - ( )` and spaces.
        case phoneCharacters
        /// The telephone number is over 256 characters.
        case phoneLength
        /// The part-time share is not from 1 to 100.
        case shareRange
        /// Two interruptions share a day, or one without an end is followed by another.
        case interruptionsOverlap(DateSpan, DateSpan)
        /// The identifier does not do.
        case oid(OID.Problem, OID.Subject)

        /// There is no workplace at all.
        case noWorkplace
        /// The list of main tasks is empty.
        case noTasks
        /// The instructor has neither an e-mail address nor a telephone number.
        case noContact
        /// An interruption covers the last day, and then no survey is sent.
        case interruptedAtEnd(CalendarDate)
        /// The provider's representative is not named.
        case noRepresentative
        /// The representative is left out because one of name and institution is missing.
        case halfRepresentative
        /// A demonstration has no description of its tasks.
        case noDemonstrationTasks
        /// A demonstration lacks the provider's assessor.
        case noProviderAssessor
        /// A demonstration lacks the assessor from working life.
        case noWorkplaceAssessor
        /// The assessor is left out because the workplace's name is missing.
        case assessorWithoutWorkplace
        /// The demonstration ends before it starts.
        case demonstrationEndBeforeStart(CalendarDate)
        /// The demonstration is not during the period.
        case demonstrationOutsidePeriod(DateSpan)
    }
}

/// What eHOKS would say of a plan.
public struct EHOKSCheck: Hashable, Sendable {
    /// How much of the HOKS is sent.
    public enum Scope: Hashable, Sendable {
        /// The element of one qualification unit, to be put in a HOKS.
        case fragment
        /// A whole new HOKS; the day it was approved, when that is known.
        case whole(approved: CalendarDate?)
    }

    /// What was found: what eHOKS refuses first, each in the order of the form.
    public let findings: [EHOKSFinding]
    /// The last day on which the data are early enough for the instructor survey.
    ///
    /// The day before the period ends; nil while the end is not known.
    public let dataDue: CalendarDate?

    /// Checks a plan.
    ///
    /// - Parameters:
    ///   - progress: The plan.
    ///   - scope: How much is sent.
    public init(_ progress: PlanProgress, scope: Scope = .fragment) {
        let rules = EHOKSRules(HOKSElement(progress, scope: scope), progress, scope: scope)
        findings = rules.findings()
        dataDue = rules.period.end?.adding(days: -1)
    }

    /// What eHOKS would turn down.
    public var refused: [EHOKSFinding] { findings.filter(\.isRefused) }

    /// What eHOKS would take though it is useless.
    public var useless: [EHOKSFinding] { findings.filter { !$0.isRefused } }

    /// The identifier of the period in eHOKS that follows from a draft's name.
    public static func identifier(ofDraft id: String) -> String { "kumppani-" + id }
}
