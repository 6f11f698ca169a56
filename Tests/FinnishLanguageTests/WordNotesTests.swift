import FinnishLanguage
import Testing

/// Notes on words: made once a word, told apart by the word and not by what it says, and bounded.
@Suite
struct WordNotesTests {
    private func word(_ text: String) -> UnderstoodWord {
        UnderstoodWord(normalized: text, standard: [text], readings: [], origin: .asTyped)
    }

    @Test
    func noteIsMadeOnceAWord() {
        let notes = WordNotes<String>(limit: 10)
        let first = word("hoks")
        #expect(notes.note(on: first) { $0.normalized } == "hoks")
        #expect(notes.note(on: first) { _ in "toinen" } == "hoks")
        #expect(notes.note(on: word("näyttö")) { $0.normalized } == "näyttö")
        #expect(notes.count == 2)
    }

    @Test
    func onlySoManyAreKept() {
        let notes = WordNotes<Int>(limit: 3)
        for number in 0..<100 {
            #expect(notes.note(on: word("sana\(number)")) { _ in number } == number)
            #expect(notes.count <= 3)
        }
    }

    @Test
    func wordsThatAreGoneLendTheirNotesToNobody() {
        let notes = WordNotes<Int>(limit: 1_000)
        // Objects that nobody holds would be made in the same places of memory.
        for number in 0..<500 {
            #expect(notes.note(on: word("sana")) { _ in number } == number)
        }
    }
}

@Suite
struct UnderstoodWordTests {
    @Test
    func equalWhenUnderstoodAlike() {
        func word(_ asks: Bool) -> UnderstoodWord {
            UnderstoodWord(
                normalized: "onko",
                standard: ["onko"],
                readings: [WordReading(lemma: "olla"), WordReading(lemma: "onko", asks: asks)],
                origin: .asTyped
            )
        }
        #expect(word(true) == word(true))
        #expect(word(true).hashValue == word(true).hashValue)
        #expect(word(true) != word(false))
        #expect(word(true).asks)
        #expect(!word(false).asks)
    }
}
