internal import FinnishLanguage
public import Matching
public import Transcripts

/// Finds turns by words in any inflected form.
public struct TranscriptSearch {
    private let analyzer: QuestionAnalyzer
    private let wanted: [Wanted]
    /// The base forms that count, of all words that are looked for.
    private let counting: Set<String>
    /// Which of them a word met before stands for: talk repeats its words.
    private var known: [String: Set<String>] = [:]

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
        counting = wanted.reduce(into: []) { forms, word in
            forms.formUnion(word.wholes)
            for parts in word.compounds { forms.formUnion(parts) }
        }
    }

    /// The turns whose line, feedback or remarks hold every word, alone or as part of a compound.
    public mutating func turns(in transcript: Transcript) -> [Turn] {
        guard !wanted.isEmpty else { return [] }
        return transcript.turns.filter { turn in
            let texts = [turn.typed, turn.feedback?.reason].compactMap(\.self) + turn.remarks
            var forms: Set<String> = []
            for text in texts { forms.formUnion(self.forms(in: text)) }
            return wanted.allSatisfy { $0.isIn(forms) }
        }
    }

    private mutating func forms(in text: String) -> Set<String> {
        var forms: Set<String> = []
        for token in Tokenizer.tokens(of: text) { forms.formUnion(self.forms(of: token)) }
        return forms
    }

    private mutating func forms(of token: Token) -> Set<String> {
        if let forms = known[token.normalized] { return forms }
        let words = analyzer.analyze(token.text).words
        let all = words.flatMap { Self.wholes($0) + $0.readings.flatMap(\.parts) }
        let forms = counting.intersection(all)
        known[token.normalized] = forms
        return forms
    }

    private static func wholes(_ word: AnalyzedWord) -> Set<String> {
        let typed = Normalization.normalized(word.token.text)
        return Set(word.readings.map(\.lemma) + word.standard + [typed])
    }
}
