internal import Glibc
public import Planning
internal import PrivateFiles

/// A draft open for adding to; no other program can open it until this is let go.
///
/// Not `Sendable`: appends come one after another.
public final class DraftFile {
    /// The draft's name.
    public let id: DraftID
    /// The events that were in the file when it was opened.
    public let events: [PlanEvent]
    /// What was found when the draft was opened.
    public let notices: [DraftNotice]
    private let file: Descriptor
    private var length: Int

    /// Takes over an open file: locks it, reads it and cuts a torn last line off.
    ///
    /// - Parameters:
    ///   - id: The draft's name.
    ///   - file: The file.
    ///   - notices: What was found on the way to it.
    ///   - isNamed: Whether the file has its name, so that one without was deleted.
    /// - Throws: `DraftStoreProblem`: `inUse` when another program has it open.
    init(
        _ id: DraftID,
        _ file: consuming Descriptor,
        notices: [DraftNotice],
        isNamed: Bool = true
    ) throws(DraftStoreProblem) {
        guard try id.mapping({ () throws(SystemError) in try file.lock() }) else {
            throw .inUse(id)
        }
        let content = try DraftContent(id, file, isNamed: isNamed)
        if content.isTorn {
            try id.mapping { () throws(SystemError) in
                try file.truncate(to: content.log.wholeLength)
            }
        }
        self.notices = notices + content.notices
        events = content.log.events
        length = content.log.wholeLength
        self.id = id
        self.file = file
    }

    /// Gives a file without a name its name; false when the file system cannot.
    ///
    /// - Throws: `DraftStoreProblem.file` with `EEXIST` when there is a draft of the name.
    func appears(in folder: borrowing DraftFolder) throws(DraftStoreProblem) -> Bool {
        try folder.name(file, id)
    }

    /// Adds events; when this returns they are on the disk.
    ///
    /// - Throws: `DraftStoreProblem.file`, or `tooLarge` when the file could not be read any more;
    ///   it is then as it was before.
    public func append(_ events: [PlanEvent]) throws(DraftStoreProblem) {
        let bytes = events.flatMap { Array($0.line.utf8) }
        guard length + bytes.count <= DraftContent.limit else {
            throw .tooLarge(id, limit: DraftContent.limit)
        }
        do {
            try file.writeAll(bytes)
            try file.sync()
        } catch {
            try? file.truncate(to: length)
            throw .file(id, errno: error.code)
        }
        length += bytes.count
    }

    /// Adds the events of a turn and, when an answer changed, when that was.
    ///
    /// - Parameters:
    ///   - events: What happened.
    ///   - stamp: When, as `2026-11-22T18:30:00+02:00`; its day is shown in lists and histories.
    /// - Throws: `DraftStoreProblem.file`; the file is then as it was before.
    public func append(_ events: [PlanEvent], at stamp: String) throws(DraftStoreProblem) {
        guard !events.isEmpty else { return }
        let isChange = events.contains { event in
            switch event {
            case .answered, .cleared: true
            default: false
            }
        }
        try append(events + (isChange ? [.stamped(.changed, stamp)] : []))
    }

    /// Adds one event; when this returns it is on the disk.
    ///
    /// - Throws: `DraftStoreProblem.file`; the file is then as it was before.
    public func append(_ event: PlanEvent) throws(DraftStoreProblem) {
        try append([event])
    }
}

/// The events of an open file and what is worth telling of them.
struct DraftContent {
    let log: PlanLog
    let notices: [DraftNotice]
    let isTorn: Bool

    /// The largest file taken, in bytes.
    static let limit = 16 * 1_048_576

    /// Reads an open file and narrows its rights.
    init(
        _ id: DraftID,
        _ file: borrowing Descriptor,
        isNamed: Bool = true
    ) throws(DraftStoreProblem) {
        let status = try Self.status(of: file, id)
        // Deleted between opening and locking.
        guard status.links > 0 || !isNamed else { throw .noSuchDraft(id.text) }
        guard status.size <= Self.limit else { throw .tooLarge(id, limit: Self.limit) }
        let isNarrowed: Bool
        let bytes: [UInt8]
        do {
            isNarrowed = try file.narrow()
            bytes = try file.readAll(count: status.size)
        } catch {
            throw .file(id, errno: error.code)
        }
        log = PlanLog(bytes)
        isTorn = log.wholeLength < bytes.count
        notices =
            (isNarrowed ? [.narrowedFile(id)] : []) + (isTorn ? [.tornEnd(id)] : [])
            + (log.badLines.isEmpty ? [] : [.badLines(id, log.badLines)])
    }

    private static func status(
        of file: borrowing Descriptor,
        _ id: DraftID
    ) throws(DraftStoreProblem) -> (size: Int, links: Int) {
        do {
            let status = try file.status()
            return (Int(status.st_size), Int(status.st_nlink))
        } catch {
            throw .file(id, errno: error.code)
        }
    }
}

extension DraftID {
    /// Does what the system may refuse, and says for which draft it did.
    func mapping<Value>(
        _ call: () throws(SystemError) -> Value
    ) throws(DraftStoreProblem) -> Value {
        do {
            return try call()
        } catch {
            throw .file(self, errno: error.code)
        }
    }
}
