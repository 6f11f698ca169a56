import FinnishLanguage
import Testing

@Suite
struct TokenizerTests {
    @Test
    func rangesPointIntoTheTypedText() {
        let tokens = Tokenizer.tokens(of: "Mitä YTO:n näytössä?")
        #expect(tokens.map(\.normalized) == ["mitä", "yto:n", "näytössä"])
        #expect(tokens.map(\.range) == [0..<5, 6..<11, 12..<23])
    }

    @Test(arguments: [
        ("työ-elämä", ["työ-elämä"]),
        ("työ- ja koulutus", ["työ", "ja", "koulutus"]),
        ("-hoks- –hoks", ["hoks", "hoks"]),
        ("e\u{2011}HOKS", ["e-hoks"]),
        ("HOKS: mikä", ["hoks", "mikä"]),
        ("klo 12:30", ["klo", "12:30"]),
        ("vaa\u{2019}an", ["vaa'an"]),
        ("työ--paikka", ["työ", "paikka"]),
        ("2–4 viikkoa", ["2", "4", "viikkoa"]),
    ])
    func joinersBelongToAWordOnlyBetweenLetters(text: String, words: [String]) {
        #expect(Tokenizer.tokens(of: text).map(\.normalized) == words)
    }

    @Test(arguments: [
        ("", []),
        (" \n\t?!…", []),
        ("ho\u{0}ks", ["ho", "ks"]),
        ("hei 👩‍🏫🇫🇮 hoks", ["hei", "hoks"]),
        ("❤️ hoks ❤️", ["hoks"]),
        ("\u{AD} hoks", ["hoks"]),
        ("\u{308}hoks", ["hoks"]),
        ("työ\u{AD}paikka", ["työpaikka"]),
        ("na\u{308}ytto\u{308}", ["näyttö"]),
        ("\u{200F}hoks\u{200E} ho\u{200E}ks", ["hoks", "hoks"]),
        ("työ\u{200B}paikka", ["työpaikka"]),
        ("МИКА שלום", ["мика", "שלום"]),
        ("a×b ÷ §1 ½ m² ª", ["a", "b", "1", "½", "m²", "ª"]),
    ])
    func whatIsNoLetterIsNoWord(text: String, words: [String]) {
        #expect(Tokenizer.tokens(of: text).map(\.normalized) == words)
    }

    @Test(arguments: ["na\u{308}ytto\u{308} ja ❤️ HOKS:n", "a👩‍🏫b\u{0}ä", "\u{200F}ho\u{AD}ks"])
    func everyRangeCutsTheTypedWord(text: String) {
        let bytes = Array(text.utf8)
        for token in Tokenizer.tokens(of: text) {
            #expect(Array(bytes[token.range]) == Array(token.text.utf8))
        }
    }

    @Test
    func longRunsOfLettersAreNoWords() {
        let longest = String(repeating: "ä", count: Tokenizer.wordLimit)
        #expect(Tokenizer.tokens(of: longest).count == 1)
        #expect(Tokenizer.tokens(of: longest + "ä").isEmpty)
        #expect(Tokenizer.tokens(of: longest + "ä hoks").map(\.text) == ["hoks"])
    }

    @Test(arguments: ["hoks on ", "ä", "a\u{308}\u{301}", "👩‍🏫", "-:'", "\u{0}"])
    func tenMegabytesAreBounded(piece: String) {
        let text = String(repeating: piece, count: 10_000_000 / piece.utf8.count)
        let tokens = Tokenizer.tokens(of: text)
        #expect(tokens.count <= Tokenizer.lengthLimit / 2)
        #expect(tokens.allSatisfy { $0.range.lowerBound < Tokenizer.lengthLimit })
    }
}
