internal import Dialogue
internal import Knowledge
internal import Matching

/// Chooses what the first screen offers to try.
enum FirstScreen {
    /// Three questions that the knowledge really answers, one of each kind of entry.
    ///
    /// Entries that most others refer to come first, and a question fits a row of the narrowest
    /// screen; fewer come when the knowledge has no such question of some kind.
    static func examples(_ base: KnowledgeBase, _ matcher: Matcher) -> [String] {
        let entries = base.prominent.compactMap(base.entry)
        return Entry.Kind.allCases.compactMap { kind in
            entries.lazy.filter { $0.kind == kind }
                .compactMap { example(of: $0, matcher) }
                .first
        }
    }

    /// The first question of an entry that stands alone, fits, and is answered from the entry.
    private static func example(of entry: Entry, _ matcher: Matcher) -> String? {
        entry.examples.lazy
            .filter { $0.context == nil && $0.question.count <= ChatWording.narrowWidth - 2 }
            .map(\.question)
            .first { question in
                guard case .answer(let candidate) = matcher.match(question).decision else {
                    return false
                }
                return candidate.entry == entry.id && candidate.score > 0.9
            }
    }
}
