internal import FoundationEssentials
internal import Glibc
internal import Knowledge
internal import Planning
internal import XMLTree

/// A knowledge folder in which one file is not what it should be.
enum KnowledgeFiles {
    private static let files = [
        "entries/a.xml", "questions/talk.xml", "elsewhere.xml", "language.xml", "sources.xml",
        "planning.xml",
    ]
    private static let small = ProcessInfo.processInfo.environment["FUZZ_KNOWLEDGE"]
    /// Beside the small knowledge, which is thrown away after the run.
    private static let folder = (small ?? "/tmp/kumppani-fuzz") + "-\(getpid())"
    private static let isReady = copy()

    /// The first byte chooses the file, the rest is its content.
    static func read(_ bytes: [UInt8]) {
        guard isReady, let first = bytes.first else { return }
        let name = files[Int(first) % files.count]
        let path = URL(filePath: folder + "/" + name)
        guard let before = try? Data(contentsOf: path),
            (try? Data(bytes.dropFirst()).write(to: path)) != nil
        else { return }
        defer { try? before.write(to: path) }
        let findings =
            name == PlanFormLoader.file
            ? PlanFormLoader.load(folder: folder).findings
            : (try? KnowledgeLoader.load(folder: folder))?.findings ?? []
        for finding in findings { promise(!finding.description.isEmpty, "it has its sentence") }
    }

    private static func copy() -> Bool {
        let manager = FileManager.default
        try? manager.removeItem(atPath: folder)
        return (try? manager.copyItem(atPath: small ?? Documents.knowledge, toPath: folder)) != nil
    }
}
