import FinnishLanguage
import Glibc
import Knowledge
import Review
import TestSupport
import Testing
import XMLTree

/// How well questions are answered that nobody looked at while the knowledge was written.
@Suite
struct QuestionSetTests {
    @Test(
        .enabled(if: Sets.isDevelopmentSetThere, "../shared/eval/dev.tsv is not on this machine.")
    )
    func developmentSetReachesItsBars() throws {
        try expect(
            Sets.development,
            [
                .top1: 0.95, .top3: 0.98, .declined: 0.95, .intent: 0.90, .smalltalk: 0.95,
                .plan: 0.95,
            ]
        )
    }

    @Test
    func blindSetReachesItsBars() throws {
        try expect(
            Sets.blind,
            [.top1: 0.94, .top3: 0.98, .declined: 0.95, .intent: 0.88, .smalltalk: 0.95]
        )
    }

    @Test
    func blindSetIsWhole() throws {
        let questions = try QuestionSet(file: Sets.blind).questions
        #expect(questions.count == 300)
        #expect(Set(questions.map(\.id)).count == 300)
        #expect(questions.count { $0.intent == .outOfScope } == 100)
        let entries = Set(RealKnowledge.base.entries.map(\.id))
        for question in questions {
            #expect(question.entries.allSatisfy(entries.contains), "\(question.id)")
        }
    }

    /// The set that measures is never learned from.
    ///
    /// Short questions are asked alike by anybody.
    @Test
    func blindSetStaysOutOfTheKnowledge() throws {
        let base = RealKnowledge.base
        let known =
            base.entries.flatMap(\.examples).map(\.question)
            + base.elsewhere.flatMap(\.examples).map(\.text) + base.talk.map(\.text)
        let learned = Set(known.map(words))
        for question in try QuestionSet(file: Sets.blind).questions {
            let words = words(question.text)
            #expect(words.count < 5 || !learned.contains(words), "\(question.id)")
        }
    }

    private func words(_ text: String) -> [String] {
        Tokenizer.tokens(of: text).map { Normalization.folded($0.normalized) }
    }

    private func expect(_ file: String, _ bars: [Evaluation.Figure: Double]) throws {
        let evaluation = Evaluation(
            try QuestionSet(file: file),
            matcher: try OpenedKnowledge.matcher()
        )
        for (figure, least) in bars {
            let share = evaluation.share(figure)
            #expect(share.value >= least, "\(figure.rawValue) \(share.right)/\(share.all)")
        }
    }
}

private enum Sets {
    static let blind = ProjectFolder.path + "/Tests/MatchingTests/Fixtures/blind-300.tsv"
    /// Kept beside the repository; `KUMPPANI_DEV_SET` names another place.
    static let development =
        getenv("KUMPPANI_DEV_SET").map { String(cString: $0) }
        ?? ProjectFolder.path + "/../shared/eval/dev.tsv"
    static let isDevelopmentSetThere = access(development, R_OK) == 0
}
