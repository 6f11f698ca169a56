internal import FinnishLanguage
internal import Knowledge
internal import Synchronization

/// Chooses among the facets of one entry by the words that they share with a question.
///
/// The entry is already known, so words that all its facets share tell nothing. What is compared of
/// the entry's texts is found when it is first needed, and kept.
final class EntryChoices: Sendable {
    /// How alike a question and a point's example must be for the point to be chosen over a facet:
    /// less when yes or no is asked, since that is what points are for.
    private static let clearLikeness = (yesOrNo: 0.5, other: 0.8)

    let entry: Entry
    /// Entries to ask about next, at most three.
    let related: [Entry]
    private let base: KnowledgeBase
    private let reader: ContentWords
    private let hasPoints: Bool
    private let found: Mutex<Found>

    /// What has been needed so far.
    private struct Found {
        var choices: [FacetChoice] = []
        var names: [ContentWord]?
        var points: PointExamples?
        /// The source lines of facets, in the order of the facets.
        var sources: [[String]?]
    }

    init(_ entry: Entry, in base: KnowledgeBase, reader: ContentWords) {
        self.entry = entry
        related = AnswerBuilder.related(to: [entry], in: base)
        self.base = base
        self.reader = reader
        hasPoints = entry.facets.contains { $0.kind == .point }
        found = Mutex(Found(sources: [[String]?](repeating: nil, count: entry.facets.count)))
    }

    /// Where the facets that answer an intent stand in the entry, in the author's order.
    func facets(for intent: Intent) -> [Int] {
        choice(for: intent).places
    }

    /// The facet for an intent that shares most with the question; the first of equals, nil of none.
    ///
    /// - Parameters:
    ///   - intent: What is wanted.
    ///   - asked: The words of the question, and of what the talk was about before.
    /// - Returns: Where it stands in the entry.
    func best(for intent: Intent, by asked: [ContentWord]) -> Int? {
        let choice = choice(for: intent)
        guard choice.places.count > 1 else { return choice.places.first }
        return choice.best(by: choice.words.shares(asked))
    }

    /// The phase of tasks that the question names by a word of its opening that no other opening has;
    /// nil when it names none.
    func phase(in question: AnalyzedQuestion) -> Int? {
        let choice = choice(for: .tasks)
        let shares = choice.words.shares(reader.parts(of: question), only: 1)
        return shares.contains { $0 > 0 } ? choice.best(by: shares) : nil
    }

    /// The point one of whose examples says nearly what the question says; nil when none does.
    ///
    /// The entry's own names tell nothing here, since every question about it has them.
    func point(for question: AnalyzedQuestion, by asked: [ContentWord]) -> Int? {
        guard hasPoints else { return nil }
        let names = names()
        let asked = asked.subtracting(names)
        guard !asked.isEmpty else { return nil }
        let least = question.asksYesOrNo ? Self.clearLikeness.yesOrNo : Self.clearLikeness.other
        return points(without: names).nearest(to: asked, atLeast: least)
    }

    /// The sources of facets as they are shown, each once.
    func sources(of places: [Int]) -> [String] {
        var lines: [String] = []
        for line in places.flatMap(sources) where !lines.contains(line) { lines.append(line) }
        return lines
    }

    private func sources(of place: Int) -> [String] {
        if let known = found.withLock({ $0.sources[place] }) { return known }
        let lines = SourceLines.lines(of: [entry.facets[place]], in: base)
        found.withLock { $0.sources[place] = lines }
        return lines
    }

    private func choice(for intent: Intent) -> FacetChoice {
        if let known = found.withLock({ $0.choices.first { $0.intent == intent } }) { return known }
        let choice = makeChoice(for: intent)
        found.withLock { $0.choices.append(choice) }
        return choice
    }

    /// The words of the entry's names.
    private func names() -> [ContentWord] {
        if let known = found.withLock({ $0.names }) { return known }
        let names = ([entry.term] + entry.aliases).flatMap(reader.words)
        found.withLock { $0.names = names }
        return names
    }

    private func points(without names: [ContentWord]) -> PointExamples {
        if let known = found.withLock({ $0.points }) { return known }
        let points = PointExamples(of: entry, without: names, reader: reader)
        found.withLock { $0.points = points }
        return points
    }

    private func makeChoice(for intent: Intent) -> FacetChoice {
        let places = entry.facets.indices.filter { entry.facets[$0].kind.intent == intent }
        let texts = places.map { place -> [ContentWord] in
            let facet = entry.facets[place]
            guard intent == .tasks else {
                return places.count > 1 ? reader.words(of: facet.text) : []
            }
            // Phases are told apart by how they begin; the tasks as a whole are no phase.
            let isPhase = facet.kind != .tasks(phase: nil)
            return isPhase ? reader.parts(of: facet.paragraphs.first ?? "") : []
        }
        return FacetChoice(intent: intent, places: places, words: WordSets(texts))
    }
}

/// The facets for an intent and their words.
private struct FacetChoice: Sendable {
    let intent: Intent
    /// Where they stand in the entry.
    let places: [Int]
    let words: WordSets

    /// Where the facet with the largest share stands; the first of equals.
    func best(by shares: [Double]) -> Int? {
        places.indices.max { (shares[$0], -$0) < (shares[$1], -$1) }.map { places[$0] }
    }
}
