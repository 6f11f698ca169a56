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
        for name in [id.fileName, id.judgementsName, id.mendedName] {
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

    /// Writes a file beside the transcripts anew; it must not be there yet.
    ///
    /// - Throws: `TranscriptProblem` when it cannot be written.
    public func write(
        _ bytes: [UInt8],
        to name: String,
        for id: TranscriptID
    ) throws(TranscriptProblem) {
        let folder = try open(creates: true)
        do {
            let file = try folder.open(name, isNew: true, appends: false)
            try file.writeAll(bytes, at: 0)
            try file.sync()
            try folder.sync()
        } catch {
            throw .file(id, errno: error.code)
        }
    }

    private static func checkIsClosed(
        _ id: TranscriptID,
        _ folder: borrowing PrivateFolder
    ) throws(TranscriptProblem) {
        guard let file = try? folder.openForReading(id.fileName) else { return }
        guard let isFree = try? file.lock(), isFree else { throw .inUse(id) }
    }
}

extension TranscriptID {
    /// The name of the copy whose torn end has been mended.
    public var mendedName: String { text + "-korjattu.xml" }
}
