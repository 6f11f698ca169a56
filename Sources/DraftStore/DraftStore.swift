internal import Glibc
public import Planning

/// The drafts in one folder, a file of events each; the state is what replaying them gives.
///
/// Files are for their owner only. What is appended is on the disk before `append` returns.
public struct DraftStore: Sendable {
    /// The folder; it is made with the first draft.
    public let folder: String

    /// Names the folder without touching it.
    public init(folder: String) {
        self.folder = folder
    }

    /// Starts a draft under a new name.
    ///
    /// - Parameters:
    ///   - day: The day that the name begins with.
    ///   - events: What is in the draft from the start.
    ///   - generator: Where the rest of the name comes from.
    /// - Returns: The draft, on the disk with the events in it.
    /// - Throws: `DraftStoreProblem` when it cannot be made or written; there is none then.
    public func create(
        day: CalendarDate,
        events: [PlanEvent] = [],
        using generator: inout some RandomNumberGenerator
    ) throws(DraftStoreProblem) -> DraftFile {
        let folder = try DraftFolder.opening(folder, creates: true)
        for _ in 0..<16 {
            do {
                return try make(DraftID(day: day, using: &generator), events, in: folder)
            } catch .file(_, EEXIST) {
                continue
            }
        }
        throw .folder(folder.path, errno: EEXIST)
    }

    private func make(
        _ id: DraftID,
        _ events: [PlanEvent],
        in folder: borrowing DraftFolder
    ) throws(DraftStoreProblem) -> DraftFile {
        if let unnamed = folder.makeUnnamed() {
            let file = try DraftFile(id, unnamed, notices: folder.notices, isNamed: false)
            try file.append(events)
            if try file.appears(in: folder) { return file }
        }
        let file = try DraftFile(id, folder.open(id, isNew: true), notices: folder.notices)
        do {
            try file.append(events)
            try folder.sync()
        } catch {
            try? folder.remove(id)
            throw error
        }
        return file
    }

    /// Opens a draft to go on with.
    ///
    /// - Throws: `DraftStoreProblem`: `inUse` when another program has it open.
    public func open(_ id: DraftID) throws(DraftStoreProblem) -> DraftFile {
        let folder = try existingFolder(for: id)
        return try DraftFile(id, folder.open(id, isNew: false), notices: folder.notices)
    }

    /// Reads a draft's events, also while another program has it open.
    ///
    /// - Throws: `DraftStoreProblem` when there is no such draft or it cannot be read.
    public func read(
        _ id: DraftID
    ) throws(DraftStoreProblem) -> (events: [PlanEvent], notices: [DraftNotice]) {
        let folder = try existingFolder(for: id)
        let content = try content(of: id, in: folder)
        return (content.log.events, folder.notices + content.notices)
    }

    /// Deletes a draft.
    ///
    /// - Throws: `DraftStoreProblem`: `inUse` when a program has it open.
    public func delete(_ id: DraftID) throws(DraftStoreProblem) {
        let folder = try existingFolder(for: id)
        let file = try DraftFile(id, folder.open(id, isNew: false), notices: [])
        try withExtendedLifetime(file) { () throws(DraftStoreProblem) in try folder.remove(id) }
    }

    /// The names of the drafts, without reading them; none when there is no folder.
    ///
    /// - Throws: `DraftStoreProblem` when the folder cannot be read.
    public func ids() throws(DraftStoreProblem) -> [DraftID] {
        do {
            return try DraftFolder.opening(folder, creates: false).ids()
        } catch .folder(_, ENOENT) {
            return []
        }
    }

    /// Every draft, the one changed last first; none when there is no folder.
    ///
    /// - Throws: `DraftStoreProblem` when the folder cannot be read; a draft that cannot be read
    ///   is left out, with a notice.
    public func list(form: PlanForm) throws(DraftStoreProblem) -> DraftList {
        let folder: DraftFolder
        do {
            folder = try DraftFolder.opening(self.folder, creates: false)
        } catch .folder(_, ENOENT) {
            return DraftList(drafts: [], notices: [])
        }
        var drafts: [DraftSummary] = []
        var notices = folder.notices
        for id in try folder.ids() {
            do {
                let content = try content(of: id, in: folder)
                notices += content.notices
                let progress = PlanProgress(form: form, events: content.log.events)
                drafts.append(DraftSummary(id: id, progress))
            } catch {
                notices.append(.leftOut(error))
            }
        }
        return DraftList(drafts: drafts.sorted(by: Self.isNewer), notices: notices)
    }

    private static func isNewer(_ first: DraftSummary, _ second: DraftSummary) -> Bool {
        (first.changed ?? "", first.id.text) > (second.changed ?? "", second.id.text)
    }

    private func existingFolder(for id: DraftID) throws(DraftStoreProblem) -> DraftFolder {
        do {
            return try DraftFolder.opening(folder, creates: false)
        } catch .folder(_, ENOENT) {
            throw .noSuchDraft(id.text)
        }
    }

    private func content(
        of id: DraftID,
        in folder: borrowing DraftFolder
    ) throws(DraftStoreProblem) -> DraftContent {
        let file = try folder.open(id, isNew: false)
        return try DraftContent(id, file)
    }
}
