internal import FinnishLanguage

/// A question with what the classifiers know of its words.
struct NumberedQuestion: Sendable {
    /// The question, word by word.
    let question: AnalyzedQuestion
    /// Its words in their order.
    let words: [NumberedWord]
    /// Whether each word is in a sentence that asks, or in the only or last one.
    let isAsking: [Bool]

    /// How often each base form is asked about, each once.
    var lemmaSigns: [LemmaCounts.Sign] {
        var signs: [LemmaCounts.Sign] = []
        for word in words {
            for sign in word.lemmaSigns where !signs.contains(where: { $0.key == sign.key }) {
                signs.append(sign)
            }
        }
        return signs
    }

    /// How much the features of a word count; those that belong to no word count whole.
    func amount(of word: Int) -> FeatureAmount {
        isAsking.indices.contains(word) && !isAsking[word] ? .besideAsking : .whole
    }

    /// The most features that it can have.
    var mostFeatures: Int {
        words.reduce(WordingFeatures.mostOrder(words: words.count) + 1) {
            $0 + $1.content.features.count + $1.wording.features.count + 1
        }
    }
}
