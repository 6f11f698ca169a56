internal import FinnishLanguage

/// Parts a line that asks two things.
enum QuestionSplitter {
    /// The questions of a line in order; the line itself when it asks one thing.
    ///
    /// A line is parted at question marks, or at an "and" before a question word, when both parts
    /// ask something; so a story with one question at its end stays whole.
    static func questions(in line: String) -> [String] {
        let sentences = line.split(separator: "?").map { String($0).trimmed }.filter { !$0.isEmpty }
        if sentences.count == 2, line.hasSuffix("?"), sentences.allSatisfy(isShortQuestion) {
            return sentences.map { $0 + "?" }
        }
        return sentences.count == 1 ? partedAtAnd(line) : [line]
    }

    private static func partedAtAnd(_ line: String) -> [String] {
        let tokens = Tokenizer.tokens(of: line)
        let places = tokens.indices.dropFirst(2).dropLast(2)
            .filter { index in
                conjunctions.contains(tokens[index].normalized)
                    && asks(tokens[index + 1].normalized)
            }
        guard places.count == 1, let place = places.first else { return [line] }
        let bytes = Array(line.utf8)
        let first = String(decoding: bytes[..<tokens[place].range.lowerBound], as: UTF8.self)
        let second = String(decoding: bytes[tokens[place].range.upperBound...], as: UTF8.self)
        let parts = [first.trimmed.trimmingSuffix { ",;".contains($0) }, second.trimmed]
        return parts.allSatisfy(isShortQuestion) ? [parts[0] + "?", parts[1]] : [line]
    }

    private static func isShortQuestion(_ part: String) -> Bool {
        let words = Tokenizer.tokens(of: part).map(\.normalized)
        guard (2...12).contains(words.count), !part.contains(". ") else { return false }
        return words.prefix(3).contains(where: asks)
    }

    private static func asks(_ word: String) -> Bool {
        starters.contains(word) || word.hasSuffix("ko") || word.hasSuffix("kö")
    }

    private static let conjunctions: Set<String> = ["ja", "sekä", "seka"]

    private static let starters: Set<String> = [
        "mikä", "mitä", "mitkä", "kuka", "ketkä", "kenen", "kenelle", "miten", "kuinka", "milloin",
        "miksi", "missä", "mistä", "mihin", "millainen", "paljonko", "mita", "mika", "onks",
        "saaks",
    ]
}
