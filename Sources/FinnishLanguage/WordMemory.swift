internal import CompactBytes
internal import Synchronization

/// What words were understood as, so that each distinct word is read and mended once.
///
/// Questions repeat their words, and the knowledge its own: reading a word asks the dictionary,
/// mending one walks the words of the knowledge.
final class WordMemory: Sendable {
    /// The number of words kept; then all are forgotten, so that a long talk takes no more room.
    static let limit = 20_000

    // Keys are plain numbers: a start looks long for how each new kind of key is hashed.
    private let typed = Mutex<[Int: TypedWord]>([:])
    private let understood = Mutex<[String: UnderstoodWord]>([:])
    private let joined = Mutex<[Int: Joined]>([:])

    /// What words typed apart are together; the words are kept so that no others take their places.
    private struct Joined {
        let words: [TypedWord]
        let compound: UnderstoodWord?
    }

    /// The word of some letters, found without making a string of them when it was typed before.
    func typedWord(_ letters: UnsafeBufferPointer<UInt8>) -> TypedWord {
        var hash = KeyHash()
        for letter in letters { hash.add(letter) }
        let key = Int(truncatingIfNeeded: hash.key)
        if let known = typed.withLock({ $0[key] }), known.isTyped(as: letters) { return known }
        let word = TypedWord(String(decoding: letters, as: UTF8.self))
        guard !word.isTooLong else { return word }
        typed.withLock { typed in
            if typed.count >= Self.limit { typed.removeAll() }
            typed[key] = word
        }
        return word
    }

    /// The word as it was understood before, or as it is read now.
    func word(_ typed: TypedWord, orRead read: (String) -> UnderstoodWord) -> UnderstoodWord {
        typed.understood { normalized in
            if let known = understood.withLock({ $0[normalized] }) { return known }
            // Reading takes long, so others are not kept waiting for it.
            let word = read(normalized)
            understood.withLock { understood in
                if understood.count >= Self.limit { understood.removeAll() }
                understood[normalized] = word
            }
            return word
        }
    }

    /// The compound that words typed apart are, as it was found before or is found now;
    /// nil for none.
    func compound(
        of words: ArraySlice<TypedWord>,
        orFind find: ([String]) -> UnderstoodWord?
    ) -> UnderstoodWord? {
        let key = Self.key(of: words)
        if let known = joined.withLock({ $0[key] }),
            known.words.elementsEqual(words, by: { $0 === $1 })
        {
            return known.compound
        }
        let compound = find(words.map(\.normalized))
        joined.withLock { joined in
            if joined.count >= Self.limit { joined.removeAll() }
            joined[key] = Joined(words: Array(words), compound: compound)
        }
        return compound
    }

    /// A number that follows from which objects the words are; those of other words rarely are the
    /// same.
    private static func key(of words: ArraySlice<TypedWord>) -> Int {
        words.reduce(0) { $0 &* 0x1_0000_01b3 &+ Int(bitPattern: ObjectIdentifier($1)) }
    }
}
