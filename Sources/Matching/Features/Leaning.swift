internal import FinnishLanguage
internal import Glibc

/// Tells whether a question leans on the one before it ("entä opiskelija?") or stands alone.
///
/// In a talk every question has one before it, and mixing that in always would spoil the questions
/// that stand alone. The weights are those of a logistic regression on the question bank's
/// follow-ups, and on questions of the bank put after an unrelated one.
enum Leaning {
    /// How surely the question leans on the one before, 0…1.
    ///
    /// - Parameters:
    ///   - question: The question.
    ///   - best: The probability of the best entry when the question before is mixed in.
    /// - Returns: 0 for a question that stands alone, 1 for one that means nothing without the other.
    static func probability(of question: AnalyzedQuestion, best: Double) -> Double {
        let words = question.words.map { Normalization.folded($0.token.normalized) }
        let content = words.count {
            $0.count > 3 && !openers.contains($0) && !pronouns.contains($0)
        }
        var sum = 4.97 - 4.04 * log(1 + Double(content)) + 1.05 * log(best + 1e-4)
        if words.contains(where: pronouns.contains) { sum += 3.3 }
        if let first = words.first, openers.contains(first) { sum += 6.26 }
        if question.text.contains("?") { sum += 1.51 }
        if words.first == "enta" || words.first == "entas" { sum += 1.22 }
        return 1 / (1 + exp(-sum))
    }

    private static let pronouns: Set<String> = [
        "se", "ne", "han", "tama", "tuo", "sita", "siita", "siina", "siihen", "silloin", "siella",
        "sinne", "sielta", "niita", "niista", "niihin", "nama", "sille", "silla", "he", "tata",
        "tasta", "tassa", "hanen", "hanelle", "sen", "niiden", "heidan", "niille",
    ]

    private static let openers: Set<String> = [
        "enta", "entas", "ja", "mut", "mutta", "no", "ai", "eli", "sit", "sitten", "niin", "ok",
        "okei", "vai", "tai",
    ]
}
