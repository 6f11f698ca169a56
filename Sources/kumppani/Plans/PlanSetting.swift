internal import ArgumentParser
internal import DraftStore
internal import Planning

/// What every subcommand over plans needs: the form and the place of the drafts.
struct PlanSetting {
    /// The knowledge folder.
    let folder: String
    /// The version of the knowledge.
    let version: String
    /// The form that plans are made with.
    let form: PlanForm
    /// Where the drafts are.
    let store: DraftStore
    /// Where the catalogue of qualification units is.
    let units: UnitPlace

    /// Reads the form.
    ///
    /// - Throws: An exit status, after a sentence on standard error that says what is wrong.
    init(_ knowledge: KnowledgeOptions, _ transcripts: TranscriptOptions) throws {
        folder = Locations(knowledge: knowledge.folder).knowledge
        version = try Session.version(of: folder)
        form = try Self.form(in: folder)
        units = UnitPlace(knowledge, transcripts)
        store = DraftStore(folder: Locations.transcripts(transcripts.folder) + "/drafts")
    }

    private static func form(in folder: String) throws -> PlanForm {
        let loaded = PlanFormLoader.load(folder: folder)
        guard let form = loaded.form, loaded.findings.isEmpty else {
            throw Session.unsound(loaded.findings)
        }
        return form
    }

    /// The name of a draft as it was typed.
    ///
    /// - Throws: An exit status, after a sentence, when it cannot be the name of any draft.
    func id(_ typed: String) throws -> DraftID {
        guard let id = DraftID(typed) else { throw DraftStoreProblem.noSuchDraft(typed).told }
        return id
    }

    /// The events of a draft; what was found on the way goes to standard error.
    ///
    /// - Throws: An exit status, after a sentence on standard error.
    func events(of id: DraftID) throws -> [PlanEvent] {
        let (events, notices) = try telling { () throws(DraftStoreProblem) in try store.read(id) }
        for notice in notices { StandardStreams.printError(notice.message) }
        return events
    }

    /// Every draft; what was found on the way goes to standard error.
    ///
    /// - Throws: An exit status, after a sentence on standard error.
    func drafts() throws -> [DraftSummary] {
        let list = try telling { () throws(DraftStoreProblem) in try store.list(form: form) }
        for notice in list.notices { StandardStreams.printError(notice.message) }
        return list.drafts
    }

    /// Does what the store may refuse; a refusal becomes a sentence and an exit status.
    func telling<Value: ~Copyable>(
        _ call: () throws(DraftStoreProblem) -> Value
    ) throws -> Value {
        do {
            return try call()
        } catch {
            throw error.told
        }
    }
}

extension DraftStoreProblem {
    /// Says the problem on standard error; the exit status of it.
    var told: ExitCode {
        StandardStreams.printError(message)
        return status.exit
    }

    private var status: ExitStatus {
        switch self {
        case .noSuchDraft: .noInput
        case .notAFile, .tooLarge: .badData
        case .notAFolder, .folder, .inUse: .cannotWrite
        case .file: .inputOutput
        }
    }
}
