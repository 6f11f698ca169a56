import FoundationEssentials
public import Matching

/// The project's knowledge ready to answer from, opened once for all tests.
public enum OpenedKnowledge {
    /// What was opened; nil when the knowledge is not sound, which its own test tells.
    public static let shared: OpenKnowledge? = {
        let outcome = try? OpenKnowledge.open(
            folder: ProjectFolder.knowledge,
            dictionary: RealKnowledge.dictionary,
            cache: cacheFolder.map(IndexCache.init)
        )
        guard case .ready(let knowledge) = outcome else { return nil }
        return knowledge
    }()

    /// What `XDG_CACHE_HOME` is for a program that is to find the compiled knowledge at once.
    ///
    /// - Throws: `NotOpened` when the knowledge is not sound.
    public static func cacheHome() throws -> String {
        guard shared != nil, let cacheHome = cacheParent else { throw NotOpened() }
        return cacheHome
    }

    /// Finds what questions are about.
    ///
    /// - Throws: `NotOpened` when the knowledge is not sound.
    public static func matcher() throws -> Matcher {
        guard let shared else { throw NotOpened() }
        return shared.matcher
    }

    /// The knowledge could not be opened.
    public struct NotOpened: Error {
        /// Makes the error.
        public init() {}
    }

    /// Where the program would keep its cache.
    private static let cacheFolder = cacheParent.map { $0 + "/kumppani" }

    /// A folder beside the test program, for this very build: other code may learn otherwise.
    private static let cacheParent: String? = {
        let manager = FileManager.default
        guard let program = try? manager.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
            let facts = try? manager.attributesOfItem(atPath: program),
            let changed = facts[.modificationDate] as? Date,
            let slash = program.lastIndex(of: "/")
        else { return nil }
        let folder = program[..<slash] + "/test-index"
        let stamp = "\(Int(changed.timeIntervalSince1970 * 1_000))"
        let old = (try? manager.contentsOfDirectory(atPath: String(folder))) ?? []
        for name in old where name != stamp { try? manager.removeItem(atPath: "\(folder)/\(name)") }
        return "\(folder)/\(stamp)"
    }()
}
