import Review
import TestSupport
import Testing
import Transcripts

/// Words are found in any form, as questions are read.
@Suite
struct TranscriptSearchTests {
    @Test(arguments: [
        ("työpaikkaohjaaja", "Mitä työpaikkaohjaajille kuuluu?", true),
        ("työpaikkaohjaajalle", "tyopaikkaohjaajan tehtävät", true),
        ("työpaikkaohjaaja", "kuka on työ paikka ohjaaja", true),
        ("työpaikka", "Mitä työpaikkaohjaajille kuuluu?", true),
        ("työpaikkaohjaaja", "Millainen työpaikka kelpaa?", false),
        ("hoksin", "Mikä HOKS on?", true),
        ("näyttö arvioida", "Kuka arvioi näytön?", true),
        ("näyttö koira", "Kuka arvioi näytön?", false),
        ("koira", "Saako koirat tulla?", true),
        ("blurppi", "mikä on blurppi", true),
        ("koira", "", false),
    ])
    func wordsAreFoundInAnyForm(words: String, line: String, isFound: Bool) throws {
        var search = TranscriptSearch(words, matcher: try OpenedKnowledge.matcher())
        let transcript = try Talk.transcript([Talk.turn(line)])
        #expect(search.turns(in: transcript).isEmpty == !isFound)
    }

    @Test
    func remarksAndReasonsAreSearchedToo() throws {
        var turn = Talk.turn("Mikä on HOKS?").marked(false, "vanha linkki")
        turn.remarks = ["opettaja valitti"]
        let transcript = try Talk.transcript([turn, Talk.turn("Hei")])
        let matcher = try OpenedKnowledge.matcher()
        for words in ["linkit", "opettajat", "hoks linkki opettaja"] {
            var search = TranscriptSearch(words, matcher: matcher)
            #expect(search.turns(in: transcript).map(\.number) == [1])
        }
        var nothing = TranscriptSearch("", matcher: matcher)
        #expect(nothing.turns(in: transcript).isEmpty)
    }
}
