internal import FinnishLanguage

/// How a question is put: its word forms, how it begins and ends, its length, what was asked before.
///
/// In a story only the sentences that ask are looked at: "Meillä on … Kuka sen hyväksyy?" begins
/// with *kuka*.
struct WordingFeatures {
    private let forms: [String]
    private let lemmas: [String]
    /// Where in the question each of them stands, from 0.
    private let places: [Int]
    private var found: [FeatureOccurrence] = []

    /// The features of a question after another.
    static func features(
        of question: ReadQuestion,
        after context: ReadQuestion?
    ) -> [FeatureOccurrence] {
        var features = WordingFeatures(question)
        features.addForms()
        features.addBeginningAndEnd()
        features.addPairs()
        features.add(.length, String(min(features.forms.count, 6)))
        let asks = question.question.text.last { !$0.isWhitespace } == "?"
        features.add(.mark, asks ? "?" : ".")
        for lemmas in context?.lemmas.prefix(2) ?? [] {
            features.add(.before, lemmas.first ?? "")
        }
        features.add(.follows, context == nil ? "0" : "1")
        return features.found.sortedByKey()
    }

    private init(_ question: ReadQuestion) {
        places = question.isAsking.indices.filter { question.isAsking[$0] }
        forms = places.map {
            FeatureExtractor.forms(of: question.question.words[$0]).joined(separator: " ")
        }
        lemmas = places.map { question.lemmas[$0].first ?? "" }
    }

    /// Whole forms, and the last one to three letters, which show -ko and cases.
    private mutating func addForms() {
        for (index, form) in forms.enumerated() {
            add(.form, form, word: index)
            for length in 1...3 where form.utf8.count > length + 1 {
                add(.ending, String(form.suffix(length)), word: index)
            }
        }
    }

    private mutating func addBeginningAndEnd() {
        guard let form = forms.first, let lemma = lemmas.first, let end = forms.last,
            let endLemma = lemmas.last
        else { return }
        for text in Set([form, lemma]).sorted() { add(.first, text, word: 0) }
        add(.opening, forms.prefix(2).joined(separator: "_"), word: 0)
        add(.longOpening, forms.prefix(3).joined(separator: "_"), word: 0)
        for text in Set([end, endLemma]).sorted() { add(.last, text, word: forms.count - 1) }
    }

    /// The first word with every other one, and words with one or two words between them.
    private mutating func addPairs() {
        guard let first = lemmas.first else { return }
        for lemma in Set(lemmas.dropFirst()).sorted() { add(.firstWith, first + " " + lemma) }
        for gap in 2...3 {
            for (lemma, other) in zip(lemmas, lemmas.dropFirst(gap)) {
                add(.apart, lemma + " " + other)
            }
        }
    }

    private mutating func add(_ source: FeatureKey.Source, _ text: String, word: Int? = nil) {
        found.append(
            FeatureOccurrence(
                key: FeatureKey(source, text.utf8),
                source: source,
                word: word.map { Int16(clamping: places[$0]) },
                amount: 1
            )
        )
    }
}
