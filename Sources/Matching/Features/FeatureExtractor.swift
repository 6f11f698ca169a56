internal import FinnishLanguage

/// Finds the features of an analyzed text.
///
/// Letters inside words bear typing errors, missing dots, inflection and compounds; base forms and
/// parts bear meaning; pairs bear order. Everything is folded, so a question typed without dots
/// has the same features.
enum FeatureExtractor {
    /// The lengths of the letter runs.
    static let runLengths = 2...5
    /// How much the question before counts in a follow-up.
    static let contextAmount: Float = 0.5
    /// How much a sentence of a story counts beside the question in it.
    static let storyAmount: Float = 0.6
    /// How much it counts when what is wanted is sought.
    static let besideAskingAmount: Float = 0.3

    /// The features that tell what a text is about.
    static func subjectFeatures(
        of question: ReadQuestion,
        after context: ReadQuestion? = nil
    ) -> [FeatureOccurrence] {
        guard let context else { return question.features }
        let before = context.features.map { $0.before(amount: contextAmount) }
        return question.features.merged(with: before)
    }

    /// The features that tell what is wanted: those of the question alone, where a story around it
    /// counts little, and how it is put.
    ///
    /// - Parameters:
    ///   - question: The question.
    ///   - wording: What `WordingFeatures` found of it.
    /// - Returns: Them in order.
    static func intentFeatures(
        of question: ReadQuestion,
        wording: [FeatureOccurrence]
    ) -> [FeatureOccurrence] {
        let features = question.features.map { feature in
            guard let word = feature.word.map(Int.init), question.isAsking.indices.contains(word)
            else { return feature }
            return feature.counting(question.isAsking[word] ? 1 : besideAskingAmount)
        }
        return features.merged(with: wording)
    }

    /// The features that tell whether a question is ours: what it is about, and how it is put.
    ///
    /// - Parameters:
    ///   - question: The question.
    ///   - context: The question before it.
    ///   - wording: What `WordingFeatures` found of them.
    /// - Returns: Them in order.
    static func oursFeatures(
        of question: ReadQuestion,
        after context: ReadQuestion? = nil,
        wording: [FeatureOccurrence]
    ) -> [FeatureOccurrence] {
        subjectFeatures(of: question, after: context).merged(with: wording)
    }

    /// The features of a text whose base forms are known.
    ///
    /// - Parameters:
    ///   - question: The text.
    ///   - lemmas: The base forms of each word.
    ///   - isAsking: Whether each word is in a sentence that asks.
    /// - Returns: The features of its words and of pairs of them.
    static func features(
        of question: AnalyzedQuestion,
        lemmas: [[String]],
        isAsking: [Bool]
    ) -> [FeatureOccurrence] {
        var found: [FeatureOccurrence] = []
        // A word has some forty features; growing the array would copy them again and again.
        found.reserveCapacity(question.words.count * 48)
        for (index, word) in question.words.enumerated() {
            addKeys(of: word.understood, lemmas: lemmas[index]) { key, source in
                found.append(
                    FeatureOccurrence(
                        key: key,
                        source: source,
                        word: Int16(clamping: index),
                        amount: isAsking[index] ? 1 : storyAmount
                    )
                )
            }
        }
        addPairs(lemmas.map { $0.first ?? "" }) { key, word in
            found.append(
                FeatureOccurrence(key: key, source: .pair, word: Int16(clamping: word), amount: 1)
            )
        }
        return found.sortedByKey()
    }

    /// The features of one word: its letters, base forms and parts.
    static func addKeys(
        of word: UnderstoodWord,
        lemmas: [String],
        add: (FeatureKey, FeatureKey.Source) -> Void
    ) {
        for form in forms(of: word) { addLetterKeys(of: form, add) }
        for lemma in lemmas { add(FeatureKey(.lemma, lemma), .lemma) }
        for part in parts(of: word, besides: lemmas) { add(FeatureKey(.part, part), .part) }
    }

    private static func addLetterKeys(
        of form: String,
        _ add: (FeatureKey, FeatureKey.Source) -> Void
    ) {
        var bytes = [UInt8(ascii: "<")]
        bytes += form.utf8.lazy.filter { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "'") }
        bytes.append(UInt8(ascii: ">"))
        for start in bytes.indices {
            // A longer run continues the hash of the shorter one.
            var hash = FeatureKey.Hash(.letters)
            for end in start..<min(start + runLengths.upperBound, bytes.count) {
                hash.add(bytes[end])
                if end - start + 1 >= runLengths.lowerBound { add(hash.key, .letters) }
            }
        }
    }

    /// The folded parts and roots of a word's readings, each once, that are none of its base forms.
    static func parts(of word: UnderstoodWord, besides lemmas: [String]) -> [String] {
        var parts: [String] = []
        for reading in word.readings {
            for part in reading.parts + reading.roots {
                let folded = Normalization.folded(part)
                guard folded.utf8.count > 1, !lemmas.contains(folded), !parts.contains(folded)
                else { continue }
                parts.append(folded)
            }
        }
        return parts
    }

    /// The features of base forms that follow each other, and of the first and last one.
    ///
    /// - Parameters:
    ///   - lemmas: The first base form of each word.
    ///   - add: Takes a feature and the word that it is counted to, from 0; -1 when there is none.
    static func addPairs(_ lemmas: [String], add: (FeatureKey, Int) -> Void) {
        for position in 0...lemmas.count {
            let first = position == 0 ? "^" : lemmas[position - 1]
            let second = position == lemmas.count ? "$" : lemmas[position]
            add(FeatureKey(.pair, first, second), min(position, lemmas.count - 1))
        }
    }

    /// The folded forms that letters are taken from: as typed for spoken forms, else as meant.
    static func forms(of word: UnderstoodWord) -> [String] {
        let forms = word.origin == .spoken ? [word.normalized] : word.standard
        return forms.map(Normalization.folded)
    }

    /// The folded base forms in the order of the readings, each once.
    static func lemmas(of word: UnderstoodWord) -> [String] {
        var lemmas: [String] = []
        // A word has a few readings, so looking through them beats hashing them.
        for reading in word.readings {
            let lemma = Normalization.folded(reading.lemma)
            if !lemmas.contains(lemma) { lemmas.append(lemma) }
        }
        return lemmas.isEmpty ? word.standard.map(Normalization.folded) : lemmas
    }
}
