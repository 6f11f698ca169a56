internal import ArgumentParser
internal import DraftStore
internal import Drafts
internal import Planning

/// The file of a plan that is being made; it begins with the first answer.
final class PlanRecord {
    private let setting: PlanSetting
    private var file: DraftFile?
    /// What happened and is not on the disk: before the first answer, or after a refused write.
    private var unsaved: [PlanEvent] = []

    /// Begins a new plan.
    init(_ setting: PlanSetting) {
        self.setting = setting
    }

    /// Goes on with a draft.
    init(_ setting: PlanSetting, file: DraftFile) {
        self.setting = setting
        self.file = file
    }

    /// The name of the draft; nil while nothing has been answered.
    var id: DraftID? { file?.id }

    /// Whether every answer is on the disk.
    var isSaved: Bool { !unsaved.contains { $0.isWorthKeeping } }

    /// The plan as it was when the record was opened.
    var progress: PlanProgress {
        PlanProgress(form: setting.form, events: file?.events ?? [])
    }

    /// Puts what happened on the disk; what could not be put there is tried again the next time.
    ///
    /// - Throws: `DraftStoreProblem` when the disk refused.
    func append(_ events: [PlanEvent]) throws(DraftStoreProblem) {
        unsaved += events
        guard file != nil || !isSaved else { return }
        let moment = Moment.now
        if file == nil { file = try setting.begin(at: moment) }
        try file?.append(unsaved, at: moment.stamp)
        unsaved = []
    }

    /// The plan as it stands, to be shown.
    var draft: Draft {
        let events = id.flatMap { try? setting.store.read($0).events } ?? []
        return setting.draft(id?.text ?? "uusi", events + unsaved)
    }
}

extension PlanSetting {
    /// Makes the file of a new draft, with when and with which knowledge it was begun.
    func begin(at moment: Moment) throws(DraftStoreProblem) -> DraftFile {
        var generator = SystemRandomNumberGenerator()
        return try store.create(
            day: moment.day,
            events: [.stamped(.begun, moment.stamp), .stamped(.knowledge, version)],
            using: &generator
        )
    }

    /// The draft of a plan's events.
    func draft(_ id: String, _ events: [PlanEvent]) -> Draft {
        let program = "kumppani " + Kumppani.configuration.version
        return Draft(id: id, program: program, form: form, events: events)
    }
}

extension PlanEvent {
    /// Whether the event says something of the plan itself, so that losing it would be a loss.
    fileprivate var isWorthKeeping: Bool {
        if case .stamped = self { false } else { true }
    }
}
