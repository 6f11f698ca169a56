internal import FinnishLanguage
public import Matching
public import Transcripts

/// Finds turns by words in any inflected form.
public struct TranscriptSearch {
    private let analyzer: QuestionAnalyzer
    private let wanted: [Set<String>]

    /// Takes the words that must all be in a turn.
    public init(_ words: String, matcher: Matcher) {
        analyzer = matcher.analyzer
        wanted = analyzer.analyze(words).words.map(Self.forms)
    }

    /// The turns whose line, feedback or remarks hold every word.
    public func turns(in transcript: Transcript) -> [Turn] {
        transcript.turns.filter { turn in
            let text = ([turn.typed ?? "", turn.feedback?.reason ?? ""] + turn.remarks)
                .joined(separator: " ")
            return holds(text)
        }
    }

    private func holds(_ text: String) -> Bool {
        guard !wanted.isEmpty, !text.allSatisfy(\.isWhitespace) else { return false }
        let forms = analyzer.analyze(text).words
            .reduce(into: Set<String>()) {
                $0.formUnion(Self.forms($1))
            }
        return wanted.allSatisfy { !$0.isDisjoint(with: forms) }
    }

    private static func forms(_ word: AnalyzedWord) -> Set<String> {
        let lemmas = word.readings.flatMap { [$0.lemma] + $0.parts }
        return Set(lemmas + [Normalization.normalized(word.token.text)])
    }
}
