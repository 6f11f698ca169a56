internal import CompactBytes
internal import Glibc
public import Knowledge

/// The folder that keeps compiled indexes; deleting it costs time only.
public struct IndexCache: Sendable {
    /// The most indexes kept; older ones are deleted.
    public static let limit = 4

    private let folder: String

    /// Names the folder; it is made when the first index is saved.
    public init(folder: String) {
        self.folder = folder
    }

    /// The version of the knowledge in a folder, without reading the files when they have not changed
    /// since it was last reckoned.
    ///
    /// - Throws: `KnowledgeMissing` when there is no such folder or no entry file in it.
    public func contentHash(of knowledge: String) throws(KnowledgeMissing) -> String {
        let stamp = try KnowledgeStamp(folder: knowledge)
        let kept = StampedHash(path: stampPath(of: knowledge))
        if let hash = kept.load(stamp) { return hash }
        let hash = try KnowledgeLoader.contentHash(folder: knowledge)
        if let bytes = StampedHash.bytes(hash, stamp) { replace(kept.path, with: bytes) }
        return hash
    }

    /// Forgets what was kept of the files in a folder.
    func forgetStamp(of knowledge: String) {
        unlink(stampPath(of: knowledge))
    }

    /// The knowledge and index of a content hash; nil when there is none that can be trusted.
    func load(_ hash: String) -> (KnowledgeBase, MatcherIndex)? {
        guard let block = ByteBlock(reading: path(hash)) else { return nil }
        return try? IndexCoding.read(
            SectionFile(block: block, version: IndexCoding.version, key: hash)
        )
    }

    /// Saves an index; a folder that cannot be written only costs time at the next start.
    func save(_ base: KnowledgeBase, _ index: MatcherIndex) {
        let bytes = SectionFile.pack(
            IndexCoding.sections(base, index),
            version: IndexCoding.version,
            key: base.contentHash
        )
        replace(path(base.contentHash), with: bytes)
        deleteOld()
    }

    /// Puts a file in its place whole, or not at all.
    private func replace(_ path: String, with bytes: [UInt8]) {
        guard makeFolder() else { return }
        let temporary = path + ".\(getpid()).new"
        guard write(bytes, to: temporary), rename(temporary, path) == 0 else {
            unlink(temporary)
            return
        }
    }

    private func stampPath(of knowledge: String) -> String {
        let whole = realpath(knowledge, nil)
        defer { free(whole) }
        let name = whole.map { String(cString: $0) } ?? knowledge
        return folder + "/" + String(KeyHash.key(of: name), radix: 16) + ".stamp"
    }

    /// How long saving can take at most, in seconds.
    private static let savingTime = 600

    private func path(_ hash: String) -> String {
        folder + "/" + hash + ".index"
    }

    /// Makes the folder and those above it that are missing, for this user only.
    private func makeFolder() -> Bool {
        var made = ""
        for part in folder.split(separator: "/") {
            made += "/" + part
            if mkdir(made, 0o700) != 0, errno != EEXIST { return false }
        }
        return access(folder, W_OK) == 0
    }

    private func write(_ bytes: [UInt8], to path: String) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var done = 0
        while done < bytes.count {
            let count = bytes[done...]
                .withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            done += count
        }
        return fsync(descriptor) == 0
    }

    private func deleteOld() {
        guard let directory = opendir(folder) else { return }
        defer { closedir(directory) }
        var files: [(path: String, changed: Int)] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            let path = folder + "/" + name
            var status = stat()
            guard stat(path, &status) == 0 else { continue }
            let changed = Int(status.st_mtim.tv_sec)
            if name.hasSuffix(".index") { files.append((path, changed)) }
            // Left behind by a program that was killed while it saved.
            if name.hasSuffix(".new"), abs(time(nil) - changed) > Self.savingTime { unlink(path) }
        }
        for file in files.sorted(by: { $0.changed > $1.changed }).dropFirst(Self.limit) {
            unlink(file.path)
        }
    }
}
