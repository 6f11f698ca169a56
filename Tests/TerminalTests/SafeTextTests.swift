internal import Terminal
internal import Testing

@Suite struct SafeTextTests {
    @Test(arguments: [
        ("työ – tyo\u{308} 👩‍🏫\n日本", "työ – tyo\u{308} 👩‍🏫\n日本"),
        ("a\u{1B}[31mb\u{1B}[0m", "ab"),
        ("a\u{1B}[38;5;1;?mb", "ab"),
        ("a\u{9B}2Jb", "ab"),
        ("a\u{1B}]0;otsikko\u{7}b", "ab"),
        ("a\u{1B}]8;;http://x\u{1B}\\b\u{1B}]8;;\u{1B}\\", "ab"),
        ("a\u{1B}Pq\u{9C}b", "ab"),
        ("a\u{1B}]0;ei loppua\nb", "a0;ei loppua\nb"),
        ("a\u{1B}(Bb\u{1B}7c\u{1B}", "abc"),
        ("a\u{1B}[", "a"),
        ("a\u{1B}\u{1B}[1mb", "ab"),
        ("a\u{0}\u{8}\u{7F}\u{84}b", "ab"),
        ("a\r\nb\rc\u{85}d\u{2028}e", "a\nb\nc\nd\ne"),
        ("a\tb", "a b"),
        ("a\u{202E}b\u{2066}c\u{200F}d\u{FEFF}", "abcd"),
        ("", ""),
    ])
    func nothingButTextStays(text: String, safe: String) {
        #expect(SafeText.cleaned(text) == safe)
    }

    @Test(arguments: [
        ("yksi\n  kaksi  \r\n\r\n\tkolme\n", "yksi kaksi kolme"), ("\n\n", ""), ("a  b", "a  b"),
    ])
    func breaksBecomeOneSpace(text: String, line: String) {
        #expect(SafeText.oneLine(text) == line)
    }

    @Test func everyScalarIsSafe() {
        for value in 0..<UInt32(0x3000) {
            guard let scalar = Unicode.Scalar(value), scalar != "\n" else { continue }
            let cleaned = SafeText.cleaned("a\(Character(scalar))b")
            #expect(
                !cleaned.unicodeScalars.contains {
                    $0.properties.generalCategory == .control
                        && $0 != "\n"
                }
            )
        }
    }
}
