public import FinnishLanguage

/// Proposes which goals a work task serves, by the words that they share.
///
/// Words are compared by base form, compound part and root, so *hionta* meets *hioa* and
/// *automaalaus* meets *maalata*. A word that many goals have tells little.
public struct TaskTies: Sendable {
    /// The most goals proposed for a task.
    public static let limit = 3
    /// The least weight of shared words: one word that at most two goals have, or several commoner
    /// ones.
    private static let least = 0.5

    private let analyzer: QuestionAnalyzer

    /// Makes proposals with the project's analysis of Finnish.
    public init(reader: any WordReader) {
        analyzer = QuestionAnalyzer(reader: reader)
    }

    /// The numbers of the goals that each task probably serves, from 1, in the goals' order.
    public func goals(servedBy tasks: [String], among goals: [String]) -> [[Int]] {
        let goalWords = goals.map(words)
        var counts: [String: Int] = [:]
        for word in goalWords.joined() { counts[word, default: 0] += 1 }
        return tasks.map { task in
            let taskWords = words(task)
            let scored = goalWords.enumerated()
                .map { position, words -> (number: Int, score: Double) in
                    let shared = words.intersection(taskWords)
                    return (position + 1, shared.reduce(0) { $0 + 1 / Double(counts[$1] ?? 1) })
                }
            let best = scored.filter { $0.score >= Self.least }.sorted { $0.score > $1.score }
            return best.prefix(Self.limit).map(\.number).sorted()
        }
    }

    /// The folded base forms, parts and roots of the words that carry meaning.
    private func words(_ text: String) -> Set<String> {
        var found: Set<String> = []
        for word in analyzer.analyze(text).words {
            let readings = word.readings.filter { Self.carriers.contains($0.wordClass) }
            let forms = readings.flatMap { [$0.lemma] + $0.parts + $0.roots }
            let isUnknown = word.readings.isEmpty
            found.formUnion(isUnknown ? [word.token.normalized] : forms)
        }
        return Set(found.map(Normalization.folded).filter { $0.utf8.count > 2 })
            .subtracting(Self.common)
    }

    private static let carriers: Set<WordClass> = [.noun, .adjective, .verb]

    /// Words of nearly every requirement, folded.
    private static let common: Set<String> = [
        "osata", "tehda", "kayttaa", "toimia", "suorittaa", "hoitaa", "huolehtia", "opiskelija",
        "tyo", "tyoskennella", "tehtava", "tarvita", "tarvittava", "ottaa", "huomio", "tietaa",
        "tuntea", "olla", "hyva", "oikea", "eri", "erilainen", "muu", "asia", "mukainen",
        "noudattaa", "ohje", "liittya", "olla", "oma",
    ]
}
