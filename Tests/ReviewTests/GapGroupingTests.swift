import Knowledge
import Matching
import Review
import TestSupport
import Testing
import Transcripts

/// Gaps about the same thing stand together, and those about different things apart.
@Suite
struct GapGroupingTests {
    @Test(arguments: [
        ["Kuka maksaa bussikortin?", "mistä saa bussikorttia", "onko bussikortit ilmaisia"],
        ["Saako koiran ottaa mukaan?", "voiko koirat tulla työpaikalle"],
        ["Missä voi pysäköidä?", "saako työpaikalla pysäköidä"],
        ["Kuka maksaa lounaan?", "saako lounaan työpaikalla", "Paljonko lounas maksaa?"],
        ["miten tehdään podcast", "Kuka neuvoo podcastin teossa?"],
    ])
    func sameThingInOtherWordsIsOneGroup(questions: [String]) throws {
        #expect(
            try groups(questions).map { $0.questions.map(\.text).sorted() } == [questions.sorted()]
        )
    }

    @Test(arguments: [
        ["Kuka maksaa bussikortin?", "Kuka maksaa lounaan?", "Kuka maksaa hammaslääkärin?"],
        ["Saako koiran ottaa työpaikalle?", "Saako puhelimen ottaa työpaikalle?"],
        ["Onko kahvitauko pakollinen?", "Onko taukotila pakollinen?"],
        [
            "Mistä saa kypärän toisessa kunnassa?", "Mistä saa lounaan toisessa kunnassa?",
            "Kuka maksaa kypärän?", "Kuka maksaa lounaan?",
        ],
    ])
    func sharedFrameBindsNothingTogether(questions: [String]) throws {
        let groups = try groups(questions)
        let isApart = groups.allSatisfy { group in
            Set(group.questions.map(\.text)).isDisjoint(with: [questions[0]])
                || !group.questions.map(\.text).contains(questions[1])
        }
        #expect(isApart, "\(groups.map { $0.questions.map(\.text) })")
    }

    @Test
    func mostAskedGroupComesFirstWithItsCounts() throws {
        var grouping = try grouping()
        grouping.add(try session(["Kuka maksaa lounaan?"], "2026-11-01-0800-aaaa"), [:])
        let often = [
            "Saako koiran ottaa mukaan?", "saako koiran ottaa mukaan", "Voiko koira tulla?",
        ]
        grouping.add(try session(often, "2026-11-02-0800-bbbb"), [:])
        let groups = grouping.groups()
        #expect(groups.map(\.gaps.count) == [3, 1])
        #expect(groups[0].words == ["koira"])
        #expect(groups[0].questions.map(\.count) == [2, 1])
        #expect(groups[0].reasons == [.declined: 3])
        #expect(groups[0].nearest.count == 3)
        #expect(grouping.groups(limit: 1).count == 1)
        #expect(grouping.groups(where: { $0.words == ["lounas"] }).count == 1)
    }

    @Test
    func whatWasSetAsideOnceStaysAsideEverywhere() throws {
        var grouping = try grouping()
        let question = "Saako koiran ottaa mukaan työpaikalle?"
        let first = try session([question], "2026-11-01-0800-aaaa")
        grouping.add(first, [:])
        #expect(grouping.groups().count == 1)
        let second = try session([question], "2026-11-02-0800-bbbb")
        grouping.add(second, Talk.judged([1: .aside]))
        #expect(grouping.groups().isEmpty)
    }

    @Test
    func verdictSortsQuestionsOut() throws {
        var grouping = try grouping()
        let questions = ["Saako koiran ottaa mukaan?", "Kuka maksaa lounaan?"]
        grouping.add(
            try session(questions, "2026-11-01-0800-aaaa"),
            Talk.judged([2: .entry("korvaukset")])
        )
        let unnamed = grouping.groups(includes: { $0 == nil })
        #expect(unnamed.flatMap(\.questions).map(\.text) == [questions[0]])
        let named = grouping.groups(includes: { $0 == .entry("korvaukset") })
        #expect(named.flatMap(\.questions).map(\.text) == [questions[1]])
    }

    private func groups(_ questions: [String]) throws -> [GapGroup] {
        var grouping = try grouping()
        grouping.add(try session(questions, "2026-11-01-0800-aaaa"), [:])
        return grouping.groups()
    }

    private func grouping() throws -> GapGrouping {
        let knowledge = try #require(OpenedKnowledge.shared)
        return GapGrouping(matcher: knowledge.matcher, base: knowledge.base)
    }

    private func session(_ questions: [String], _ name: String) throws -> Transcript {
        try Talk.transcript(questions.map { Talk.turn($0) }, name: name)
    }
}
