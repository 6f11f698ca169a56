internal import Glibc

/// The open folder of the drafts; files in it are reached by name only, never through links.
struct DraftFolder: ~Copyable {
    let path: String
    let notices: [DraftNotice]
    private let folder: Descriptor

    private init(path: String, notices: [DraftNotice], folder: consuming Descriptor) {
        self.path = path
        self.notices = notices
        self.folder = folder
    }

    /// Opens the folder, making it and those above it when `creates` is true.
    static func opening(
        _ path: String,
        creates: Bool
    ) throws(DraftStoreProblem) -> DraftFolder {
        let path = withoutSlash(path)
        if creates { try make(path) }
        let folder = try open(path)
        let notices: [DraftNotice] = try narrow(folder, path) ? [.narrowedFolder(path)] : []
        return DraftFolder(path: path, notices: notices, folder: folder)
    }

    private static func open(_ path: String) throws(DraftStoreProblem) -> Descriptor {
        do {
            let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
            return try Descriptor(Glibc.open(path, flags))
        } catch {
            let isOther = error.code == ELOOP || error.code == ENOTDIR
            throw isOther ? .notAFolder(path) : .folder(path, errno: error.code)
        }
    }

    private static func narrow(
        _ folder: borrowing Descriptor,
        _ path: String
    ) throws(DraftStoreProblem) -> Bool {
        do {
            return try folder.narrow()
        } catch {
            throw .folder(path, errno: error.code)
        }
    }

    /// A slash at the end would make the system follow a link.
    private static func withoutSlash(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    private static func make(_ path: String) throws(DraftStoreProblem) {
        guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw .folder(path, errno: errno)
        }
        try make(String(path[..<slash]))
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw .folder(path, errno: errno)
        }
    }

    /// Opens a draft's file for reading and appending; a new one must not be there yet.
    func open(_ id: DraftID, isNew: Bool) throws(DraftStoreProblem) -> Descriptor {
        do {
            return try openFile(id.fileName, extra: isNew ? O_CREAT | O_EXCL : 0)
        } catch {
            switch error.code {
            case ENOENT: throw .noSuchDraft(id.text)
            case ELOOP, EISDIR, ENXIO: throw .notAFile(id)
            default: throw .file(id, errno: error.code)
            }
        }
    }

    private func openFile(_ name: String, extra: Int32) throws(SystemError) -> Descriptor {
        let flags = O_RDWR | O_APPEND | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | extra
        let file = try Descriptor(openat(folder.number, name, flags, 0o600))
        guard try file.status().st_mode & S_IFMT == S_IFREG else { throw SystemError(EISDIR) }
        return file
    }

    func remove(_ id: DraftID) throws(DraftStoreProblem) {
        guard unlinkat(folder.number, id.fileName, 0) == 0 else {
            throw .file(id, errno: errno)
        }
        try sync()
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
        guard let listing = opendir(path) else { throw .folder(path, errno: errno) }
        defer { closedir(listing) }
        var ids: [DraftID] = []
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { bytes in
                bytes.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if let id = DraftID(fileName: name) { ids.append(id) }
        }
        return ids.sorted { $0.text < $1.text }
    }
}
