internal import FinnishLanguage

/// A typed line: as it was typed, without white space around it, and as words.
struct TypedLine {
    /// What was typed.
    let typed: String
    /// The line without white space around it.
    let text: String
    /// The words in lower case.
    let words: [String]

    init(_ typed: String) {
        self.typed = typed
        let ends: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{FEFF}" }
        let trimmed = typed.drop(while: ends).reversed().drop(while: ends).reversed()
        text = String(trimmed)
        words = Tokenizer.tokens(of: text).map(\.normalized)
    }

    /// Whether the words are these, ä and ö typed as a and o too.
    func says(_ phrase: String) -> Bool {
        let wanted = phrase.split(separator: " ")
        return wanted.count == words.count
            && zip(words, wanted).allSatisfy { Normalization.typed($0, means: $1) }
    }

    /// Whether the line has the form of a question.
    var isQuestion: Bool {
        if text.hasSuffix("?") { return true }
        guard let first = words.first else { return false }
        return Self.questionWords.contains { Normalization.typed(first, means: $0) } || asks(first)
    }

    /// Whether the word ends in -ko or -kö as verbs do, not as in *päällikkö*, *verkko*, *letko*
    /// and *Hanko*: after two vowels or i, with n, t or a personal ending between.
    private func asks(_ word: String) -> Bool {
        guard words.count >= 2, word.hasSuffix("ko") || word.hasSuffix("kö") else { return false }
        let verb = word.dropLast(2)
        if ["on", "en", "et", "ei"].contains(verb) { return true }
        if ["vat", "vät", "mme", "tte"].contains(where: verb.hasSuffix) { return true }
        let stem = verb.last == "n" || verb.last == "t" ? verb.dropLast() : verb
        let end = stem.suffix(2)
        return end.count == 2 && end.allSatisfy(Self.vowels.contains) || verb.last == "i"
    }

    private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y", "ä", "ö"]

    private static let questionWords = [
        "mikä", "mitä", "minkä", "mitkä", "miksi", "miten", "milloin", "missä", "mistä", "mihin",
        "millainen", "millä", "kuka", "ketkä", "kenen", "kenelle", "ketä", "kuinka", "kumpi",
        "kumman", "paljonko", "montako", "entä", "kerro", "selitä", "onks", "mikäs", "mites",
        "voiks", "saaks",
    ]
}
