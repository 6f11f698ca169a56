internal import Dialogue
internal import Knowledge
internal import Matching

/// Chooses what the first screen offers to try.
enum FirstScreen {
    /// Three questions that the knowledge really answers, one of each kind of entry.
    static func examples(_ base: KnowledgeBase, _ matcher: Matcher) -> [String] {
        Entry.Kind.allCases.compactMap { kind in
            base.entries.lazy.filter { $0.kind == kind }
                .compactMap { example(of: $0, matcher) }
                .first
        }
    }

    private static func example(of entry: Entry, _ matcher: Matcher) -> String? {
        guard let question = entry.examples.first?.question else { return nil }
        guard case .answer(let candidate) = matcher.match(question).decision else { return nil }
        return candidate.entry == entry.id && candidate.score > 0.9 ? question : nil
    }
}
