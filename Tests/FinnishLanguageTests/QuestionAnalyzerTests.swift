import CompactBytes
import FinnishLanguage
import Knowledge
import TestSupport
import Testing

@Suite
struct QuestionAnalyzerTests {
    private static let analyzer: QuestionAnalyzer = {
        let lexicon = RealKnowledge.lexicon
        let counts = ["työpaikkaohjaaja": 3, "näyttö": 3, "perehdytys": 3, "opiskelija": 3]
        return QuestionAnalyzer(
            reader: lexicon,
            spokenForms: RealKnowledge.base.vocabulary.spokenForms,
            spelling: Spelling(
                words: SpellingWords(counts: counts, reader: lexicon),
                reader: lexicon
            ),
            compounds: SortedStrings(["tyopaikkaohjaaja", "koulutussopimus"])
        )
    }()

    private func words(_ text: String) -> [AnalyzedWord] { Self.analyzer.analyze(text).words }

    @Test(arguments: [
        ("onks", "onko"), ("mä", "minä"), ("duunissa", "töissä"), ("tarviiks", "tarvitseeko"),
    ])
    func spokenFormIsReadAsStandard(typed: String, standard: String) throws {
        let word = try #require(words(typed).first)
        #expect(word.origin == .spoken)
        #expect(word.standard == [standard])
        #expect(!word.readings.isEmpty)
        #expect(!word.isWorthTelling)
    }

    @Test(arguments: [
        ("tyopaikkaohjaaja", "työpaikkaohjaaja", AnalyzedWord.Origin.dotted),
        ("opiskleija", "opiskelija", .mended(errors: 1)),
        ("pereydhtys", "perehdytys", .mended(errors: 2)),
    ])
    func mendedWordIsTold(typed: String, meant: String, origin: AnalyzedWord.Origin) throws {
        let word = try #require(words(typed).first)
        #expect(word.token.text == typed)
        #expect(word.standard == [meant])
        #expect(word.origin == origin)
        #expect(word.isWorthTelling)
    }

    @Test(arguments: [
        ("kuka on työ paikka ohjaaja?", "työpaikkaohjaaja", 8..<27),
        ("työpaikka ohjaajalle tietoa", "työpaikkaohjaajalle", 0..<21),
        ("tyo paikka ohjaaja", "tyopaikkaohjaaja", 0..<18),
        ("koulutus sopimuksessa", "koulutussopimuksessa", 0..<21),
    ])
    func splitCompoundIsJoined(text: String, word: String, range: Range<Int>) throws {
        let joined = try #require(words(text).first { $0.origin == .joined })
        #expect(Normalization.folded(joined.standard.joined()) == Normalization.folded(word))
        #expect(joined.token.range == range)
        #expect(!joined.readings.isEmpty)
    }

    @Test(arguments: ["hoksissa", "oksissa", "näytössä", "opiskelijalle", "kissa", "HOKSiin"])
    func wordThatIsReadIsNeverMended(typed: String) throws {
        let word = try #require(words(typed).first)
        #expect(word.origin == .asTyped)
        #expect(word.standard == [Normalization.normalized(typed)])
    }

    @Test(arguments: [
        ("Saako opiskelijalle maksaa palkkaa?", true), ("pitääks sen olla", true),
        ("Onko HOKS pakollinen", true), ("Kuka ohjaa opiskelijaa?", false), ("", false),
        ("Verkko on auki", false),
    ])
    func yesOrNoIsAskedWithAnEnding(text: String, asks: Bool) {
        #expect(Self.analyzer.analyze(text).asksYesOrNo == asks)
    }

    @Test
    func sameTextIsReadAlikeEveryTime() {
        let text = "Mitä tyo paikka ohjaaja tekee opiskleijan nayttössä, onks pakko?"
        #expect(Self.analyzer.analyze(text) == Self.analyzer.analyze(text))
    }

    @Test
    func namesOfEntriesAreAllRead() {
        for entry in RealKnowledge.base.entries {
            for word in words(entry.term) where word.token.normalized.count > 2 {
                #expect(!word.readings.isEmpty, "\(entry.id): \(word.token.text)")
            }
        }
    }
}
