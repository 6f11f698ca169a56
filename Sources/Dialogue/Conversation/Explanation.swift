public import FinnishLanguage
public import Knowledge
public import Matching

/// Why a reply was what it was, as lines that a quality lead understands.
public struct Explanation: Hashable, Sendable {
    /// The lines; what belongs under a line is indented by two spaces more.
    public let lines: [String]

    /// Explains a match.
    ///
    /// - Parameters:
    ///   - match: What the matcher made of a question.
    ///   - base: The knowledge it was matched with.
    ///   - analyzer: Reads names as the question was read, to tell which of them were hit.
    public init(_ match: Match, base: KnowledgeBase, analyzer: QuestionAnalyzer) {
        lines =
            ["Kysymys: \(match.question.text)", Self.summary(match, base), Self.band(match, base)]
            + Self.words(match)
            + Self.hits(match, base, analyzer)
            + Self.entries(match, base)
            + Self.thresholds(match, base)
    }

    /// The decision and the words that weighed most, in one sentence.
    private static func summary(_ match: Match, _ base: KnowledgeBase) -> String {
        let weighed = zip(match.question.words, match.evidence.contributions)
            .filter { $0.1 > 0.1 }
            .sorted { $0.1 > $1.1 }
            .prefix(3)
            .map { "”\($0.0.token.text)”" }
        let because =
            weighed.isEmpty ? "" : " Eniten painoivat sanat \(weighed.joined(separator: ", "))."
        return "Päätös: \(decision(match, base)).\(because)"
    }

    /// How sure we are, and what stood next.
    private static func band(_ match: Match, _ base: KnowledgeBase) -> String {
        let next = match.candidates.dropFirst().first
            .map {
                "; seuraavana \(term($0, base)) \(rounded($0.score))"
            }
        switch match.decision {
        case .answer(let best): return "  Varma: \(rounded(best.score))\(next ?? "")."
        case .compare: return "  Molemmat puolet löytyivät."
        case .clarify(let close):
            let names = close.map { "\(term($0, base)) \(rounded($0.score))" }
            return "  Usean välillä: \(names.joined(separator: ", "))."
        case .decline: return "  Epävarma: kysymys ei näytä kuuluvan aiheisiini."
        case .smalltalk: return "  Juttelua: \(rounded(match.evidence.smalltalk))."
        case .plan: return "  Halu suunnitella: \(rounded(match.evidence.plan))."
        }
    }

    /// The names and keywords of the best entry that share a word with the question.
    private static func hits(
        _ match: Match,
        _ base: KnowledgeBase,
        _ analyzer: QuestionAnalyzer
    ) -> [String] {
        guard let entry = match.candidates.first.flatMap({ base.entry($0.entry) }) else {
            return []
        }
        let asked = lemmas(of: match.question).subtracting(base.vocabulary.stopWords)
        let names =
            ([entry.term] + entry.aliases).map { ("nimeen", $0) }
            + entry.keywords.map { ("avainsanaan", $0) }
        let hits = names.filter { !lemmas(of: analyzer.analyze($0.1)).isDisjoint(with: asked) }
        guard !hits.isEmpty else {
            return ["Aiheen \(entry.term) omia nimiä kysymyksessä ei ole."]
        }
        return ["Osui aiheen \(entry.term) sanoihin:"]
            + hits.prefix(3).map { "  \($0.0) ”\($0.1)”" }
    }

    private static func lemmas(of text: AnalyzedQuestion) -> Set<String> {
        Set(text.words.flatMap { word in word.readings.map(\.lemma) + word.standard })
    }

    private static func words(_ match: Match) -> [String] {
        let weights = match.evidence.contributions
        return ["Näin luin sanat (paino parhaan aiheen puolesta):"]
            + match.question.words.enumerated()
            .map { index, word in
                let weight = weights.indices.contains(index) ? weights[index] : 0
                return "  \(signed(weight))  \(word.token.text)\(reading(of: word))"
            }
    }

    private static func reading(of word: AnalyzedWord) -> String {
        let meant =
            word.isWorthTelling || word.origin == .spoken
            ? " → " + word.standard.joined(separator: " ") : ""
        var seen: Set<String> = []
        let lemmas = word.readings.map(\.lemma).filter { seen.insert($0).inserted }
        return lemmas.isEmpty
            ? meant + " (outo sana)" : meant + " (" + lemmas.joined(separator: ", ") + ")"
    }

    private static func entries(_ match: Match, _ base: KnowledgeBase) -> [String] {
        ["Lähimmät aiheet (varmuus 0–1):"]
            + match.candidates.prefix(3)
            .compactMap { candidate in
                base.entry(candidate.entry)
                    .map {
                        "  \(rounded(candidate.score))  \($0.term), \($0.place)"
                    }
            }
            + [intent(match)]
    }

    private static func intent(_ match: Match) -> String {
        let likely = match.evidence.intents.prefix(2)
            .map { "\(IntentWording.name($0.intent)) \(rounded($0.probability))" }
        return "Mitä halutaan: \(likely.joined(separator: ", "))"
    }

    private static func thresholds(_ match: Match, _ base: KnowledgeBase) -> [String] {
        let evidence = match.evidence
        var lines = [
            "Kuuluuko aiheisiini: \(rounded(evidence.ours)), raja \(rounded(evidence.policy.leastOurs))"
        ]
        if case .decline = match.decision, let other = evidence.elsewhere.first,
            let topic = base.elsewhere.first(where: { $0.id == other.id })
        {
            lines.append(
                "  lähin muu aihe: \(topic.term) \(rounded(other.probability)), \(topic.place)"
            )
        }
        return lines
    }

    private static func decision(_ match: Match, _ base: KnowledgeBase) -> String {
        switch match.decision {
        case .answer(let candidate): "vastaan aiheesta \(term(candidate, base))"
        case .compare(let first, let second):
            "vertaan aiheita \(term(first, base)) ja \(term(second, base))"
        case .clarify: "kysyn, kumpaa tarkoitit, koska parhaat ovat liian lähellä toisiaan"
        case .decline: "en vastaa, koska varmuus jää alle rajan"
        case .smalltalk: "juttelua"
        case .plan: "suunnittelun aloitus"
        }
    }

    private static func term(_ candidate: Candidate, _ base: KnowledgeBase) -> String {
        base.entry(candidate.entry)?.term ?? candidate.entry
    }

    private static func signed(_ number: Double) -> String {
        (number < 0 ? "−" : "+") + rounded(abs(number))
    }

    /// Two decimals with a comma, as Finnish has it.
    private static func rounded(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        let decimals = hundredths % 100
        return "\(hundredths / 100),\(decimals < 10 ? "0" : "")\(decimals)"
    }
}
