internal import Glibc
internal import PrivateFiles

/// The open folder of the drafts.
struct DraftFolder: ~Copyable {
    let notices: [DraftNotice]
    private let folder: PrivateFolder

    var path: String { folder.path }

    /// Opens the folder, making it and those above it when `creates` is true.
    static func opening(
        _ path: String,
        creates: Bool
    ) throws(DraftStoreProblem) -> DraftFolder {
        let path = PrivateFolder.withoutSlash(path)
        do {
            let folder = try PrivateFolder.opening(path, creates: creates)
            let notices: [DraftNotice] = folder.wasNarrowed ? [.narrowedFolder(folder.path)] : []
            return DraftFolder(notices: notices, folder: folder)
        } catch {
            let isOther = error.code == ELOOP || error.code == ENOTDIR
            throw isOther ? .notAFolder(path) : .folder(path, errno: error.code)
        }
    }

    private init(notices: [DraftNotice], folder: consuming PrivateFolder) {
        self.notices = notices
        self.folder = folder
    }

    /// Opens a draft's file for reading and appending; a new one must not be there yet.
    func open(_ id: DraftID, isNew: Bool) throws(DraftStoreProblem) -> Descriptor {
        do {
            return try folder.open(id.fileName, isNew: isNew, appends: true)
        } catch {
            switch error.code {
            case ENOENT: throw .noSuchDraft(id.text)
            case ELOOP, EISDIR, ENXIO: throw .notAFile(id)
            default: throw .file(id, errno: error.code)
            }
        }
    }

    /// Makes a file that appears when it is named; nil where the file system has no such files.
    func makeUnnamed() -> Descriptor? {
        folder.makeUnnamed(appends: true)
    }

    /// Names a file that `makeUnnamed` made; false when the file system cannot.
    ///
    /// - Throws: `DraftStoreProblem.file` with `EEXIST` when there is a draft of the name.
    func name(_ file: borrowing Descriptor, _ id: DraftID) throws(DraftStoreProblem) -> Bool {
        do {
            try folder.name(file, id.fileName)
            return true
        } catch {
            guard error.code != EEXIST else { throw .file(id, errno: error.code) }
            return false
        }
    }

    func remove(_ id: DraftID) throws(DraftStoreProblem) {
        do {
            try folder.remove(id.fileName)
        } catch {
            throw .file(id, errno: error.code)
        }
    }

    /// Puts names made and removed on the disk itself.
    func sync() throws(DraftStoreProblem) {
        do {
            try folder.sync()
        } catch {
            throw .folder(path, errno: error.code)
        }
    }

    /// The drafts in the folder, by name.
    func ids() throws(DraftStoreProblem) -> [DraftID] {
        do {
            return try folder.names().compactMap { DraftID(fileName: $0) }
                .sorted { $0.text < $1.text }
        } catch {
            throw .folder(path, errno: error.code)
        }
    }
}
