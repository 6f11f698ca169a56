internal import Glibc
internal import PrivateFiles

extension TranscriptStore {
    /// Removes every file of a session and names those removed.
    ///
    /// - Throws: `TranscriptProblem`: `inUse` when the session is still going on.
    public func delete(_ id: TranscriptID) throws(TranscriptProblem) -> [String] {
        let folder = try open(creates: false)
        try Self.checkIsClosed(id, folder)
        var removed: [String] = []
        let ids = [id] + [id.mended].compactMap(\.self)
        for name in ids.flatMap({ [$0.fileName, $0.judgementsName] }) {
            do {
                try folder.remove(name)
                removed.append(folder.path + "/" + name)
            } catch {
                guard error.code == ENOENT else { throw .file(id, errno: error.code) }
            }
        }
        guard !removed.isEmpty else { throw .noSuchTranscript(id.text) }
        return removed
    }

    /// Writes a copy of a transcript under a name that is not taken yet.
    ///
    /// - Throws: `TranscriptProblem`: `exists` when the name is taken.
    public func write(_ bytes: [UInt8], as id: TranscriptID) throws(TranscriptProblem) {
        let folder = try open(creates: true)
        do {
            let file = try folder.open(id.fileName, isNew: true, appends: false)
            try file.writeAll(bytes, at: 0)
            try file.sync()
            try folder.sync()
        } catch {
            throw error.code == EEXIST ? .exists(id.fileName) : .file(id, errno: error.code)
        }
    }

    /// Whether the session is still going on in some program.
    public func isOpen(_ id: TranscriptID) -> Bool {
        guard let folder = try? open(creates: false),
            let file = try? folder.openForReading(id.fileName)
        else { return false }
        return (try? file.lock()) == false
    }

    private static func checkIsClosed(
        _ id: TranscriptID,
        _ folder: borrowing PrivateFolder
    ) throws(TranscriptProblem) {
        guard let file = try? folder.openForReading(id.fileName) else { return }
        guard let isFree = try? file.lock(), isFree else { throw .inUse(id) }
    }
}
