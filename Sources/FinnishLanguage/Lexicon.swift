/// A word of our own that the dictionary does not know, inflected like one that it knows.
public struct OwnWord: Hashable, Sendable {
    /// The base form, in lower case: `hoks`.
    public let lemma: String
    /// What stays the same in every form: `hoks`.
    public let stem: String
    /// A word of the dictionary that inflects in the same way: `boksi`.
    public let model: String
    /// What stands in the model where the stem stands in the word: `boks`.
    public let modelStem: String
    /// The parts when the word is a compound; empty for a plain word.
    public let parts: [String]
    /// The words it is derived from, or that it is short for.
    public let roots: [String]

    /// Makes a word.
    public init(
        lemma: String,
        stem: String,
        model: String,
        modelStem: String,
        parts: [String] = [],
        roots: [String] = []
    ) {
        self.lemma = lemma
        self.stem = stem
        self.model = model
        self.modelStem = modelStem
        self.parts = parts
        self.roots = roots
    }
}

/// Reads our own words first and leaves the rest to the dictionary.
///
/// A form of an own word is found by putting the model's stem in the place of the word's stem and
/// asking the dictionary whether that is a form of the model: *hoksissa* → *boksissa* → *boksi*.
/// So no forms are listed and no rule of inflection is written twice.
public struct Lexicon: WordReader {
    private let words: [OwnWord]
    private let beginnings: [Beginning]
    private let dictionary: any WordReader

    /// Makes a reader of the words over a dictionary.
    public init(words: [OwnWord], dictionary: any WordReader) {
        // The longest stem first: yhteishoks before yhteis, whatever order they were listed in.
        self.words = words.sorted { ($0.stem.count, $1.lemma) > ($1.stem.count, $0.lemma) }
        beginnings = self.words.map(Beginning.init)
        self.dictionary = dictionary
    }

    /// Readings as one of our own words, or else the dictionary's.
    public func readings(of word: String) -> [WordReading] {
        let form = AbbreviationForm(word)
        let beginning = form.letters.utf8.first
        // Every question has words and own words are few, so most are told apart by a letter.
        let own = words.indices.compactMap { index in
            beginnings[index].mayBegin(beginning) ? reading(of: form, as: words[index]) : nil
        }
        return own.isEmpty ? dictionary.readings(of: word) : own
    }

    private func reading(of form: AbbreviationForm, as word: OwnWord) -> WordReading? {
        let models = modelForms(of: form, as: word)
        guard !models.isEmpty else { return nil }
        let model = models.lazy.flatMap(dictionary.readings).first { $0.lemma == word.model }
        guard Normalization.typed(form.letters, means: word.lemma) || model != nil else {
            return nil
        }
        return WordReading(
            lemma: word.lemma,
            parts: word.parts,
            roots: word.roots,
            wordClass: .noun,
            asks: model?.asks ?? false
        )
    }

    /// What the dictionary may know the form by: the model in the place of the word.
    private func modelForms(of form: AbbreviationForm, as word: OwnWord) -> [String] {
        let whole = ending(of: form.letters, after: word.stem).map { [word.modelStem + $0] } ?? []
        guard let base = form.base, Normalization.typed(base, means: word.lemma) else {
            return whole
        }
        // HOKS:n is HOKSin: the ending follows the model's base form.
        return whole + [word.model + form.ending]
    }

    /// What follows the stem; the stem may be typed without dots.
    private func ending(of form: String, after stem: String) -> String? {
        let count = stem.unicodeScalars.count
        let scalars = form.unicodeScalars
        guard scalars.count >= count else { return nil }
        guard Normalization.typed(String(scalars.prefix(count)), means: stem) else { return nil }
        return String(scalars.dropFirst(count))
    }
}

/// A word that may be an abbreviation with a colon before its ending: `yto:n`.
private struct AbbreviationForm {
    /// The word without its colon: `yton`.
    let letters: String
    /// What stands before the colon; nil without one.
    let base: Substring?
    /// What stands after it.
    let ending: Substring

    init(_ word: String) {
        let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        letters = parts.count == 2 ? word.filter { $0 != ":" } : word
        base = parts.count == 2 ? parts[0] : nil
        ending = parts.count == 2 ? parts[1] : ""
    }
}

/// How the forms of an own word may begin: like its stem or its base form, dots typed or not.
private struct Beginning: Sendable {
    private let bytes: [UInt8?]

    init(_ word: OwnWord) {
        bytes = [word.stem, word.lemma]
            .flatMap { text in
                [text.utf8.first, Normalization.folded(text).utf8.first]
            }
    }

    /// Whether a word that begins with the byte can be a form.
    func mayBegin(_ byte: UInt8?) -> Bool {
        bytes.contains { $0 == nil || $0 == byte }
    }
}
