internal import Terminal
internal import Testing

@Suite struct WrappingTests {
    @Test(arguments: [
        ("lyhyt", "lyhyt"),
        ("", ""),
        ("a\n\nb", "a\n\nb"),
        ("yksi kaksi kolme neljä", "yksi kaksi\nkolme\nneljä"),
        ("– yksi kaksi kolme", "– yksi\n  kaksi\n  kolme"),
        ("10. yksi kaksi", "10. yksi\n    kaksi"),
        ("a) yksi kaksi", "a) yksi\n   kaksi"),
        ("  yksi kaksi kolme", "  yksi\n  kaksi\n  kolme"),
        ("  – yksi kaksi", "  – yksi\n    kaksi"),
        ("henkilökohtaistaminen", "henkilökoh\ntaistamine\nn"),
        ("työpaikka-ohjaaja", "työpaikka-\nohjaaja"),
        ("katso https://oph.fi/hoks/sivu nyt", "katso\nhttps://oph.fi/hoks/sivu\nnyt"),
        ("日本語日本語", "日本語日本\n語"),
        ("12\u{A0}345\u{A0}678 e", "12\u{A0}345\u{A0}678\ne"),
        ("päivä tyo\u{308}n\u{308}a\u{308} a", "päivä\ntyo\u{308}n\u{308}a\u{308} a"),
    ])
    func breaks(text: String, wrapped: String) {
        #expect(Wrapping.wrapped(text, width: 10) == wrapped)
    }

    @Test(arguments: [10, 40, 80, 200])
    func noLineIsTooWideAndNoLetterIsLost(width: Int) {
        let text =
            "– " + String(repeating: "tyo\u{308}ssa\u{308} 👩‍🏫 日本語 oppiminen–ohjaus ", count: 40)
        let wrapped = Wrapping.wrapped(text, width: width)
        for line in wrapped.split(separator: "\n") { #expect(DisplayWidth.of(line) <= width) }
        let letters = text.filter { !$0.isWhitespace }
        #expect(wrapped.filter { !$0.isWhitespace } == letters)
    }

    @Test func controlCharactersAreGone() {
        #expect(Wrapping.wrapped("a\u{1B}[2Jb", width: 20) == "ab")
    }

    @Test func widthBelowTheLeastIsRaised() {
        #expect(Wrapping.wrapped("yksi kaksi", width: -3) == "yksi kaksi")
    }
}
