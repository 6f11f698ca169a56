internal import Synchronization

/// The words of the knowledge's own texts, so that each text is read once.
///
/// Questions about one entry compare themselves with the same facets and examples again and again.
final class TextMemory: Sendable {
    /// The number of texts kept; then all are forgotten.
    static let limit = 5_000

    private let texts = Mutex<[String: Set<String>]>([:])

    /// The words of a text as they were read before, or as they are read now.
    func words(of text: String, orRead read: (String) -> Set<String>) -> Set<String> {
        if let known = texts.withLock({ $0[text] }) { return known }
        let words = read(text)
        texts.withLock { texts in
            if texts.count >= Self.limit { texts.removeAll() }
            texts[text] = words
        }
        return words
    }
}
