public import FinnishLanguage
public import Knowledge

/// Chooses which facets of an entry answer a question.
public struct AnswerBuilder: Sendable {
    private let base: KnowledgeBase
    private let memory: AnswerMemory

    /// Makes a builder over the knowledge.
    ///
    /// - Parameters:
    ///   - base: The knowledge.
    ///   - analyzer: Reads facets as questions are read, so that their words can be compared.
    public init(base: KnowledgeBase, analyzer: QuestionAnalyzer) {
        self.base = base
        let reader = ContentWords(analyzer: analyzer, stopWords: base.vocabulary.stopWords)
        memory = AnswerMemory(base: base, reader: reader)
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
        guard let choices = memory.entry(id), !choices.entry.facets.isEmpty else { return nil }
        let asked = memory.reader.words(of: question)
        if let point = choices.point(for: question, by: asked) { return answer(choices, [point]) }
        let wanted = choices.facets(for: intent)
        if intent == .criteria, !wanted.isEmpty { return answer(choices, wanted) }
        let facet =
            if intent == .tasks { tasks(of: choices, in: question, earlier) } else {
                choices.best(for: intent, by: asked.adding(topic.map(memory.reader.words) ?? []))
            }
        if let facet { return answer(choices, [facet]) }
        guard let nearest = nearest(to: intent, among: choices) else { return nil }
        let kind = choices.entry.facets[nearest].kind
        return answer(choices, [nearest], remark: Remarks.nearest(kind, of: choices.entry.term))
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
        return left.isEmpty ? nil : answer([entry], Array(left.prefix(2)))
    }

    /// The phase that the question names, or the one before it, or else the tasks as a whole.
    private func tasks(
        of choices: EntryChoices,
        in question: AnalyzedQuestion,
        _ earlier: AnalyzedQuestion?
    ) -> Int? {
        if let phase = choices.phase(in: question) ?? earlier.flatMap(choices.phase) {
            return phase
        }
        let facets = choices.facets(for: .tasks)
        return facets.first { choices.entry.facets[$0].kind == .tasks(phase: nil) } ?? facets.first
    }

    private func contrast(_ entry: Entry, _ other: Entry) -> Facet? {
        entry.facets.first { $0.kind == .contrast(with: other.id) }
    }

    private func nearest(to intent: Intent, among choices: EntryChoices) -> Int? {
        let order = Self.substitutes[intent, default: []] + [.define]
        return order.lazy.compactMap { choices.facets(for: $0).first }.first
            ?? choices.entry.facets.indices.first
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

    private func answer(
        _ choices: EntryChoices,
        _ places: [Int],
        remark: String? = nil
    ) -> Answer {
        Answer(
            entries: [choices.entry],
            facets: places.map { choices.entry.facets[$0] },
            remark: remark,
            related: choices.related,
            sources: choices.sources(of: places)
        )
    }

    private func answer(_ entries: [Entry], _ facets: [Facet], remark: String? = nil) -> Answer {
        Answer(
            entries: entries,
            facets: facets,
            remark: remark,
            related: Self.related(to: entries, in: base),
            sources: SourceLines.lines(of: facets, in: base)
        )
    }

    /// The first three entries to ask about after some.
    static func related(to entries: [Entry], in base: KnowledgeBase) -> [Entry] {
        let related = entries.flatMap(\.related).filter { id in !entries.contains { $0.id == id } }
        var seen: Set<String> = []
        return related.filter { seen.insert($0).inserted }.prefix(3).compactMap(base.entry)
    }
}
