import FinnishLanguage
import Testing

@Suite
struct NormalizationTests {
    @Test(arguments: [
        ("TYÖPAIKKA", "työpaikka"),
        ("A\u{308}ITI", "äiti"),
        ("A\u{30A}bo", "åbo"),
        ("ide\u{301}", "idé"),
        ("e\u{2010}hoks", "e-hoks"),
        ("vaa\u{2019}an", "vaa'an"),
        ("työ\u{AD}paikka", "työpaikka"),
        ("\u{202B}hoks\u{202C}\u{FEFF}", "hoks"),
        ("ÀÉÎÕÜÞ×÷ßÿ", "àéîõüþ×÷ßÿ"),
        ("ŠAKKI ΣΑΣ", "šakki σασ"),
        ("Ä\u{301}", "ä\u{301}"),
        ("", ""),
    ])
    func normalizedIsLowerCaseComposedAndPlain(typed: String, normalized: String) {
        let found = Normalization.normalized(typed)
        #expect(Array(found.unicodeScalars) == Array(normalized.unicodeScalars))
        #expect(Normalization.normalized(found) == found)
    }

    @Test(arguments: [
        ("työpaikkaohjaaja", "tyopaikkaohjaaja"),
        ("åbo", "abo"), ("idé", "ide"), ("šakki", "sakki"), ("fazer", "fazer"),
        ("ñandú×", "ñandú×"), ("мüü❤", "мuu❤"),
    ])
    func foldedHasTheLettersOfAPlainKeyboard(word: String, folded: String) {
        #expect(Normalization.folded(word) == folded)
        #expect(Normalization.folded(folded) == folded)
    }

    @Test(arguments: [
        ("näyttö", "näyttö"), ("naytto", "näyttö"), ("näytto", "näyttö"), ("nayttö", "näyttö"),
        ("tyo", "työ"), ("", ""),
    ])
    func typedAOrOMayMeanDots(typed: String, known: String) {
        #expect(Normalization.typed(typed, means: known))
    }

    @Test(arguments: [
        ("tälo", "talo"), ("talö", "talo"), ("näyttö", "naytto"), ("nayt", "näyttö"),
        ("nayttoon", "näyttö"), ("", "a"), ("e", "ä"),
    ])
    func typedDotsNeverMeanPlainLetters(typed: String, known: String) {
        #expect(!Normalization.typed(typed, means: known))
    }
}
