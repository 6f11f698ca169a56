internal import Glibc
internal import Synchronization

/// A word as it was typed, with what follows from its letters alone.
final class TypedWord: Sendable {
    /// The word as typed.
    let text: String
    /// The form that everything later works on.
    let normalized: String
    /// How it begins, for joining it with the next.
    let beginning: CompoundBeginnings.Word
    /// Whether it has more letters than any word does.
    let isTooLong: Bool
    /// Filled when the word is first read: a word that is joined with others never is.
    private let reading = AtomicLazyReference<UnderstoodWord>()

    init(_ text: String) {
        self.text = text
        normalized = Normalization.normalized(text)
        isTooLong = normalized.unicodeScalars.count > Tokenizer.wordLimit
        beginning = CompoundBeginnings.Word(normalized)
    }

    /// Whether it consists of just these letters.
    func isTyped(as letters: UnsafeBufferPointer<UInt8>) -> Bool {
        var text = text
        return text.withUTF8 { own in
            guard own.count == letters.count else { return false }
            guard let first = own.baseAddress, let second = letters.baseAddress else { return true }
            return memcmp(first, second, own.count) == 0
        }
    }

    /// What it was understood as before, or is understood as now.
    func understood(orRead read: (String) -> UnderstoodWord) -> UnderstoodWord {
        reading.load() ?? reading.storeIfNil(read(normalized))
    }
}
