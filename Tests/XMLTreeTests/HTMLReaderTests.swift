import Testing
import XMLTree

/// HTML that people have written is read as far as it can be.
@Suite struct HTMLReaderTests {
    @Test(arguments: [
        ("<p>a</p><p>b", "a b"), ("<ul><li>a<li>b</ul>", "ab"),
        ("a &amp; b&nbsp;c &ouml;", "a & b c ö"),
        ("<p>ä</p>", "ä"), ("<p>1 < 2</p>", "1 < 2"), ("<b>a<i>b</b>c</i>", "abc"),
        ("pelkkä", "pelkkä"), ("a<3 ja b<c", "a<3 ja b"), ("<p>a</p", "a"), ("1 <", "1 <"),
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

    @Test(arguments: [
        ("<p class=\"a > b\" title='x'>a</p>", "a"), ("<p a=b c>a<br/>b", "ab"),
        ("<!-- <p> > -->a<!DOCTYPE x>b<?php c ?>", "ab"), ("a<!-- jatkuu", "a"),
        ("<p it's>a</p>", "a"), ("<P STYLE = \"'\">a", "a"),
    ])
    func leavesOutWhatIsNoElementAndNoText(_ html: String, _ text: String) throws {
        let root = try #require(HTMLReader.read(html))
        #expect(root.text == text)
        #expect(root.first("body")?.elements.allSatisfy(\.attributes.isEmpty) == true)
    }

    /// libxml2 alone would compare every attribute with every other for hours.
    @Test func manyAttributesCostNothing() throws {
        let attributes = (0..<200_000).map { "a\($0)=1" }.joined(separator: " ")
        #expect(try #require(HTMLReader.read("<p \(attributes)>a")).text == "a")
    }

    @Test(arguments: ["<li>", "<p>a</p>", "<b a='<'>"])
    func tooManyTagsAreNoHTML(_ piece: String) {
        let whole = String(repeating: piece, count: HTMLReader.tagLimit + 1)
        #expect(HTMLReader.read(whole) == nil)
    }

    @Test func keepsListsAsLists() throws {
        let root = try #require(HTMLReader.read("<p>x</p><ul><li>a</li><li><p>b</p></li></ul>"))
        let items = root.first("body")?.first("ul")?.elements(named: "li").map(\.text)
        #expect(items == ["a", "b"])
    }
}
