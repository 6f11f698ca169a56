internal import FinnishLanguage

/// Finds the words of questions and of the knowledge's texts that are compared when a facet is
/// chosen.
///
/// An object, so that handing it on copies nothing.
final class ContentWords: Sendable {
    /// The number of distinct words whose base forms are kept.
    private static let noteLimit = 10_000

    private let analyzer: QuestionAnalyzer
    private let stopWords: Set<String>
    private let notes = WordNotes<Note>(limit: noteLimit)

    /// What is compared of a word.
    private struct Note: Sendable {
        /// The base forms, or the word itself when nobody knows it; none of a stop word.
        let words: [ContentWord]
        /// The same and the parts that the word is compounded of.
        let parts: [ContentWord]
    }

    init(analyzer: QuestionAnalyzer, stopWords: Set<String>) {
        self.analyzer = analyzer
        self.stopWords = stopWords
    }

    /// The base forms in a question, each once.
    func words(of question: AnalyzedQuestion) -> [ContentWord] {
        question.words.flatMap { note(on: $0).words }.withoutRepeats()
    }

    /// The base forms in a text, each once.
    func words(of text: String) -> [ContentWord] {
        words(of: analyzer.analyze(text))
    }

    /// The base forms in a question and the parts that they are compounded of, each once.
    func parts(of question: AnalyzedQuestion) -> [ContentWord] {
        question.words.flatMap { note(on: $0).parts }.withoutRepeats()
    }

    /// The base forms in a text and the parts that they are compounded of, each once.
    func parts(of text: String) -> [ContentWord] {
        parts(of: analyzer.analyze(text))
    }

    private func note(on word: AnalyzedWord) -> Note {
        notes.note(on: word.understood) { read($0) }
    }

    private func read(_ word: UnderstoodWord) -> Note {
        let lemmas = word.readings.isEmpty ? word.standard : word.readings.map(\.lemma)
        let isStopWord = word.standard.allSatisfy(stopWords.contains)
        let words = isStopWord ? [] : lemmas
        let parts = words + word.readings.flatMap(\.parts)
        return Note(words: content(words), parts: content(parts))
    }

    private func content(_ words: [String]) -> [ContentWord] {
        words.filter { !stopWords.contains($0) }.map(ContentWord.init).withoutRepeats()
    }
}
