import CompactBytes
import Synchronization
import Testing

@testable import FinnishLanguage

/// What is remembered of words changes nothing of what they are understood as.
@Suite
struct WordMemoryTests {
    /// Knows every word as itself, and counts how often it is asked.
    private final class CountingReader: WordReader {
        private let asked = Mutex(0)

        var count: Int { asked.withLock { $0 } }

        func readings(of word: String) -> [WordReading] {
            asked.withLock { $0 += 1 }
            return [WordReading(lemma: word)]
        }
    }

    @Test
    func wordIsReadOnceHoweverItIsTyped() {
        let reader = CountingReader()
        let analyzer = QuestionAnalyzer(reader: reader)
        let words = ["Näyttö näyttö", "NÄYTTÖ?", "na\u{308}ytto\u{308}"]
            .flatMap { analyzer.analyze($0).words }
        #expect(words.map(\.token.text) == ["Näyttö", "näyttö", "NÄYTTÖ", "na\u{308}ytto\u{308}"])
        #expect(words.allSatisfy { $0.understood === words[0].understood })
        #expect(reader.count == 1)
    }

    @Test
    func typedWordIsTheSameObjectForTheSameLettersOnly() {
        let memory = WordMemory()
        func typed(_ text: String) -> TypedWord {
            var text = text
            return text.withUTF8(memory.typedWord)
        }
        #expect(typed("työ") === typed("työ"))
        #expect(typed("työ") !== typed("Työ"))
        #expect(typed("tyo\u{308}").text.unicodeScalars.count == 4)
        let long = String(repeating: "a", count: Tokenizer.wordLimit + 1)
        #expect(typed(long).isTooLong)
        #expect(typed(long) !== typed(long))
    }

    @Test(arguments: ["työ paikka", "työ paikka ohjaaja"])
    func joinedWordsAreFoundOnceForTheSameWords(text: String) {
        let memory = WordMemory()
        let words = text.split(separator: " ").map { TypedWord(String($0)) }
        var tries = 0
        for _ in 0..<2 {
            let found = memory.compound(of: words[...]) { parts in
                tries += 1
                #expect(parts == text.split(separator: " ").map(String.init))
                return nil
            }
            #expect(found == nil)
        }
        #expect(tries == 1)
        _ = memory.compound(of: words.dropLast() + [TypedWord("muu")]) { _ in
            tries += 1
            return nil
        }
        #expect(tries == 2)
    }
}
