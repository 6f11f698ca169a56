public import Planning

/// A draft as a list shows it.
public struct DraftSummary: Hashable, Sendable {
    /// The draft's name.
    public let id: DraftID
    /// The workplace, when it has been answered.
    public let workplace: String?
    /// When the plan was last changed, or begun; the caller's stamp.
    public let changed: String?
    /// Whether the plan was found ready.
    public let isFinished: Bool
    /// How many fields have been answered.
    public let answered: Int
    /// How many fields there are.
    public let all: Int
    /// The titles of sections where nothing is open.
    public let done: [String]
    /// The titles of sections where something is open.
    public let begun: [String]
    /// The titles of sections where nothing has been answered.
    public let untouched: [String]

    /// Sums up a plan.
    public init(id: DraftID, _ progress: PlanProgress) {
        self.id = id
        workplace = progress.value(PlanFieldID.workplace)?.text
        changed = progress.stamps[.changed] ?? progress.stamps[.begun]
        isFinished = progress.stamps[.finished] != nil
        (answered, all) = progress.count
        func titles(_ state: PlanState) -> [String] {
            progress.form.sections.filter { progress.state(of: $0) == state }.map(\.title)
        }
        done = titles(.done)
        begun = titles(.begun)
        untouched = titles(.untouched)
    }
}

/// What a folder of drafts holds.
public struct DraftList: Hashable, Sendable {
    /// The drafts, the one changed last first.
    public let drafts: [DraftSummary]
    /// What was found on the way.
    public let notices: [DraftNotice]
}

/// The day of a stamp such as `2026-11-22T18:30:00Z`.
struct ChangeDay {
    let text: String

    init(stamp: String) {
        text = CalendarDate(iso: String(stamp.prefix(10)))?.finnish ?? stamp
    }
}
