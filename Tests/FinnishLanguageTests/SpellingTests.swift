import FinnishLanguage
import Knowledge
import TestSupport
import Testing

/// Properties of mending (behaviour 18).
///
/// 1. it aims only at words of the knowledge; 2. it never changes one of them;
/// 3. typing errors are mended from five letters on, a second one from nine on;
/// 4. missing dots are no typing error and are mended at any length;
/// 5. forms that the knowledge does not hold are reached through the stem.
@Suite
struct SpellingTests {
    private static let spelling = Spelling(
        words: SpellingWords(
            counts: [
                "perehdytys": 9, "työpaikkaohjaaja": 9, "näyttö": 5, "työ": 5, "hoks": 9, "oksa": 1,
                "kumppanuus": 4, "opiskelija": 9, "oppisopimus": 3, "sopimus": 3, "qwrtzq": 8,
            ],
            reader: RealKnowledge.lexicon
        ),
        reader: RealKnowledge.lexicon
    )

    private func repair(_ typed: String) -> String? { Self.spelling.repair(of: typed)?.word }

    @Test(arguments: [
        ("perehdytyss", "perehdytys", 1), ("perehdyts", "perehdytys", 1),
        ("pereydhtys", "perehdytys", 2), ("työpaikkaohjaja", "työpaikkaohjaaja", 1),
        ("tyopaikkohjaja", "työpaikkaohjaaja", 2), ("opiskleija", "opiskelija", 1),
        ("kumpanuus", "kumppanuus", 1), ("nyättö", "näyttö", 1),
    ])
    func oneOrTwoErrorsAreMended(typed: String, meant: String, errors: Int) {
        #expect(Self.spelling.repair(of: typed) == Spelling.Repair(word: meant, errors: errors))
    }

    @Test(arguments: ["kirjahylly", "jalkapallo", "xxxxxxxxx", "qwrtz", "qwrtzqq", "sopmsui"])
    func nothingElseIsAimedAt(typed: String) {
        #expect(repair(typed) == nil)
    }

    @Test(arguments: ["hosk", "oksi", "tyä", "hks", "työö", "oksa"])
    func shortWordsAreLeftAlone(typed: String) {
        #expect(repair(typed) == nil || repair(typed) == typed)
    }

    @Test(arguments: [("tyo", "työ"), ("naytto", "näyttö"), ("nayttö", "näyttö")])
    func missingDotsAreNoError(typed: String, meant: String) {
        #expect(Self.spelling.repair(of: typed) == Spelling.Repair(word: meant, errors: 0))
    }

    @Test(arguments: [
        "perehdytys", "työpaikkaohjaaja", "näyttö", "kumppanuus", "opiskelija", "oppisopimus",
    ])
    func wordOfTheKnowledgeIsNeverChanged(word: String) {
        #expect(Self.spelling.repair(of: word) == Spelling.Repair(word: word, errors: 0))
    }

    @Test(arguments: [
        ("perehdytksessä", "perehdytyksessä"), ("pereydytyksestä", "perehdytyksestä"),
        ("kumpanuuteen", "kumppanuuteen"), ("opiskleijalle", "opiskelijalle"),
        ("työpaikkaohjajille", "työpaikkaohjaajille"),
        ("tyopaikkaohjajille", "työpaikkaohjaajille"),
    ])
    func unseenFormIsReachedThroughItsStem(typed: String, meant: String) {
        #expect(repair(typed) == meant)
    }

    @Test(arguments: ["", "\u{0}", "😀😀😀😀😀", String(repeating: "ä", count: 5_000)])
    func oddInputIsNotMended(typed: String) {
        #expect(repair(typed) == nil)
    }

    /// Words of our own texts with errors at random places, compared with every one of them.
    @Test
    func nearestWordIsFoundAmongThousands() {
        let texts = RealKnowledge.base.entries.flatMap(\.facets).map(\.text)
        let tokens = Set(texts.flatMap(Tokenizer.tokens).map(\.normalized))
        let words = tokens.filter { !RealKnowledge.lexicon.readings(of: $0).isEmpty }.sorted()
        let spelling = Spelling(
            words: SpellingWords(
                counts: Dictionary(uniqueKeysWithValues: words.map { ($0, 1) }),
                reader: RealKnowledge.lexicon
            ),
            reader: RealKnowledge.lexicon
        )
        let folded = words.map(Normalization.folded).filter { $0.utf8.count >= 5 }
        var random = Repeatable(seed: 3)
        for _ in 0..<150 {
            var typed = Array(folded[Int(random.next() % UInt64(folded.count))])
            for _ in 0...(random.next() % 2) { misspell(&typed, &random) }
            let word = String(typed)
            let limit = word.utf8.count >= 9 ? 2 : 1
            let nearest = folded.map { EditDistance.between(word, $0) }.min() ?? .max
            guard word.utf8.count >= 5, nearest > 0, nearest <= limit else { continue }
            #expect(spelling.repair(of: word)?.errors == nearest, "\(word)")
        }
    }

    private func misspell(_ word: inout [Character], _ random: inout Repeatable) {
        let place = Int(random.next() % UInt64(word.count - 1))
        switch random.next() % 4 {
        case 0: word.remove(at: place)
        case 1: word.insert("e", at: place)
        case 2: word.swapAt(place, place + 1)
        default: word[place] = "s"
        }
    }
}
