internal import CompactBytes
internal import Glibc

/// What the system says of every file of a knowledge folder: enough to tell, without reading them,
/// that none has changed since.
public struct KnowledgeStamp: Equatable, Sendable {
    /// Name, size, times, number and device of each file, packed.
    public let bytes: [UInt8]
    /// Whether every file was last changed so long ago that a change after this stamp would show
    /// in its times: some file systems count whole seconds.
    public let isSettled: Bool

    /// How old in seconds the newest change must be.
    private static let leastAge = 2

    /// Asks the system.
    ///
    /// - Throws: `KnowledgeMissing` when there is no such folder or no entry file in it.
    public init(folder path: String) throws(KnowledgeMissing) {
        let folder = try KnowledgeFolder(path: path)
        var writer = ByteWriter()
        var newest = 0
        for file in folder.all {
            var status = stat()
            let isThere = stat(folder.path(of: file), &status) == 0
            writer.write(file)
            for number in isThere ? Self.facts(status) : [] { writer.write(number) }
            newest = max(newest, status.st_mtim.tv_sec, status.st_ctim.tv_sec)
        }
        bytes = writer.bytes
        isSettled = newest < time(nil) - Self.leastAge
    }

    private static func facts(_ status: stat) -> [Int] {
        [
            Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
            status.st_ctim.tv_sec, status.st_ctim.tv_nsec, Int(truncatingIfNeeded: status.st_ino),
            Int(truncatingIfNeeded: status.st_dev),
        ]
    }
}
