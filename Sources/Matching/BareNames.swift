internal import CompactBytes
internal import FinnishLanguage

/// Reads a name of an entry that stands alone in its base form.
///
/// A form alone says nothing of what is wanted of the thing: *opiskelijoille* is about the student,
/// whatever longer questions have that form in them.
struct BareNames: Sendable {
    /// The names of entries that are one word, in lower case.
    let names: SortedStrings

    /// The name in its base form; nil when the question is anything else.
    func name(in question: AnalyzedQuestion) -> String? {
        guard question.words.count == 1, let word = question.words.first else { return nil }
        return word.readings.lazy.map(\.lemma).first(where: names.contains)
    }
}
