internal import FinnishLanguage

/// Tells the question in a story from the story around it.
enum Sentences {
    /// Whether each word is in a sentence that asks, or in the only or, where none asks, the last
    /// one.
    static func asking(in question: AnalyzedQuestion) -> [Bool] {
        guard hasEnd(before: question.words.last, in: question.text) else {
            return [Bool](repeating: true, count: question.words.count)
        }
        let sentences = Self.sentences(of: question)
        guard let last = sentences.last?.number, last > 0 else {
            return question.words.map { _ in true }
        }
        let asking = Set(sentences.filter(\.asks).map(\.number))
        let counted = asking.isEmpty ? [last] : asking
        return sentences.map { counted.contains($0.number) }
    }

    /// Whether a sentence may end before the last word; most questions are one sentence.
    private static func hasEnd(before last: AnalyzedWord?, in text: String) -> Bool {
        guard let last else { return false }
        return text.utf8.prefix(last.token.range.lowerBound).contains(where: isEnd)
    }

    private struct Place {
        var number: Int
        var asks: Bool
    }

    /// The sentence of each word, from 0, and whether that sentence ends in a question mark.
    private static func sentences(of question: AnalyzedQuestion) -> [Place] {
        let bytes = Array(question.text.utf8)
        var places: [Place] = []
        var number = 0
        var first = 0
        for (index, word) in question.words.enumerated() {
            places.append(Place(number: number, asks: false))
            let next =
                index + 1 < question.words.count
                ? question.words[index + 1].token.range.lowerBound : bytes.count
            let between = bytes[
                word.token.range.upperBound..<max(next, word.token.range.upperBound)
            ]
            guard let end = between.first(where: isEnd) else { continue }
            for place in first..<places.count { places[place].asks = end == UInt8(ascii: "?") }
            first = places.count
            number += 1
        }
        return places
    }

    private static func isEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }
}
