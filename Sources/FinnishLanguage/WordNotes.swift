public import Synchronization

/// What somebody keeps about each word that comes up, made once a word.
///
/// Inlinable, since it is looked at for every word of a question by other modules.
public final class WordNotes<Note: Sendable>: Sendable {
    /// A note and its word, which is kept so that no other word can take its place in memory.
    @usableFromInline
    struct Kept: Sendable {
        @usableFromInline let word: UnderstoodWord
        @usableFromInline let note: Note

        @inlinable
        init(word: UnderstoodWord, note: Note) {
            self.word = word
            self.note = note
        }
    }

    @usableFromInline let limit: Int
    /// By the place of the word in memory.
    @usableFromInline let kept = Mutex<[Int: Kept]>([:])

    /// Starts with no notes.
    ///
    /// - Parameter limit: The number of notes kept; then all are forgotten, so that a long talk takes
    ///   no more room.
    @inlinable
    public init(limit: Int) {
        self.limit = limit
    }

    /// The note on a word that was made before, or that is made now.
    @inlinable
    public func note(on word: UnderstoodWord, orMake make: (UnderstoodWord) -> Note) -> Note {
        let key = Int(bitPattern: ObjectIdentifier(word))
        if let known = kept.withLock({ $0[key]?.note }) { return known }
        // Making takes long, so others are not kept waiting for it.
        let note = make(word)
        kept.withLock { kept in
            if kept.count >= limit { kept.removeAll() }
            kept[key] = Kept(word: word, note: note)
        }
        return note
    }

    /// How many notes are kept now.
    @inlinable public var count: Int { kept.withLock { $0.count } }
}
