internal import FinnishLanguage
internal import Knowledge
internal import Matching

/// Tells which of a few facets a question is about, by the words they share.
///
/// The entry is already known, so words that all its facets share tell nothing; a word counts the
/// more, the fewer of the facets have it.
struct WordOverlap: Sendable {
    /// How alike a question and a point's example must be for the point to be chosen over a facet:
    /// less when yes or no is asked, since that is what points are for.
    private static let clearLikeness = (yesOrNo: 0.5, other: 0.8)

    private let analyzer: QuestionAnalyzer
    private let stopWords: Set<String>
    private let memory = TextMemory()

    init(analyzer: QuestionAnalyzer, stopWords: Set<String>) {
        self.analyzer = analyzer
        self.stopWords = stopWords
    }

    /// The facet that shares most with the question; the first of equals, nil of none.
    func best(
        of facets: [Facet],
        for question: AnalyzedQuestion,
        after topic: String?
    ) -> Facet? {
        guard facets.count > 1 else { return facets.first }
        let asked = words(of: question).union(topic.map { words(of: $0) } ?? [])
        let shares = self.shares(facets.map { words(of: $0.text) }, asked)
        return facets.indices.max { (shares[$0], -$0) < (shares[$1], -$1) }.map { facets[$0] }
    }

    /// The facet that the question names by a word of its opening that no other opening has; nil when
    /// it names none.
    func named(among facets: [Facet], in question: AnalyzedQuestion) -> Facet? {
        let openings = facets.map { facet in
            parts(of: analyzer.analyze(facet.paragraphs.first ?? ""))
        }
        let shares = self.shares(openings, parts(of: question), only: 1)
        guard let best = shares.max(), best > 0 else { return nil }
        return shares.firstIndex(of: best).map { facets[$0] }
    }

    /// The facet one of whose examples says nearly what the question says; nil when none does.
    ///
    /// The entry's own name tells nothing here, since every question about it has that.
    func clear(of facets: [Facet], for question: AnalyzedQuestion, named name: [String]) -> Facet? {
        let known = name.reduce(into: Set<String>()) { $0.formUnion(words(of: $1)) }
        let asked = words(of: question).subtracting(known)
        guard !asked.isEmpty else { return nil }
        let least = question.asksYesOrNo ? Self.clearLikeness.yesOrNo : Self.clearLikeness.other
        var best: (likeness: Double, facet: Facet)?
        for facet in facets {
            for example in facet.examples {
                let likeness = likeness(asked, words(of: example.question).subtracting(known))
                guard likeness >= least, likeness > best?.likeness ?? 0 else {
                    continue
                }
                best = (likeness, facet)
            }
        }
        return best?.facet
    }

    /// How alike two sets of words are: the words in both over the words in either, 0…1.
    private func likeness(_ first: Set<String>, _ second: Set<String>) -> Double {
        let either = first.union(second).count
        return either == 0 ? 0 : Double(first.intersection(second).count) / Double(either)
    }

    /// How much of the question each set has; words that more than so many sets have tell nothing.
    private func shares(
        _ facets: [Set<String>],
        _ asked: Set<String>,
        only limit: Int = .max
    ) -> [Double] {
        let counts = facets.reduce(into: [String: Int]()) { counts, words in
            for word in words { counts[word, default: 0] += 1 }
        }
        return facets.map { words in
            // In a fixed order: sums of fractions differ in the last bit with the order, and a set's
            // order differs from run to run.
            words.intersection(asked).sorted()
                .reduce(0) { sum, word in
                    let count = counts[word] ?? 1
                    return count > limit ? sum : sum + 1 / Double(count)
                }
        }
    }

    /// The words and the parts that they are compounded of.
    private func parts(of question: AnalyzedQuestion) -> Set<String> {
        let parts = question.words.flatMap(\.readings).flatMap(\.parts)
        return words(of: question).union(parts).subtracting(stopWords)
    }

    private func words(of text: String) -> Set<String> {
        memory.words(of: text) { words(of: analyzer.analyze($0)) }
    }

    private func words(of question: AnalyzedQuestion) -> Set<String> {
        var words: Set<String> = []
        for word in question.words where !word.standard.allSatisfy(stopWords.contains) {
            let lemmas = word.readings.map(\.lemma)
            words.formUnion(lemmas.isEmpty ? word.standard : lemmas)
        }
        return words.subtracting(stopWords)
    }
}
