import Review
import Testing
import Transcripts

/// What counts as a question that the knowledge could not answer well.
@Suite
struct GapTests {
    private typealias Case = (turns: [Turn], reasons: [Gap.Reason])

    private static let asked = Talk.turn("Saako koira tulla?", .decline)
    private static let offered = Talk.turn("Entä näyttö?", .clarify, shown: ["naytto"])
    private static let answered = Talk.turn("Mikä on HOKS?", .answer, shown: ["hoks"])
    private static let number = Talk.turn("1").picking(.entry("naytto"))
    private static let zero = Talk.turn("0").picking(.nothing)

    private static let cases: [Case] = [
        ([asked], [.declined]),
        ([offered], [.clarified]),
        ([answered], []),
        ([offered, number], []),
        ([asked, number], []),
        ([offered, zero], [.none]),
        ([asked, zero], [.none]),
        ([offered, answered], [.clarified]),
        ([answered.marked(false)], [.bad]),
        ([asked.marked(false, "väärin")], [.bad]),
        ([asked.marked(true)], []),
        ([Talk.turn("Hei", .smalltalk)], []),
        ([Talk.turn("Suunnitellaan", .plan)], []),
        ([Talk.planning("tyopaikka.nimi")], []),
    ]

    @Test(arguments: Self.cases.indices)
    func reasonIsWhatWentWrong(index: Int) throws {
        let (turns, reasons) = Self.cases[index]
        #expect(Gap.gaps(in: try Talk.transcript(turns), [:]).map(\.reason) == reasons)
    }

    @Test
    func questionAskedInsideAPlanIsAGapAndAnAnswerIsNone() throws {
        var turn = Self.asked
        turn.mode = .plan
        let transcript = try Talk.transcript([Talk.planning("a"), turn])
        #expect(Gap.gaps(in: transcript, [:]).map(\.turn) == [2])
    }

    @Test(arguments: [
        (Judgement.Verdict.aside, 0), (.outOfScope, 0), (.right, 0), (.entry("hoks"), 1),
    ])
    func reviewersVerdictClosesAGap(verdict: Judgement.Verdict, count: Int) throws {
        let transcript = try Talk.transcript([Self.asked])
        #expect(Gap.gaps(in: transcript, Talk.judged([1: verdict])).count == count)
    }

    @Test
    func gapTellsWhereItIsAndWhatWasAskedBefore() throws {
        let turn = Talk.turn("entä koira?", .decline, context: "Saako kissa tulla?")
        let transcript = try Talk.transcript([Self.answered, turn])
        let gap = try #require(Gap.gaps(in: transcript, [:]).first)
        #expect(gap.id == transcript.id)
        #expect(gap.turn == 2)
        #expect(gap.context == "Saako kissa tulla?")
    }
}
