/// One answer that an entry holds: text that reads well when shown alone.
public struct Facet: Hashable, Sendable {
    /// What the facet answers.
    public let kind: Kind
    /// Running text, a paragraph each.
    public let paragraphs: [String]
    /// Steps, items or questions after the text; steps are numbered when shown.
    public let items: [String]
    /// Where it is from; at least one.
    public let sources: [SourceReference]
    /// Questions that this very facet answers; only points have them.
    public let examples: [Example]
    /// Where it stands.
    public let place: Place

    /// Makes a facet.
    public init(
        kind: Kind,
        paragraphs: [String],
        items: [String] = [],
        sources: [SourceReference],
        examples: [Example] = [],
        place: Place
    ) {
        self.kind = kind
        self.paragraphs = paragraphs
        self.items = items
        self.sources = sources
        self.examples = examples
        self.place = place
    }

    /// Text and items as one string, for counting and comparing words.
    public var text: String {
        (paragraphs + items).joined(separator: " ")
    }

    /// What a facet answers, with what belongs to that kind only.
    public enum Kind: Hashable, Sendable {
        /// What the thing is; at most two sentences.
        case define
        /// Why it is done.
        case purpose
        /// How, in steps.
        case procedure
        /// Who answers for it; the id of the role entry, if one is named.
        case responsible(role: String?)
        /// When, how often, how long.
        case timing
        /// What belongs to it.
        case contents
        /// What a role does; nil for the whole.
        case tasks(phase: Phase?)
        /// Questions for a team.
        case criteria(depth: Depth)
        /// How it differs from another entry.
        case contrast(with: String)
        /// One thing that people ask, often to be answered yes or no.
        case point
    }

    /// A part of a workplace period.
    public enum Phase: String, CaseIterable, Hashable, Sendable {
        /// Before anything is agreed.
        case before
        /// While the period is planned.
        case planning
        /// While the student is at the workplace.
        case during
        /// When competence is demonstrated.
        case demonstration
        /// When the period is over.
        case after
    }

    /// How deep a set of criteria questions goes.
    public enum Depth: String, CaseIterable, Hashable, Sendable {
        /// Questions that start the talk.
        case start
        /// Questions that dig deeper.
        case dig
    }
}

extension Facet.Kind {
    /// The kind of an element's name and what belongs to that kind only: a phase, a depth or an id.
    ///
    /// Nil for a name that is no facet's.
    init?(name: String, detail: String?) {
        switch name {
        case "define": self = .define
        case "purpose": self = .purpose
        case "procedure": self = .procedure
        case "responsible": self = .responsible(role: detail)
        case "timing": self = .timing
        case "contents": self = .contents
        case "tasks": self = .tasks(phase: detail.flatMap(Facet.Phase.init))
        case "criteria": self = .criteria(depth: detail.flatMap(Facet.Depth.init) ?? .start)
        case "contrast": self = .contrast(with: detail ?? "")
        case "point": self = .point
        default: return nil
        }
    }

    /// The name of the element in the knowledge files.
    public var name: String {
        switch self {
        case .define: "define"
        case .purpose: "purpose"
        case .procedure: "procedure"
        case .responsible: "responsible"
        case .timing: "timing"
        case .contents: "contents"
        case .tasks: "tasks"
        case .criteria: "criteria"
        case .contrast: "contrast"
        case .point: "point"
        }
    }

    /// The intent it answers; a point answers those of its own examples.
    public var intent: Intent? {
        switch self {
        case .define: .define
        case .purpose: .purpose
        case .procedure: .procedure
        case .responsible: .responsible
        case .timing: .timing
        case .contents: .contents
        case .tasks: .tasks
        case .criteria: .criteria
        case .contrast: .compare
        case .point: nil
        }
    }
}
