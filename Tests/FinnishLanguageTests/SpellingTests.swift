import FinnishLanguage
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
}
