internal import CompactBytes

/// A word that tells what a text is about, and the number that it is compared by.
struct ContentWord: Sendable {
    /// The hash of the word.
    let key: UInt64
    /// The base form.
    let text: String

    init(_ text: String) {
        self.text = text
        key = KeyHash.key(of: text)
    }
}

extension [ContentWord] {
    /// Each word once, in no order that means anything.
    func withoutRepeats() -> [ContentWord] {
        // A question has a few words, so looking through them beats hashing them.
        var kept: [ContentWord] = []
        kept.reserveCapacity(count)
        for word in self where !kept.contains(where: { $0.key == word.key }) { kept.append(word) }
        return kept
    }

    /// Those that the others do not have.
    func subtracting(_ others: [ContentWord]) -> [ContentWord] {
        filter { word in !others.contains { $0.key == word.key } }
    }

    /// These and others, each once.
    func adding(_ others: [ContentWord]) -> [ContentWord] {
        others.isEmpty ? self : (self + others).withoutRepeats()
    }
}
