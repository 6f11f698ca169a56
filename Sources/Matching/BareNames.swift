internal import FinnishLanguage
internal import Knowledge

/// Reads a name of an entry that stands alone in its base form.
///
/// A form alone says nothing of what is wanted of the thing: *opiskelijoille* is about the student,
/// whatever longer questions have that form in them.
struct BareNames: Sendable {
    private let names: Set<String>

    /// Takes the names of entries that are one word.
    init(_ base: KnowledgeBase) {
        let names = base.entries.flatMap { [$0.term] + $0.aliases }
            .map(Normalization.normalized)
        self.names = Set(names.filter { !$0.contains(" ") })
    }

    /// The name in its base form; nil when the question is anything else.
    func name(in question: AnalyzedQuestion) -> String? {
        guard question.words.count == 1, let word = question.words.first else { return nil }
        return word.readings.lazy.map(\.lemma).first(where: names.contains)
    }
}
