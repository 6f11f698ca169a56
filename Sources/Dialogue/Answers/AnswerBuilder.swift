public import FinnishLanguage
public import Knowledge
internal import Matching

/// Chooses which facets of an entry answer a question.
public struct AnswerBuilder: Sendable {
    private let base: KnowledgeBase
    private let overlap: WordOverlap

    /// Makes a builder over the knowledge.
    ///
    /// - Parameters:
    ///   - base: The knowledge.
    ///   - analyzer: Reads facets as questions are read, so that their words can be compared.
    public init(base: KnowledgeBase, analyzer: QuestionAnalyzer) {
        self.base = base
        overlap = WordOverlap(analyzer: analyzer, stopWords: base.vocabulary.stopWords)
    }

    /// The answer of one entry to a question; nil when the entry is gone or holds nothing.
    ///
    /// - Parameters:
    ///   - id: The entry.
    ///   - intent: What is wanted of it.
    ///   - question: The question.
    ///   - topic: What the talk was about before, for a question that says little by itself.
    ///   - earlier: The question before, when this one goes on from it: it may name the phase.
    /// - Returns: The facets that answer, with what belongs around them.
    public func answer(
        _ id: String,
        intent: Intent,
        question: AnalyzedQuestion,
        after topic: String? = nil,
        goingOnFrom earlier: AnalyzedQuestion? = nil
    ) -> Answer? {
        guard let entry = base.entry(id), !entry.facets.isEmpty else { return nil }
        if let point = point(of: entry, for: question) { return answer(entry, [point]) }
        let wanted = entry.facets(for: intent)
        if let facet = best(of: wanted, intent, [question] + [earlier].compactMap(\.self), topic) {
            return answer(entry, intent == .criteria ? wanted : [facet])
        }
        guard let nearest = nearest(to: intent, in: entry) else { return nil }
        return answer(entry, [nearest], remark: Remarks.nearest(nearest.kind, of: entry.term))
    }

    /// The difference of two entries: their contrast, or else what each of them is.
    public func comparison(_ first: String, _ second: String) -> Answer? {
        guard let left = base.entry(first), let right = base.entry(second) else { return nil }
        if let contrast = contrast(left, right) ?? contrast(right, left) {
            return answer([left, right], [contrast])
        }
        let definitions = [left, right].compactMap { $0.facets(for: .define).first }
        guard definitions.count == 2 else { return nil }
        return answer([left, right], definitions, remark: Remarks.noContrast)
    }

    /// The next facets of an entry after those already shown; nil when all have been.
    public func more(of id: String, after shown: Set<Place>) -> Answer? {
        guard let entry = base.entry(id) else { return nil }
        let left = entry.facets.filter { !shown.contains($0.place) }
        return left.isEmpty ? nil : answer(entry, Array(left.prefix(2)))
    }

    /// Of tasks the phase that the question names, or else the whole; of others what shares most
    /// words.
    private func best(
        of facets: [Facet],
        _ intent: Intent,
        _ questions: [AnalyzedQuestion],
        _ topic: String?
    ) -> Facet? {
        guard intent == .tasks else {
            return questions.first.flatMap { overlap.best(of: facets, for: $0, after: topic) }
        }
        let phases = facets.filter { $0.kind != .tasks(phase: nil) }
        return questions.lazy.compactMap { overlap.named(among: phases, in: $0) }.first
            ?? facets.first { $0.kind == .tasks(phase: nil) } ?? facets.first
    }

    private func contrast(_ entry: Entry, _ other: Entry) -> Facet? {
        entry.facets.first { $0.kind == .contrast(with: other.id) }
    }

    /// The point that the question is about, when its words say so clearly.
    private func point(of entry: Entry, for question: AnalyzedQuestion) -> Facet? {
        let points = entry.facets.filter { $0.kind == .point }
        return overlap.clear(of: points, for: question, named: [entry.term] + entry.aliases)
    }

    private func nearest(to intent: Intent, in entry: Entry) -> Facet? {
        let order = Self.substitutes[intent, default: []] + [.define]
        return order.lazy.compactMap { entry.facets(for: $0).first }.first ?? entry.facets.first
    }

    /// Which facets stand nearest to one that is missing, nearest first.
    private static let substitutes: [Intent: [Intent]] = [
        .purpose: [.define],
        .procedure: [.tasks, .contents, .responsible],
        .responsible: [.tasks, .procedure],
        .tasks: [.responsible, .procedure, .contents],
        .timing: [.procedure, .contents],
        .contents: [.procedure, .tasks, .criteria],
        .define: [.purpose, .contents],
        .criteria: [.purpose],
    ]

    private func answer(_ entry: Entry, _ facets: [Facet], remark: String? = nil) -> Answer {
        answer([entry], facets, remark: remark)
    }

    private func answer(_ entries: [Entry], _ facets: [Facet], remark: String? = nil) -> Answer {
        let related = entries.flatMap(\.related).filter { id in !entries.contains { $0.id == id } }
        var seen: Set<String> = []
        return Answer(
            entries: entries,
            facets: facets,
            remark: remark,
            related: related.filter { seen.insert($0).inserted }.prefix(3).compactMap(base.entry),
            sources: SourceLines.lines(of: facets, in: base)
        )
    }
}
