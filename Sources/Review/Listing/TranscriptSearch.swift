internal import FinnishLanguage
public import Matching
public import Transcripts

/// Finds turns by words in any inflected form.
public struct TranscriptSearch {
    private let analyzer: QuestionAnalyzer
    private let wanted: [Wanted]

    /// A word that is looked for.
    private struct Wanted {
        /// Its base forms, and itself as it was typed.
        let wholes: Set<String>
        /// The parts of each reading that is a compound: it may have been typed apart.
        let compounds: [Set<String>]

        init(_ word: AnalyzedWord) {
            wholes = TranscriptSearch.wholes(word)
            compounds = word.readings.map { Set($0.parts) }.filter { $0.count > 1 }
        }

        func isIn(_ forms: Set<String>) -> Bool {
            !wholes.isDisjoint(with: forms) || compounds.contains { $0.isSubset(of: forms) }
        }
    }

    /// Takes the words that must all be in a turn.
    public init(_ words: String, matcher: Matcher) {
        analyzer = matcher.analyzer
        wanted = analyzer.analyze(words).words.map(Wanted.init)
    }

    /// The turns whose line, feedback or remarks hold every word, alone or as part of a compound.
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
            .reduce(into: Set<String>()) { forms, word in
                forms.formUnion(Self.wholes(word))
                forms.formUnion(word.readings.flatMap(\.parts))
            }
        return wanted.allSatisfy { $0.isIn(forms) }
    }

    private static func wholes(_ word: AnalyzedWord) -> Set<String> {
        let typed = Normalization.normalized(word.token.text)
        return Set(word.readings.map(\.lemma) + word.standard + [typed])
    }
}
