internal import Glibc
internal import PrivateFiles
internal import XMLTree

/// The transcripts in one folder, a file a session; files are for their owner only.
public struct TranscriptStore: Sendable {
    /// The folder; it is made with the first transcript.
    public let folder: String
    /// The largest file taken, in bytes.
    public static let sizeLimit = 16 * 1_048_576

    /// Is told when others could read something of the folder, and can no more.
    private let tell: @Sendable (TranscriptNotice) -> Void

    /// Names the folder without touching it.
    ///
    /// - Parameters:
    ///   - folder: Its path.
    ///   - tell: Is told what was found while reading that did not stop it.
    public init(
        folder: String,
        tell: @escaping @Sendable (TranscriptNotice) -> Void = { _ in }
    ) {
        self.folder = folder
        self.tell = tell
    }

    /// The store of a folder inside this one.
    public func inner(_ name: String) -> TranscriptStore {
        TranscriptStore(folder: PrivateFolder.withoutSlash(folder) + "/" + name, tell: tell)
    }

    /// Starts a transcript under a new name.
    ///
    /// - Throws: `TranscriptProblem` when the folder or the file cannot be made.
    public func create(
        _ heading: Transcript.Heading,
        using generator: inout some RandomNumberGenerator
    ) throws(TranscriptProblem) -> (file: TranscriptFile, notices: [TranscriptNotice]) {
        let folder = try opened(creates: true)
        let notices = Self.notices(of: folder)
        for _ in 0..<16 {
            let id = TranscriptID(begun: heading.begun, using: &generator)
            do {
                return (try Self.make(id, heading, in: folder), notices)
            } catch let error as SystemError {
                guard error.code == EEXIST else { throw .file(id, errno: error.code) }
            } catch let error as TranscriptProblem {
                throw error
            } catch {
                throw .folder(folder.path, errno: EIO)
            }
        }
        throw .folder(folder.path, errno: EEXIST)
    }

    /// Makes the file of a session; where the file system can, it appears with its heading in it.
    private static func make(
        _ id: TranscriptID,
        _ heading: Transcript.Heading,
        in folder: borrowing PrivateFolder
    ) throws -> TranscriptFile {
        if let unnamed = folder.makeUnnamed(appends: false) {
            let file = try TranscriptFile(id, heading, unnamed)
            if try file.appears(in: folder) { return file }
        }
        let file = try folder.open(id.fileName, isNew: true, appends: false)
        try folder.sync()
        return try TranscriptFile(id, heading, file)
    }

    /// The names of the transcripts, in order; none when there is no folder.
    ///
    /// - Throws: `TranscriptProblem.folder` when the folder cannot be read.
    public func ids() throws(TranscriptProblem) -> [TranscriptID] {
        try fileNames().compactMap { TranscriptID(fileName: $0) }
    }

    /// The XML files of the folder that by their names are nothing of ours, in order.
    ///
    /// - Throws: `TranscriptProblem.folder` when the folder cannot be read.
    public func strangers() throws(TranscriptProblem) -> [String] {
        try fileNames()
            .filter { name in
                name.lowercased().hasSuffix(".xml") && !name.hasSuffix(TranscriptID.judgementsEnd)
                    && TranscriptID(fileName: name) == nil
            }
    }

    private func fileNames() throws(TranscriptProblem) -> [String] {
        do throws(TranscriptProblem) {
            let folder = try open(creates: false)
            do {
                return try folder.names()
            } catch {
                throw .folder(self.folder, errno: error.code)
            }
        } catch .folder(_, ENOENT) {
            return []
        }
    }

    /// Reads a transcript, also while its session goes on.
    ///
    /// - Throws: `TranscriptProblem` when there is none, or when the file is no transcript.
    public func read(_ id: TranscriptID) throws(TranscriptProblem) -> Transcript {
        let bytes = try bytes(of: id.fileName, id)
        do {
            return try TranscriptDecoder.transcript(bytes, id: id)
        } catch {
            throw .content(id, error.kind)
        }
    }

    /// The file of a transcript with its torn end cut off; nil when the end is whole.
    ///
    /// - Throws: `TranscriptProblem` when there is none, or when it cannot be mended.
    public func mended(_ id: TranscriptID) throws(TranscriptProblem) -> [UInt8]? {
        guard try read(id).isTorn else { return nil }
        return TranscriptDecoder.mended(try bytes(of: id.fileName, id))
    }

    /// The file of a transcript, its end mended when it is torn.
    ///
    /// - Throws: `TranscriptProblem` when there is none, or when it cannot be mended.
    public func wholeBytes(_ id: TranscriptID) throws(TranscriptProblem) -> [UInt8] {
        if let mended = try mended(id) { return mended }
        return try bytes(of: id.fileName, id)
    }

    /// The content of a file of a session.
    func bytes(of name: String, _ id: TranscriptID) throws(TranscriptProblem) -> [UInt8] {
        let folder = try open(creates: false)
        do {
            let file = try folder.openForReading(name)
            let size = Int(try file.status().st_size)
            guard size <= Self.sizeLimit else {
                throw TranscriptProblem.tooLarge(id, limit: Self.sizeLimit)
            }
            if let isNarrowed = try? file.narrow(), isNarrowed { tell(.narrowedFile(name)) }
            return try file.readAll(count: size)
        } catch let error as SystemError {
            throw error.code == ENOENT
                ? .noSuchTranscript(id.text) : .file(id, errno: error.code)
        } catch let error as TranscriptProblem {
            throw error
        } catch {
            throw .file(id, errno: EIO)
        }
    }

    /// Opens the folder, and tells when others could read it before.
    func open(creates: Bool) throws(TranscriptProblem) -> PrivateFolder {
        let opened = try opened(creates: creates)
        for notice in Self.notices(of: opened) { tell(notice) }
        return opened
    }

    /// What there is to tell of a folder that was wider: nothing when no session lay in it to be read.
    private static func notices(of folder: borrowing PrivateFolder) -> [TranscriptNotice] {
        guard folder.wasNarrowed,
            let names = try? folder.names(), names.contains(where: { $0.hasSuffix(".xml") })
        else { return [] }
        return [.narrowedFolder(folder.path)]
    }

    private func opened(creates: Bool) throws(TranscriptProblem) -> PrivateFolder {
        do {
            return try PrivateFolder.opening(folder, creates: creates)
        } catch {
            throw .folder(folder, errno: error.code)
        }
    }
}
