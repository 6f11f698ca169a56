internal import FinnishLanguage

/// Parts a line that asks two things.
enum QuestionSplitter {
    /// The questions of a line in order; the line itself when it asks one thing.
    ///
    /// A line is parted at question marks when every part asks something of its own, so a story
    /// with one question at its end stays whole.
    static func questions(in line: String) -> [String] {
        let parts = line.split(separator: "?", omittingEmptySubsequences: true)
            .map { String($0).trimmed }
            .filter { !$0.isEmpty }
        guard parts.count == 2, line.hasSuffix("?"), parts.allSatisfy(isShortQuestion) else {
            return [line]
        }
        return parts.map { $0 + "?" }
    }

    private static func isShortQuestion(_ part: String) -> Bool {
        let words = Tokenizer.tokens(of: part).map(\.normalized)
        guard (2...12).contains(words.count), !part.contains(". ") else { return false }
        return words.prefix(3)
            .contains { word in
                starters.contains(word) || word.hasSuffix("ko") || word.hasSuffix("kö")
            }
    }

    private static let starters: Set<String> = [
        "mikä", "mitä", "mitkä", "kuka", "ketkä", "kenen", "kenelle", "miten", "kuinka", "milloin",
        "miksi", "missä", "mistä", "mihin", "millainen", "paljonko", "mita", "mika",
    ]
}
