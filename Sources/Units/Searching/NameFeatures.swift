internal import FinnishLanguage

/// Finds what names of units and what people type of them have in common.
///
/// The words are read by the same analysis as questions: base forms, compound parts and roots bear
/// meaning, letters inside the words bear typing errors, missing dots and Swedish.
struct NameFeatures: Sendable {
    private let analyzer: QuestionAnalyzer

    /// The lengths of the letter runs, edges of words included.
    private static let runLengths = 3...4
    private static let lemmaAmount: Float = 1
    private static let formAmount: Float = 0.6
    private static let partAmount: Float = 0.6
    private static let runAmount: Float = 0.4

    init(reader: any WordReader) {
        analyzer = QuestionAnalyzer(reader: reader)
    }

    /// The features of a text by key, with how much each counts.
    func features(of text: String) -> [UInt64: Float] {
        var found: [UInt64: Float] = [:]
        for word in analyzer.analyze(text).words { add(word, to: &found) }
        return found
    }

    /// The key of a code or of the digits it begins with.
    static func key(ofCode digits: some StringProtocol) -> UInt64 {
        Self.key(.code, digits.utf8)
    }

    private func add(_ word: AnalyzedWord, to found: inout [UInt64: Float]) {
        let form = Normalization.folded(word.token.normalized).filter { $0 != "-" && $0 != ":" }
        found[Self.key(.form, form.utf8), default: 0] += Self.formAmount
        addRuns(of: form, to: &found)
        let lemmas = Set(word.readings.map { Normalization.folded($0.lemma) })
        let read = lemmas.isEmpty ? [form] : lemmas
        // A word with several readings counts as one word.
        for lemma in read {
            let amount = Self.lemmaAmount / Float(read.count)
            found[Self.key(.lemma, lemma.utf8), default: 0] += amount
        }
        for part in parts(of: word) {
            found[Self.key(.lemma, part.utf8), default: 0] += Self.partAmount
        }
    }

    private func parts(of word: AnalyzedWord) -> Set<String> {
        let parts = word.readings.flatMap { $0.parts + $0.roots }.map(Normalization.folded)
        return Set(parts.filter { $0.utf8.count > 2 })
            .subtracting(word.readings.map { Normalization.folded($0.lemma) })
    }

    private func addRuns(of form: String, to found: inout [UInt64: Float]) {
        let bytes = [UInt8(ascii: "<")] + Array(form.utf8) + [UInt8(ascii: ">")]
        for length in Self.runLengths where bytes.count >= length {
            for start in 0...(bytes.count - length) {
                let key = Self.key(.run, bytes[start..<(start + length)])
                found[key, default: 0] += Self.runAmount
            }
        }
    }

    /// What a feature is taken from; the raw value takes part in the hash.
    private enum Source: UInt8 {
        case form, lemma, run, code
    }

    /// FNV-1a, and a step that spreads the high bits of short inputs.
    private static func key(_ source: Source, _ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = (0xcbf2_9ce4_8422_2325 ^ UInt64(source.rawValue)) &* 0x0000_0100_0000_01b3
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return (hash ^ hash >> 32) &* 0x9e37_79b9_7f4a_7c15
    }
}
