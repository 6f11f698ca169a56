internal import CompactBytes
internal import Glibc
internal import PrivateFiles

/// The folder that keeps compiled catalogues; deleting it costs time only.
struct CatalogueCache {
    /// The most catalogues kept; older ones are deleted.
    private static let limit = 2

    let folder: String

    /// The file of a content hash, when it can be trusted.
    func load(_ hash: String) -> SectionFile? {
        guard let block = ByteBlock(mapping: path(hash)) else { return nil }
        return try? SectionFile(block: block, version: CatalogueCoding.version, key: hash)
    }

    /// Keeps a file; a folder that cannot be written only costs time at the next start.
    func save(_ bytes: [UInt8], _ hash: String) {
        let temporary = path(hash) + ".\(getpid()).new"
        do throws(SystemError) {
            let folder = try PrivateFolder.opening(folder, creates: true)
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
            let file = try Descriptor(open(temporary, flags, 0o600))
            try file.writeAll(bytes)
            guard rename(temporary, path(hash)) == 0 else { throw SystemError() }
            try deleteOld(in: folder)
        } catch {
            unlink(temporary)
        }
    }

    private func path(_ hash: String) -> String {
        folder + "/" + hash + ".units"
    }

    private func deleteOld(in folder: borrowing PrivateFolder) throws(SystemError) {
        var files: [(name: String, changed: Int)] = []
        for name in try folder.names() where name.hasSuffix(".units") {
            var status = stat()
            guard stat(folder.path + "/" + name, &status) == 0 else { continue }
            files.append((name, Int(status.st_mtim.tv_sec)))
        }
        for file in files.sorted(by: { $0.changed > $1.changed }).dropFirst(Self.limit) {
            try folder.remove(file.name)
        }
    }
}
