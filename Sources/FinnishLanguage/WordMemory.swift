internal import Synchronization

/// What words were understood as, so that each distinct word is read and mended once.
///
/// Questions repeat their words, and the knowledge its own: reading a word asks the dictionary,
/// mending one walks the words of the knowledge.
final class WordMemory: Sendable {
    /// The number of words kept; then all are forgotten, so that a long talk takes no more room.
    static let limit = 20_000

    /// A word without where it stood.
    struct Word: Sendable {
        let standard: [String]
        let readings: [WordReading]
        let origin: AnalyzedWord.Origin
    }

    private let words = Mutex<[String: Word]>([:])
    private let joined = Mutex<[String: String?]>([:])

    /// The word as it was understood before, or as it is read now.
    func word(_ typed: String, orRead read: (String) -> Word) -> Word {
        if let known = words.withLock({ $0[typed] }) { return known }
        // Reading takes long, so others are not kept waiting for it.
        let word = read(typed)
        words.withLock { words in
            if words.count >= Self.limit { words.removeAll() }
            words[typed] = word
        }
        return word
    }

    /// The compound that joined words are, as it was found before or is found now; nil for none.
    func compound(_ text: String, orFind find: (String) -> String?) -> String? {
        if let known = joined.withLock({ $0[text] }) { return known }
        let compound = find(text)
        joined.withLock { joined in
            if joined.count >= Self.limit { joined.removeAll() }
            joined.updateValue(compound, forKey: text)
        }
        return compound
    }
}
