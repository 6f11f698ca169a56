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
    private let stems: [Stem]
    private let dictionary: any WordReader

    /// Makes a reader of the words over a dictionary.
    public init(words: [OwnWord], dictionary: any WordReader) {
        // The longest stem first: yhteishoks before yhteis, whatever order they were listed in.
        self.words = words.sorted { ($0.stem.count, $1.lemma) > ($1.stem.count, $0.lemma) }
        stems = self.words.map { Stem($0.stem) }
        self.dictionary = dictionary
    }

    /// Readings as one of our own words, or else the dictionary's.
    public func readings(of word: String) -> [WordReading] {
        let form = Self.withoutColon(word)
        let beginning = form.utf8.first
        // Every question has words and own words are few, so most are told apart by a letter.
        let own = words.indices.compactMap { index in
            stems[index].mayBegin(beginning) ? reading(of: form, as: words[index]) : nil
        }
        return own.isEmpty ? dictionary.readings(of: word) : own
    }

    private func reading(of form: String, as word: OwnWord) -> WordReading? {
        guard let ending = ending(of: form, after: word.stem) else { return nil }
        let model = dictionary.readings(of: word.modelStem + ending)
            .first { $0.lemma == word.model }
        guard Normalization.typed(form, means: word.lemma) || model != nil else { return nil }
        return WordReading(
            lemma: word.lemma,
            parts: word.parts,
            roots: word.roots,
            wordClass: .noun,
            asks: model?.asks ?? false
        )
    }

    /// What follows the stem; the stem may be typed without dots.
    private func ending(of form: String, after stem: String) -> String? {
        let count = stem.unicodeScalars.count
        let scalars = form.unicodeScalars
        guard scalars.count >= count else { return nil }
        guard Normalization.typed(String(scalars.prefix(count)), means: stem) else { return nil }
        return String(scalars.dropFirst(count))
    }

    /// `yto:n` is inflected like a word: `yton`.
    private static func withoutColon(_ word: String) -> String {
        word.contains(":") ? word.filter { $0 != ":" } : word
    }
}

/// How an own word's stem may begin.
private struct Stem: Sendable {
    private let first: UInt8?
    private let typedFirst: UInt8?

    init(_ stem: String) {
        first = stem.utf8.first
        typedFirst = Normalization.folded(stem).utf8.first
    }

    /// Whether a word that begins with the byte can begin with the stem, dots typed or not.
    func mayBegin(_ byte: UInt8?) -> Bool {
        first == nil || byte == first || byte == typedFirst
    }
}
