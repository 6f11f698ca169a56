internal import FinnishLanguage
public import Knowledge
public import Matching

/// Why a reply was what it was, as lines that a quality lead understands.
public struct Explanation: Hashable, Sendable {
    /// The lines; what belongs under a line is indented by two spaces more.
    public let lines: [String]

    /// Explains a match.
    public init(_ match: Match, base: KnowledgeBase) {
        lines =
            ["Kysymys: \(match.question.text)", Self.summary(match, base)]
            + Self.words(match)
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
            + ["Tarkoitus: \(IntentWording.name(match.evidence.wantedIntent))"]
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
