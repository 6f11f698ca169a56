internal import Dialogue
internal import FinnishLanguage
internal import Knowledge
internal import Matching
internal import Units
internal import XMLTree

/// Answers what a unit requires, from the catalogue; opens that when the first such question comes.
final class UnitAnswers {
    /// The most groups and requirements shown in an answer; the rest is a command away.
    private static let groupLimit = 4
    private static let itemLimit = 25

    private let place: UnitPlace
    private let dictionary: Voikko
    private let matcher: Matcher
    private let base: KnowledgeBase
    private lazy var catalogue = opened()
    /// The base forms of the words that name topics of the knowledge.
    private lazy var ownWords = base.entries.flatMap { [$0.term] + $0.aliases + $0.keywords }
        .flatMap(Tokenizer.tokens)
        .reduce(into: Set<String>()) { $0.formUnion(lemmas($1)) }
    /// The unit that the last line of a talk was answered with.
    private var last: UnitHit?

    init(_ place: UnitPlace, _ session: Session) {
        self.place = place
        dictionary = session.dictionary
        matcher = session.matcher
        base = session.base
    }

    /// What the catalogue has to say to a question.
    enum Outcome {
        /// These units are meant, the nearest first; never empty.
        case units([UnitHit])
        /// A unit is meant, but nothing has been imported.
        case needsCatalogue
    }

    /// What the catalogue has to say to a question; nil when the question is for the knowledge.
    func outcome(of question: String) -> Outcome? {
        let reader = matcher.analyzer.reader
        guard let asked = UnitQuestion(question, reader: reader) else { return nil }
        guard let catalogue else {
            return asked.isExplicit && isForeign(asked.name) ? .needsCatalogue : nil
        }
        let hits = catalogue.search(asked.name, limit: 3)
        guard let likeness = hits.first?.likeness else { return nil }
        if asked.isExplicit { return likeness >= 0.5 ? .units(hits) : nil }
        // A name alone may be a word of our own subject; then what the knowledge answers is its own.
        let isMeant =
            likeness >= 0.7 && isForeign(asked.name)
            || likeness >= 0.6 && !matcher.match(question).isAnswered
        return isMeant ? .units(hits) : nil
    }

    /// Whether the words can only name a unit: two or more, and none that names a topic of ours.
    private func isForeign(_ name: String) -> Bool {
        let words = Tokenizer.tokens(of: name).filter { $0.normalized.count > 2 }.map(lemmas)
        return words.count >= 2 && words.allSatisfy { $0.isDisjoint(with: ownWords) }
    }

    private func lemmas(_ token: Token) -> Set<String> {
        let readings = dictionary.readings(of: token.normalized)
        return Set((readings.map(\.lemma) + [token.normalized]).map(Normalization.folded))
    }

    /// What is said back to a question; nil when it is for the knowledge.
    func reply(to question: String) -> Reply? {
        outcome(of: question).map(Self.reply)
    }

    /// What is said back to a line of a talk: a unit's requirements, or why they were; nil when the
    /// line is for the knowledge.
    func replies(to line: String) -> [Reply]? {
        if let command = ChatCommand.parse(line) {
            guard case .command(.why) = command, let last else { return nil }
            return [.message(UnitSentences.explanation(last))]
        }
        let outcome = outcome(of: line)
        last = if case .units(let hits) = outcome { hits.first } else { nil }
        return outcome.map { [Self.reply($0)] }
    }

    static func reply(_ outcome: Outcome) -> Reply {
        switch outcome {
        case .units(let hits):
            hits.first.map { .answer(answer($0.found)) } ?? .message(UnitSentences.nothingFound)
        case .needsCatalogue:
            .decline(whoKnows: UnitSentences.needsCatalogue, nearest: [])
        }
    }

    /// The unit's requirements as an answer.
    static func answer(_ found: CatalogueUnit) -> Answer {
        let unit = found.unit
        let groups = unit.finnish.isEmpty ? unit.swedish : unit.finnish
        var facets = [facet([UnitSentences.heading(found)], [])]
        var room = itemLimit
        for group in groups.prefix(groupLimit) where room > 0 {
            let heads = [group.title, group.lead].compactMap { $0 }
            facets.append(facet(heads, Array(group.items.prefix(room))))
            room -= group.items.count
        }
        let isCut = groups.count > groupLimit || room < 0
        if groups.isEmpty { facets.append(facet([UnitText.noRequirements], [])) }
        if isCut { facets.append(facet([UnitSentences.wholeUnit(unit.code)], [])) }
        return Answer(
            entries: [],
            facets: facets,
            sources: found.qualification.map { [UnitSentences.source($0)] } ?? []
        )
    }

    private static func facet(_ paragraphs: [String], _ items: [String]) -> Facet {
        Facet(
            kind: .contents,
            paragraphs: paragraphs,
            items: items,
            sources: [],
            place: Place(file: CatalogueStore.fileName, line: 1)
        )
    }

    private func opened() -> OpenCatalogue? {
        do throws(XMLProblem) {
            return try place.open(dictionary)
        } catch {
            StandardStreams.printError(Finding(error).description)
            return nil
        }
    }
}

extension UnitAnswers.Outcome {
    /// Whether the question was answered.
    var isAnswer: Bool {
        if case .units = self { true } else { false }
    }
}
