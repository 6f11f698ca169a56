import FinnishLanguage
import Knowledge
import Testing

@testable import Dialogue

/// Which facet answers: the one that shares the rarest words, the phase that is named, the point
/// whose example says nearly the same.
@Suite
struct EntryChoicesTests {
    /// Knows every word as itself; words in -ko ask.
    private struct PlainReader: WordReader {
        func readings(of word: String) -> [WordReading] {
            [WordReading(lemma: word, asks: word.hasSuffix("ko"))]
        }
    }

    private static let analyzer = QuestionAnalyzer(reader: PlainReader())
    private static let place = Place(file: "a.xml", line: 1)

    private static func facet(
        _ kind: Facet.Kind,
        _ text: String,
        examples: [String] = []
    ) -> Facet {
        Facet(
            kind: kind,
            paragraphs: [text],
            sources: [],
            examples: examples.map { Example(question: $0, intent: .define, place: place) },
            place: place
        )
    }

    private static let entry = Entry(
        id: "ohjaaja",
        kind: .role,
        term: "Ohjaaja",
        facets: [
            facet(.timing, "ohjaaja aloittaa syksyllä"),
            facet(.timing, "ohjaaja lopettaa keväällä"),
            facet(.tasks(phase: nil), "ohjaaja neuvoo"),
            facet(.tasks(phase: .before), "ennen jaksoa ohjaaja sopii"),
            facet(.tasks(phase: .after), "jälkeen jaksoa ohjaaja kiittää"),
            facet(
                .point,
                "Kyllä saa.",
                examples: ["saako ohjaaja palkkaa", "maksetaanko palkkio"]
            ),
            facet(.point, "Ei tarvitse.", examples: ["tarvitseeko ohjaaja koulutuksen"]),
        ],
        place: place
    )

    private let base = KnowledgeBase(
        entries: [entry],
        vocabulary: Vocabulary(stopWords: ["ja", "milloin"])
    )

    private func answer(_ question: String, _ intent: Intent, after topic: String? = nil) -> String?
    {
        let answers = AnswerBuilder(base: base, analyzer: Self.analyzer)
        let read = Self.analyzer.analyze(question)
        // Twice: what is kept must choose as what was found first.
        _ = answers.answer("ohjaaja", intent: intent, question: read, after: topic)
        return answers.answer("ohjaaja", intent: intent, question: read, after: topic)?.text
    }

    @Test(arguments: [
        ("milloin ohjaaja lopettaa", "ohjaaja lopettaa keväällä"),
        ("milloin ohjaaja aloittaa", "ohjaaja aloittaa syksyllä"),
        ("milloin ohjaaja", "ohjaaja aloittaa syksyllä"),
    ])
    func facetOfTheRarestWordsAnswers(question: String, text: String) {
        #expect(answer(question, .timing) == text)
    }

    @Test
    func whatTheTalkWasAboutCountsToo() {
        #expect(answer("milloin", .timing, after: "lopettaa") == "ohjaaja lopettaa keväällä")
    }

    @Test(arguments: [
        ("mitä ohjaaja tekee", "ohjaaja neuvoo"),
        ("mitä ohjaaja tekee ennen", "ennen jaksoa ohjaaja sopii"),
        ("mitä jälkeen", "jälkeen jaksoa ohjaaja kiittää"),
        ("mitä jaksoa", "ohjaaja neuvoo"),
    ])
    func namedPhaseAnswersForTasks(question: String, text: String) {
        #expect(answer(question, .tasks) == text)
    }

    @Test(arguments: [
        ("saako ohjaaja palkkaa", "Kyllä saa."),
        ("maksetaanko ohjaaja palkkio", "Kyllä saa."),
        ("tarvitseeko koulutuksen nyt", "Ei tarvitse."),
        ("ohjaaja", "ohjaaja aloittaa syksyllä"),
        ("koulutuksen tarvitsee nyt", "ohjaaja aloittaa syksyllä"),
    ])
    func pointAnswersWhatItsExamplesSay(question: String, text: String) {
        #expect(answer(question, .timing) == text)
    }
}
