internal import CompactBytes
public import FinnishLanguage
public import Knowledge
public import XMLTree

/// Knowledge that is ready to answer from.
public struct OpenKnowledge: Sendable {
    /// The knowledge; without the question bank when it came from the compiled index.
    public let base: KnowledgeBase
    /// Finds what questions are about.
    public let matcher: Matcher

    /// What came of opening a knowledge folder.
    public enum Outcome: Sendable {
        /// The knowledge can be used.
        case ready(OpenKnowledge)
        /// An author must mend these first.
        case unsound([Finding])
    }

    /// Opens a knowledge folder through its compiled index, and compiles it when that is missing,
    /// of other knowledge, torn or changed.
    ///
    /// - Parameters:
    ///   - folder: The knowledge folder.
    ///   - dictionary: The dictionary under the knowledge's own words.
    ///   - cache: The folder of compiled indexes; nil to compile without keeping.
    ///   - installed: A folder of indexes that is only read, looked at first; nil for none.
    ///   - limits: How much is learned when there is compiling to do.
    ///   - compiling: Called when there is compiling to do, which takes seconds, and then now and
    ///     again with how much of it is done, 0…1.
    /// - Returns: The knowledge, or what an author must mend first.
    /// - Throws: `KnowledgeMissing` when there is no knowledge in the folder.
    public static func open(
        folder: String,
        dictionary: any WordReader,
        cache: IndexCache?,
        installed: IndexCache? = nil,
        limits: LearningLimits = LearningLimits(),
        compiling: (Double) -> Void = { _ in }
    ) throws(KnowledgeMissing) -> Outcome {
        let hash =
            if let cache { try cache.contentHash(of: folder) } else {
                try KnowledgeLoader.contentHash(folder: folder)
            }
        if let opened = installed?.load(hash) ?? cache?.load(hash) {
            return .ready(Self(opened, dictionary))
        }
        compiling(0)
        let loaded = try KnowledgeLoader.load(folder: folder, keepsDocuments: false)
        guard loaded.findings.isEmpty else { return .unsound(loaded.findings) }
        compiling(0.1)
        let matcher = Matcher(base: loaded.base, dictionary: dictionary, limits: limits) {
            compiling(0.1 + 0.9 * $0)
        }
        cache?.save(loaded.base, matcher.index)
        if loaded.base.contentHash != hash { cache?.forgetStamp(of: folder) }
        // What was compiled takes far less room when it is used from its file.
        if let opened = cache?.load(loaded.base.contentHash) {
            return .ready(Self(opened, dictionary))
        }
        return .ready(Self(base: loaded.base, matcher: matcher))
    }

    private init(
        _ compiled: (base: KnowledgeBase, index: MatcherIndex),
        _ dictionary: any WordReader
    ) {
        base = compiled.base
        matcher = Matcher(base: compiled.base, index: compiled.index, dictionary)
    }

    private init(base: KnowledgeBase, matcher: Matcher) {
        self.base = base
        self.matcher = matcher
    }
}
