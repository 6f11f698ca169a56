internal import FinnishLanguage
public import Knowledge
internal import Matching
public import Proofreading
internal import Transcripts
internal import XMLTree

/// Knowledge to be filled in: the users' questions as examples, in the author's own format.
///
/// What is written has nothing against `check` once each entry has an answer: no question that the
/// knowledge has already, no two that are nearly the same, names that are free and spelled right.
public struct Skeleton {
    /// From this score on an entry is near enough to be named as related, 0…1.
    static let leastRelated = 0.1

    private let base: KnowledgeBase
    private let naming: SkeletonNaming
    private let known: Set<String>

    /// Looks at the knowledge that is to be added to, its question bank included.
    public init(base: KnowledgeBase, speller: Speller) {
        self.base = base
        naming = SkeletonNaming(base: base, speller: speller)
        let questions =
            base.entries.flatMap { $0.examples.map(\.question) } + base.talk.map(\.text)
            + base.elsewhere.flatMap { $0.examples.map(\.text) }
        known = Set(questions.map(Self.key))
    }

    /// Entries for groups of gaps, for a file in `knowledge/entries/`; nil when no group has a
    /// question that can be an example.
    public func entries(_ groups: [GapGroup]) -> String? {
        var naming = naming
        let entries = groups.compactMap { entry($0, &naming) }
        guard !entries.isEmpty else { return nil }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- Aukoista tehdyt rungot. Kirjoita jokaiseen aiheeseen ainakin yksi vastaus: ota
                 kommenttimerkit pois mallin ympäriltä ja täytä teksti ja lähde. -->
            <entries xmlns="\(XMLNamespace.knowledge)" xml:lang="fi">
            \(entries.joined(separator: "\n"))
            </entries>

            """
    }

    /// Examples for an entry that is there already, for a file in `knowledge/questions/`; nil when
    /// there are none.
    public func examples(of questions: [GapGroup.Question], for entry: String) -> String? {
        let examples = usable(questions).map { example($0, context: $0.context) }
        guard !examples.isEmpty else { return nil }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <questions xmlns="\(XMLNamespace.knowledge)" xml:lang="fi"
                       for="\(XMLWriter.escape(entry))">
            \(examples.joined())</questions>

            """
    }

    private func entry(_ group: GapGroup, _ naming: inout SkeletonNaming) -> String? {
        // A follow-up tells nothing of what it is about.
        let questions = usable(group.questions.filter { $0.context == nil })
        guard !questions.isEmpty else { return nil }
        let name = naming.name(for: group.words)
        let related = group.nearest.prefix(2).filter { $0.score >= Self.leastRelated }
            .map { "    <related to=\"\(XMLWriter.escape($0.entry))\"/>\n" }
        return "  <!-- \(Self.times(group.gaps.count)) -->\n  <concept id=\"\(name.id)\">\n"
            + "    <term>\(XMLWriter.escape(name.term))</term>\n"
            + name.keywords.map { "    <keyword>\(XMLWriter.escape($0))</keyword>\n" }.joined()
            + models(questions).map { "    <!-- \($0) -->\n" }.joined() + related.joined()
            + questions.map { example($0, context: nil) }.joined() + "  </concept>"
    }

    private static func times(_ count: Int) -> String {
        count == 1 ? "Kysytty kerran." : "Kysytty \(count) kertaa."
    }

    private func example(_ question: GapGroup.Question, context: String?) -> String {
        let before = context.map { " context=\"\(XMLWriter.escapeAttribute($0))\"" } ?? ""
        return "    <example intent=\"\(intent(question).rawValue)\"\(before)>"
            + XMLWriter.escape(question.text) + "</example>\n"
    }

    /// A comparison needs the other side, and questions to think over belong to criteria.
    private func intent(_ question: GapGroup.Question) -> Intent {
        switch question.intent {
        case .compare, .criteria, .plan, .smalltalk, .outOfScope: .define
        default: question.intent
        }
    }

    /// An empty answer of each kind that is asked for, most asked first.
    private func models(_ questions: [GapGroup.Question]) -> [String] {
        var seen: Set<Intent> = []
        return questions.map(intent).filter { seen.insert($0).inserted }
            .map { intent in
                let part =
                    switch intent {
                    case .procedure: "<step>Kirjoita vaihe.</step>"
                    case .contents, .tasks: "<item>Kirjoita kohta.</item>"
                    default: "<p>Kirjoita vastaus.</p>"
                    }
                return "<\(intent.rawValue)>\(part)<source ref=\"LÄHDE\" at=\"KOHTA\"/>"
                    + "</\(intent.rawValue)>"
            }
    }

    /// Questions that are new, whole and not nearly the same as one before.
    private func usable(_ questions: [GapGroup.Question]) -> [GapGroup.Question] {
        var kept: [GapGroup.Question] = []
        var texts: [ComparableText] = []
        var keys = known
        for question in questions where !Masking.isMasked(question.text) {
            let text = ComparableText(question.text)
            guard text.wordCount > 0, !texts.contains(where: text.isNear),
                keys.insert(Self.key(question.text)).inserted
            else { continue }
            texts.append(text)
            kept.append(question)
        }
        return kept
    }

    /// The same for questions that the matcher cannot tell apart: capitals, dots and marks aside.
    private static func key(_ text: String) -> String {
        Normalization.folded(ComparableText(text).letters)
    }
}
