import FinnishLanguage
import Testing

@Suite
struct VoikkoTests {
    private static let voikko = try? Voikko()

    private func readings(_ word: String) throws -> [WordReading] {
        try #require(Self.voikko).readings(of: word)
    }

    @Test(arguments: [
        ("työpaikkaohjaajille", "työpaikkaohjaaja"), ("näytössä", "näyttö"),
        ("opiskelijoiden", "opiskelija"), ("yhteissuunnittelun", "yhteissuunnittelu"),
        ("perehdytyksestä", "perehdytys"), ("koulutussopimukseenko", "koulutussopimus"),
    ])
    func everyFormHasItsBaseForm(form: String, lemma: String) throws {
        #expect(try readings(form).contains { $0.lemma == lemma })
    }

    @Test(arguments: [
        ("työpaikkaohjaajille", "työpaikkaohjaaja", ["työ", "paikka", "ohjaaja"]),
        ("koulutussopimus", "koulutussopimus", ["koulutus", "sopimus"]),
        ("oppilaitoksen", "oppilaitos", ["oppi", "laitos"]),
        ("työelämäpalaute", "työelämäpalaute", ["työ", "elämä", "palaute"]),
        ("näyttö", "näyttö", ["näyttö"]),
    ])
    func compoundHasItsPartsInOrder(form: String, lemma: String, parts: [String]) throws {
        #expect(try readings(form).contains { $0.lemma == lemma && $0.parts == parts })
    }

    @Test(arguments: [
        ("ohjaaja", "ohjata"), ("arviointi", "arvioida"), ("suunnittelu", "suunnitella"),
    ])
    func derivedWordHasItsRoot(form: String, root: String) throws {
        let roots = try readings(form).flatMap(\.roots)
        #expect(roots.contains(root))
        #expect(!roots.contains(form))
    }

    @Test(arguments: [("saako", true), ("näyttökö", true), ("saa", false), ("kokko", false)])
    func askingEndingIsTold(form: String, asks: Bool) throws {
        #expect(try readings(form).contains { $0.asks } == asks)
    }

    @Test
    func ambiguousWordHasAllReadingsOnce() throws {
        let found = try readings("kuusi")
        #expect(Set(found.map(\.lemma)) == ["kuusi", "kuu"])
        #expect(Set(found).count == found.count)
    }

    @Test(arguments: ["", "hoksin", "qwrtz", "ho\u{0}ks", "a b", "\u{200F}"])
    func unknownWordHasNoReading(word: String) throws {
        #expect(try readings(word).isEmpty)
        _ = Self.voikko?.suggestions(for: word)
    }

    @Test(arguments: [254, 255, 256, 5_000, 1_000_000])
    func longWordIsRefusedQuietly(length: Int) throws {
        let word = String(repeating: "a", count: length)
        #expect(try readings(word).isEmpty)
        #expect(Self.voikko?.suggestions(for: word).isEmpty == true)
        #expect(Self.voikko?.isSpelledRight(word) == false)
    }
}
