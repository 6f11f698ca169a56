internal import Glibc

/// An open folder for its owner only; files in it are reached by name only, never through links.
public struct PrivateFolder: ~Copyable {
    /// The folder's path, without a slash at its end.
    public let path: String
    /// Whether others could read the folder before it was opened here.
    public let wasNarrowed: Bool
    private let folder: Descriptor

    private init(path: String, wasNarrowed: Bool, folder: consuming Descriptor) {
        self.path = path
        self.wasNarrowed = wasNarrowed
        self.folder = folder
    }

    /// Opens the folder, making it and those above it when `creates` is true.
    ///
    /// - Throws: `SystemError`; `ELOOP` or `ENOTDIR` when the path is a link or no folder.
    public static func opening(
        _ path: String,
        creates: Bool
    ) throws(SystemError) -> PrivateFolder {
        let path = withoutSlash(path)
        if creates { try make(path) }
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        let folder = try Descriptor(Glibc.open(path, flags))
        let wasNarrowed = try folder.narrow()
        return PrivateFolder(path: path, wasNarrowed: wasNarrowed, folder: folder)
    }

    /// The path without slashes at its end: one would make the system follow a link.
    public static func withoutSlash(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    private static func make(_ path: String) throws(SystemError) {
        guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw SystemError()
        }
        try make(String(path[..<slash]))
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw SystemError() }
    }

    /// Opens a plain file for reading and for writing at any place.
    ///
    /// - Parameters:
    ///   - name: The file's name in the folder.
    ///   - isNew: Whether the file is made and must not be there yet.
    ///   - appends: Whether all writing goes to the file's end.
    /// - Returns: The open file.
    /// - Throws: `SystemError`; `EISDIR` when it is no plain file, `ELOOP` when it is a link.
    public func open(
        _ name: String,
        isNew: Bool,
        appends: Bool
    ) throws(SystemError) -> Descriptor {
        let extra = (isNew ? O_CREAT | O_EXCL : 0) | (appends ? O_APPEND : 0)
        return try openFile(name, O_RDWR | extra)
    }

    /// Makes a file that nobody sees until it is named; nil where the file system has no such files.
    ///
    /// A program that ends before that leaves nothing behind.
    ///
    /// - Parameter appends: Whether all writing goes to the file's end.
    /// - Returns: The open file.
    public func makeUnnamed(appends: Bool) -> Descriptor? {
        // O_TMPFILE, which glibc shows to C only when asked.
        let unnamed = O_DIRECTORY | 0o20_000_000 | (appends ? O_APPEND : 0)
        return try? Descriptor(openat(folder.number, ".", O_RDWR | O_CLOEXEC | unnamed, 0o600))
    }

    /// Names a file that `makeUnnamed` made; when this returns that is on the disk.
    ///
    /// - Throws: `SystemError`; `EEXIST` when there is a file of the name.
    public func name(_ file: borrowing Descriptor, _ name: String) throws(SystemError) {
        let path = "/proc/self/fd/\(file.number)"
        guard linkat(AT_FDCWD, path, folder.number, name, AT_SYMLINK_FOLLOW) == 0 else {
            throw SystemError()
        }
        try sync()
    }

    /// Opens a plain file for reading.
    ///
    /// - Throws: `SystemError`; `EISDIR` when it is no plain file, `ELOOP` when it is a link.
    public func openForReading(_ name: String) throws(SystemError) -> Descriptor {
        try openFile(name, O_RDONLY)
    }

    private func openFile(_ name: String, _ flags: Int32) throws(SystemError) -> Descriptor {
        let flags = flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
        let file = try Descriptor(openat(folder.number, name, flags, 0o600))
        guard try file.status().st_mode & S_IFMT == S_IFREG else { throw SystemError(EISDIR) }
        return file
    }

    /// Removes a file; when this returns that is on the disk.
    ///
    /// - Throws: `SystemError`; `ENOENT` when there is none.
    public func remove(_ name: String) throws(SystemError) {
        guard unlinkat(folder.number, name, 0) == 0 else { throw SystemError() }
        try sync()
    }

    /// Puts names made and removed on the disk itself.
    ///
    /// - Throws: `SystemError` when the system refuses.
    public func sync() throws(SystemError) {
        try folder.sync()
    }

    /// The names of everything in the folder but itself and the one above, in order.
    ///
    /// - Throws: `SystemError` when the folder cannot be read.
    public func names() throws(SystemError) -> [String] {
        // The folder that was opened and found to be none of a link's, not what has the name now.
        let again = openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard again >= 0 else { throw SystemError() }
        guard let listing = fdopendir(again) else {
            close(again)
            throw SystemError()
        }
        defer { closedir(listing) }
        var names: [String] = []
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { bytes in
                bytes.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
