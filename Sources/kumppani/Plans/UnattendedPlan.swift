internal import DraftStore
internal import Drafts
internal import Planning
internal import XMLTree

/// A plan made of a file of answers, without a person.
struct UnattendedPlan {
    /// The largest file of answers, in bytes.
    static let sizeLimit = 16 * 1_048_576

    let setting: PlanSetting
    /// The draft to go on with; nil for a new one.
    let resumed: DraftID?
    /// Whether a missing required answer is a failure.
    let isStrict: Bool

    /// Takes the answers of a file: all of them, or none when something is wrong.
    ///
    /// Prints the draft's name to standard output and the rest to standard error.
    ///
    /// - Throws: An exit status, after a sentence for each thing that is wrong.
    func run(_ path: String) throws {
        let earlier = try resumed.map(setting.events) ?? []
        let moment = Moment.now
        let answers = AnswersFile(
            try Self.bytes(path),
            form: setting.form,
            today: moment.day,
            after: earlier
        )
        guard answers.problems.isEmpty else {
            throw Self.refusal(answers.problems.map(\.message))
        }
        let progress = PlanProgress(form: setting.form, events: earlier + answers.events)
        try requireAnswers(of: progress)
        let end = progress.openRequiredFields.isEmpty ? [moment.finished] : []
        let id = try save([setting.form.stamp] + answers.events + end, at: moment)
        for line in PlanSentences.saved(progress) { StandardStreams.printError(line) }
        StandardStreams.print(id.text)
    }

    /// Says what required answers a plan still lacks.
    ///
    /// - Throws: An exit status, when it lacks any.
    func checkAnswers() throws {
        let events = try resumed.map(setting.events) ?? []
        try requireAnswers(of: PlanProgress(form: setting.form, events: events))
    }

    private func requireAnswers(of progress: PlanProgress) throws {
        let missing = progress.openRequiredFields
        guard isStrict, !missing.isEmpty else { return }
        throw Self.refusal(PlanSentences.missing(missing))
    }

    private func save(_ events: [PlanEvent], at moment: Moment) throws -> DraftID {
        try setting.telling { () throws(DraftStoreProblem) in
            let file = try open(at: moment)
            try file.append(events, at: moment.stamp)
            return file.id
        }
    }

    private func open(at moment: Moment) throws(DraftStoreProblem) -> DraftFile {
        guard let resumed else { return try setting.begin(at: moment) }
        return try setting.store.open(resumed)
    }

    private static func refusal(_ lines: [String]) -> any Error {
        for line in lines { StandardStreams.printError(line) }
        return ExitStatus.badData.exit
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        do throws(XMLProblem) {
            return try FileBytes.read(path, limit: sizeLimit)
        } catch {
            StandardStreams.printError("\(path): \(error.message) \(error.remedy)")
            throw ExitStatus.noInput.exit
        }
    }
}

extension Moment {
    fileprivate var finished: PlanEvent { .stamped(.finished, day.iso) }
}

extension PlanForm {
    fileprivate var stamp: PlanEvent { .stamped(.edition, edition) }
}
