import Testing
import XMLTree

/// HTML that people have written is read as far as it can be.
@Suite struct HTMLReaderTests {
    @Test(arguments: [
        ("<p>a</p><p>b", "a b"), ("<ul><li>a<li>b</ul>", "ab"),
        ("a &amp; b&nbsp;c &ouml;", "a & b c ö"),
        ("<p>ä</p>", "ä"), ("<p>1 < 2</p>", "1 < 2"), ("<b>a<i>b</b>c</i>", "abc"),
        ("pelkkä", "pelkkä"),
    ])
    func mendsWhatIsLeftOpen(_ html: String, _ text: String) throws {
        let root = try #require(HTMLReader.read(html))
        let blocks = root.first("body")?.elements.map(\.text) ?? []
        #expect(
            blocks.joined(separator: " ").replacing("\u{A0}", with: " ") == text
                || root.text == text
        )
    }

    @Test(arguments: ["", String(repeating: "<div>", count: 10_000) + "a"])
    func givesNothingOfNothingAndOfTheTooDeep(_ html: String) {
        #expect(HTMLReader.read(html) == nil)
    }

    @Test func keepsListsAsLists() throws {
        let root = try #require(HTMLReader.read("<p>x</p><ul><li>a</li><li><p>b</p></li></ul>"))
        let items = root.first("body")?.first("ul")?.elements(named: "li").map(\.text)
        #expect(items == ["a", "b"])
    }
}
