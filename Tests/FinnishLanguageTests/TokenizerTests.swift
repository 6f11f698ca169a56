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
}
