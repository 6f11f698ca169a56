internal import FinnishLanguage

/// How a question is put: its word forms, how it begins and ends, its length, what was asked before.
///
/// In a story only the sentences that ask are looked at: "Meillä on … Kuka sen hyväksyy?" begins
/// with *kuka*.
struct WordingFeatures {
    /// The folded form of each word of the sentences that ask.
    let forms: [String]
    /// The first folded base form of each.
    let lemmas: [String]
    /// What was typed.
    let text: String
    /// The base forms of the first words of the question before; nil without one.
    let before: [String]?

    /// Takes a feature and the word that it is of, from 0; nil for one of several words.
    typealias Add = (FeatureKey, FeatureKey.Source, Int?) -> Void

    /// The features of a question after another.
    static func features(
        of question: ReadQuestion,
        after context: ReadQuestion?
    ) -> [FeatureOccurrence] {
        let places = question.isAsking.indices.filter { question.isAsking[$0] }
        let wording = WordingFeatures(
            forms: places.map {
                FeatureExtractor.forms(of: question.question.words[$0].understood)
                    .joined(separator: " ")
            },
            lemmas: places.map { question.lemmas[$0].first ?? "" },
            text: question.question.text,
            before: context.map { $0.lemmas.prefix(2).map { $0.first ?? "" } }
        )
        var found: [FeatureOccurrence] = []
        let add: Add = { key, source, word in
            let word = word.map { Int16(clamping: places[$0]) }
            found.append(FeatureOccurrence(key: key, source: source, word: word, amount: 1))
        }
        for (word, form) in wording.forms.enumerated() { addForm(form) { add($0, $1, word) } }
        wording.addOrder(add)
        return found.sortedByKey()
    }

    /// Whole forms, and the last one to three letters, which show -ko and cases.
    static func addForm(_ form: String, _ add: (FeatureKey, FeatureKey.Source) -> Void) {
        add(FeatureKey(.form, form), .form)
        for length in 1...3 where form.utf8.count > length + 1 {
            add(FeatureKey(.ending, String(form.suffix(length))), .ending)
        }
    }

    /// The most features that `addOrder` adds for so many words.
    static func mostOrder(words: Int) -> Int { 3 * words + 11 }

    /// What tells of the question as a whole and of several words of it.
    func addOrder(_ add: Add) {
        addBeginningAndEnd(add)
        addPairs(add)
        add(FeatureKey(.length, String(min(forms.count, 6))), .length, nil)
        let asks = text.last { !$0.isWhitespace } == "?"
        add(FeatureKey(.mark, asks ? "?" : "."), .mark, nil)
        for lemma in before ?? [] { add(FeatureKey(.before, lemma), .before, nil) }
        add(FeatureKey(.follows, before == nil ? "0" : "1"), .follows, nil)
    }

    private func addBeginningAndEnd(_ add: Add) {
        guard let form = forms.first, let lemma = lemmas.first, let end = forms.last,
            let endLemma = lemmas.last
        else { return }
        add(FeatureKey(.first, form), .first, 0)
        if lemma != form { add(FeatureKey(.first, lemma), .first, 0) }
        add(FeatureKey(.opening, forms.prefix(2), separator: "_"), .opening, 0)
        add(FeatureKey(.longOpening, forms.prefix(3), separator: "_"), .longOpening, 0)
        add(FeatureKey(.last, end), .last, forms.count - 1)
        if endLemma != end { add(FeatureKey(.last, endLemma), .last, forms.count - 1) }
    }

    /// The first word with every other one, and words with one or two words between them.
    private func addPairs(_ add: Add) {
        guard let first = lemmas.first else { return }
        let others = lemmas.dropFirst()
        for (place, lemma) in zip(others.indices, others)
        where !others[..<place].contains(lemma) {
            add(FeatureKey(.firstWith, first, lemma), .firstWith, nil)
        }
        for gap in 2...3 {
            for (lemma, other) in zip(lemmas, lemmas.dropFirst(gap)) {
                add(FeatureKey(.apart, lemma, other), .apart, nil)
            }
        }
    }
}
