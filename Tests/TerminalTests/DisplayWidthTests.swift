internal import Terminal
internal import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("työ", 3), ("tyo\u{308}", 3), ("–", 1), ("€", 1), ("…", 1), ("日本語", 6),
        ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｶﾅ", 2), ("Ａ", 2), ("👍", 2), ("👍🏽", 2),
        ("👩‍🏫", 2), ("🇫🇮", 2), ("❤️", 2), ("❤", 1), ("⌚", 2), ("\u{200B}", 0), ("\u{AD}", 0),
        ("\u{7}", 0), ("a\u{301}\u{302}\u{303}", 1), ("𠀀", 2), ("ไทย", 3), ("\u{200D}", 0),
    ])
    func columns(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }
}
