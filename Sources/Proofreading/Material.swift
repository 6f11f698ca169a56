public import FinnishLanguage
public import Knowledge
public import Matching
internal import XMLTree

/// What the rules look at: the knowledge, its files, and what the matcher makes of it.
public struct Material {
    let base: KnowledgeBase
    let entryElements: [EntryElement]
    let passages: [Passage]
    let questions: [AskedQuestion]
    /// What came of each question, in the order of the questions.
    let matches: [Match]
    /// What came of each entry's term, by the entry's id.
    let termMatches: [String: Match]
    let dictionary: Voikko

    /// Gathers the material and asks the matcher every question of the knowledge.
    ///
    /// - Parameters:
    ///   - loaded: Knowledge without findings.
    ///   - matcher: A matcher for it.
    ///   - dictionary: What knows how words are spelled.
    ///   - progress: Told now and then how much of the asking is done, 0…1.
    public init(
        _ loaded: LoadedKnowledge,
        matcher: Matcher,
        dictionary: Voikko,
        progress: (Double) -> Void = { _ in }
    ) {
        base = loaded.base
        entryElements = EntryElement.all(in: loaded.documents)
        passages = Passage.shown(in: loaded.documents)
        self.dictionary = dictionary
        let questions = AskedQuestion.all(in: loaded.base)
        self.questions = questions
        matches = matcher.matches(
            questions.map { ($0.text, $0.context) },
            progress: progress
        )
        termMatches = Dictionary(
            loaded.base.entries.map { ($0.id, matcher.match($0.term)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Each question with what came of it.
    var asked: Zip2Sequence<[AskedQuestion], [Match]> { zip(questions, matches) }
}
