public import FinnishLanguage

/// Tells words that are spelled right from those that are not.
public struct Speller {
    private let dictionary: Voikko
    private let ownWords: Lexicon
    private let allowed: Set<String>

    /// Knows the words of a dictionary and those of a knowledge base.
    public init(dictionary: Voikko, vocabulary: Vocabulary) {
        self.dictionary = dictionary
        ownWords = Lexicon(words: vocabulary.ownWords, dictionary: dictionary)
        allowed = vocabulary.allowedWords
    }

    /// The words of a text that nobody knows, each once.
    public func unknownWords(in text: String) -> [Token] {
        var seen: Set<String> = []
        let bytes = Array(text.utf8)
        return Tokenizer.tokens(of: text)
            .filter { token in
                !isKnown(token, in: bytes) && seen.insert(token.text).inserted
            }
    }

    /// What an unknown word may have been meant to be; at most two words.
    func suggestions(for word: String) -> [String] {
        Array(dictionary.suggestions(for: word).prefix(2))
    }

    private func isKnown(_ token: Token, in bytes: [UInt8]) -> Bool {
        if isKnown(token.text) || isPartOfAddress(token, in: bytes) { return true }
        // An abbreviation keeps its full stop: esim., mom.
        let isBeforeStop = byte(at: token.range.upperBound, of: bytes) == UInt8(ascii: ".")
        if isBeforeStop, dictionary.isSpelledRight(token.text + ".") { return true }
        // The end of a compound is said later: hyväksymis- ja päivitysajat.
        let isBeforeHyphen = byte(at: token.range.upperBound, of: bytes) == UInt8(ascii: "-")
        return isBeforeHyphen && dictionary.isSpelledRight(token.text + "-työ")
    }

    private func isKnown(_ word: String) -> Bool {
        let normalized = Normalization.normalized(word)
        if allowed.contains(normalized) || dictionary.isSpelledRight(word) { return true }
        // A number, or a single letter as in e-oppiminen.
        if !normalized.contains(where: \.isLetter) || normalized.count == 1 || isOwn(normalized) {
            return true
        }
        // OPH:n is read as OPH, YTO-opettaja as YTO and opettaja.
        if let colon = word.firstIndex(of: ":") { return isKnown(String(word[..<colon])) }
        let parts = word.split(separator: "-")
        return parts.count > 1 && parts.allSatisfy { isKnown(String($0)) }
    }

    /// Whether a word of our own is meant, dots and all.
    private func isOwn(_ word: String) -> Bool {
        let readings = ownWords.readings(of: word)
        return !readings.isEmpty && readings != dictionary.readings(of: word)
    }

    /// Whether the word is a part of a web address: `linnas.fi`.
    private func isPartOfAddress(_ token: Token, in bytes: [UInt8]) -> Bool {
        let end = token.range.upperBound
        let start = token.range.lowerBound
        let continues = byte(at: end, of: bytes) == UInt8(ascii: ".") && isLetter(end + 1, bytes)
        let goesOn =
            byte(at: start - 1, of: bytes) == UInt8(ascii: ".") && isLetter(start - 2, bytes)
        return continues || goesOn
    }

    private func isLetter(_ offset: Int, _ bytes: [UInt8]) -> Bool {
        byte(at: offset, of: bytes).map { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A } ?? false
    }

    private func byte(at offset: Int, of bytes: [UInt8]) -> UInt8? {
        bytes.indices.contains(offset) ? bytes[offset] : nil
    }
}
