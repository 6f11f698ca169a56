public import FinnishLanguage
public import Knowledge

/// The project's own knowledge, read once for all tests.
public enum RealKnowledge {
    /// All that the folder holds; empty when it cannot be read, which its own test tells.
    public static let base: KnowledgeBase =
        (try? KnowledgeLoader.load(folder: ProjectFolder.knowledge).base)
        ?? KnowledgeBase(entries: [])

    /// Our own words over the dictionary of the machine.
    public static let lexicon = Lexicon(words: base.vocabulary.ownWords, dictionary: dictionary)

    /// The dictionary, or one without words when the machine has none.
    public static let dictionary: any WordReader = (try? Voikko()) ?? NoWords()

    private struct NoWords: WordReader {
        func readings(of word: String) -> [WordReading] { [] }
    }
}
