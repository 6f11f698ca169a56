import FinnishLanguage
import Knowledge
import Matching
import Review
import TestSupport
import Testing
import Transcripts

/// Rated turns become a question set that `eval` reads.
@Suite
struct RatedQuestionsTests {
    private typealias Case = (turn: Turn, verdict: Judgement.Verdict, line: String?)

    private static let hoks = Talk.turn("Mikä on HOKS?", .answer, shown: ["hoks"])
    private static let cases: [Case] = [
        (hoks, .right, "Mikä on HOKS?\thoks\tdefine"),
        (hoks, .entry("opettaja"), "Mikä on HOKS?\topettaja\tdefine"),
        (hoks, .outOfScope, "Mikä on HOKS?\t\tout-of-scope"),
        (hoks, .aside, nil),
        (Talk.turn("Koira?", .decline, intent: .timing), .right, "Koira?\t\tout-of-scope"),
        (Talk.turn("Koira?", .decline, intent: .timing), .entry("hoks"), "Koira?\thoks\ttiming"),
        (
            Talk.turn("Koira?", .decline, intent: .outOfScope), .entry("hoks"),
            "Koira?\thoks\tdefine"
        ),
        (Talk.turn("Hei", .smalltalk, intent: .smalltalk), .right, "Hei\t\tsmalltalk"),
        (Talk.turn("Suunnitellaan", .plan, intent: .plan), .right, "Suunnitellaan\t\tplan"),
        (Talk.turn("Näyttö?", .clarify, shown: ["a", "b"]), .right, nil),
        (
            Talk.turn("Ero?", .answer, intent: .compare, shown: ["a", "b"]), .right,
            "Ero?\ta|b\tcompare"
        ),
        (Talk.turn("a\tb\nc", .decline), .outOfScope, "a b c\t\tout-of-scope"),
    ]

    @Test(arguments: Self.cases.indices)
    func verdictTellsTheRightAnswer(index: Int) throws {
        let (turn, verdict, line) = Self.cases[index]
        let lines = RatedQuestions.lines(
            try Talk.transcript([turn]),
            Talk.judged([1: verdict])
        )
        let expected = line.map { "2026-11-22-1931-aaaa-1\t\($0)\ttranscript\t" }
        #expect(lines == [expected].compactMap(\.self))
    }

    @Test
    func unratedTurnsAreLeftOut() throws {
        #expect(RatedQuestions.lines(try Talk.transcript([Self.hoks]), [:]).isEmpty)
    }

    @Test
    func twoQuestionsOfOneLineAreTwoLinesUnlessAnEntryIsNamed() throws {
        var turn = Self.hoks
        turn.questions += Talk.turn("Saako koira tulla?").questions
        let transcript = try Talk.transcript([turn])
        let right = RatedQuestions.lines(transcript, Talk.judged([1: .right]))
        #expect(
            right.map { $0.split(separator: "\t")[0] }.map(String.init) == [
                "2026-11-22-1931-aaaa-1-1", "2026-11-22-1931-aaaa-1-2",
            ]
        )
        #expect(RatedQuestions.lines(transcript, Talk.judged([1: .entry("hoks")])).isEmpty)
    }

    @Test
    func whatIsRightTodayIsRightInTheExportedSet() throws {
        let knowledge = try SmallKnowledge()
        let base = try knowledge.load().base
        let matcher = Matcher(base: base, dictionary: try Voikko())
        let turns = [
            Self.hoks,
            Talk.turn("Milloin HOKS tehdään?", .answer, intent: .timing, shown: ["hoks"]),
            Talk.turn("Paljonko opintoraha on?", .decline, intent: .outOfScope),
        ]
        let lines = RatedQuestions.lines(
            try Talk.transcript(turns),
            Talk.judged([1: .right, 2: .right, 3: .right])
        )
        let text = ([RatedQuestions.header] + lines).joined(separator: "\n")
        let evaluation = Evaluation(
            try QuestionSet(text: text, file: "rated.tsv"),
            matcher: matcher
        )
        #expect(evaluation.verdicts.map(\.isAllRight) == [true, true, true])
        #expect(evaluation.share(.top1).all == 2)
        #expect(evaluation.share(.declined).all == 1)
    }
}
