internal import CompactBytes
internal import Glibc
public import Knowledge

/// The folder that keeps compiled indexes; deleting it costs time only.
public struct IndexCache: Sendable {
    /// The most indexes kept; older ones are deleted.
    public static let limit = 4

    let folder: String
    private let entriesLimit: Int

    /// Names the folder; it is made when the first index is saved.
    public init(folder: String) {
        self.init(folder: folder, entriesLimit: 8 * 1_048_576)
    }

    /// Names the folder and how much of a knowledge is kept in one file.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - entriesLimit: The most bytes of entries that are kept in an index itself, which is read
    ///     whole; more are kept in a file beside it and read one at a time.
    public init(folder: String, entriesLimit: Int) {
        self.folder = folder
        self.entriesLimit = entriesLimit
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
        StampedHash.bytes(hash, stamp)?
            .withUnsafeBufferPointer { replace(kept.path, with: $0) }
        return hash
    }

    /// Forgets what was kept of the files in a folder.
    func forgetStamp(of knowledge: String) {
        unlink(stampPath(of: knowledge))
    }

    /// The knowledge and index of a content hash; nil when there is none that can be trusted.
    func load(_ hash: String) -> (KnowledgeBase, MatcherIndex)? {
        let path = path(hash)
        guard let block = ByteBlock(mapping: path) else { return nil }
        return try? IndexCoding.read(
            SectionFile(block: block, version: IndexCoding.version, key: hash)
        ) {
            RecordFile(path: entriesPath(hash))
        } whenBroken: {
            // The next start makes it anew.
            unlink(path)
        }
    }

    /// Saves an index; a folder that cannot be written only costs time at the next start.
    func save(_ base: KnowledgeBase, _ index: MatcherIndex) {
        let packed = IndexCoding.pack(base, index, entriesLimit: entriesLimit)
        let bytes = SectionFile.pack(
            packed.sections,
            version: IndexCoding.version,
            key: base.contentHash
        )
        // The index is trusted only with its entries, so they come first.
        packed.entries?.withNumbers { replace(entriesPath(base.contentHash), with: $0) }
        bytes.withUnsafeBufferPointer { replace(path(base.contentHash), with: $0) }
        sweep()
    }

    /// Puts a file in its place whole, or not at all.
    private func replace(_ path: String, with bytes: UnsafeBufferPointer<UInt8>) {
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

    private func path(_ hash: String) -> String {
        folder + "/" + hash + ".index"
    }

    /// Where the entries of a large knowledge are.
    private func entriesPath(_ hash: String) -> String {
        folder + "/" + hash + ".entries"
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

    private func write(_ bytes: UnsafeBufferPointer<UInt8>, to path: String) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var done = 0
        while done < bytes.count {
            let rest = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[done...]))
            let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            done += count
        }
        return fsync(descriptor) == 0
    }
}
