import FinnishLanguage
import Knowledge
import Matching
import TestSupport
import Testing

/// Properties of matching, with the project's own knowledge.
///
/// 1. every name of an entry reaches it, with dots and without; 2. the same question always gets the
/// same match; 3. candidates are best first and scores lie in 0…1; 4. odd input is turned down.
@Suite
struct MatcherTests {
    private let matcher: Matcher

    init() throws {
        matcher = try OpenedKnowledge.matcher()
    }

    private func first(_ question: String) -> String? {
        matcher.match(question).candidates.first?.entry
    }

    @Test(arguments: RealKnowledge.base.entries.map(\.id))
    func everyNameReachesItsEntry(id: String) throws {
        let entry = try #require(RealKnowledge.base.entry(id))
        for name in [entry.term] + entry.aliases {
            #expect(first(name) == entry.id, "\(name)")
            let dotless = Normalization.folded(Normalization.normalized(name))
            #expect(first(dotless) == entry.id, "\(dotless)")
        }
    }

    @Test(arguments: ["Mikä on %?", "miten % liittyy tähän", "kerro %", "%?!", "  % \n"])
    func termIsFoundInsideWords(frame: String) {
        let entries = RealKnowledge.base.entries.filter { $0.kind != .criterion }
        let found = entries.filter { entry in
            let question = frame.split(separator: "%", omittingEmptySubsequences: false)
                .joined(separator: entry.term)
            return first(question) == entry.id
        }
        #expect(Double(found.count) >= 0.9 * Double(entries.count), "\(found.count)")
    }

    @Test(arguments: [
        "Mikä on HOKS?", "entä opiskelija", "onks harkka palkallista", "asdf qwer", "", "🙂",
    ])
    func sameQuestionGetsTheSameMatch(question: String) {
        let one = matcher.match(question, context: "Mikä on näyttö?")
        let other = matcher.match(question, context: "Mikä on näyttö?")
        #expect(one.question == other.question)
        #expect(one.decision == other.decision)
        #expect(one.candidates == other.candidates)
        #expect(one.evidence.contributions == other.evidence.contributions)
    }

    @Test(arguments: ["Mikä on HOKS?", "kuka perehdyttää opiskelijan", "saippuakauppias", ""])
    func candidatesAreBestFirstWithCalibratedScores(question: String) {
        let candidates = matcher.match(question).candidates
        #expect(candidates.count >= 3)
        #expect(candidates.allSatisfy { (0...1).contains($0.score) })
        #expect(candidates.map(\.score) == candidates.map(\.score).sorted(by: >))
        #expect(Set(candidates.map(\.entry)).count == candidates.count)
    }

    @Test(arguments: [
        "", " \n", "?!", "\u{0}", "😀", "asdf qwer zxcv", "12345", "Lorem ipsum dolor sit amet",
        String(repeating: "x", count: 100_000), "<script>alert(1)</script>", "' OR 1=1 --",
    ])
    func whatIsNoQuestionIsNotAnswered(text: String) {
        switch matcher.match(text).decision {
        case .answer, .compare, .plan: Issue.record("\(matcher.match(text).candidates)")
        case .clarify, .decline, .smalltalk: break
        }
    }

    @Test(arguments: [
        ("Moi!", TalkExample.Kind.greeting), ("hei", .greeting), ("Moikka!", .greeting),
        ("moi moi", .goodbye), ("hei hei", .goodbye), ("kiitos", .thanks),
    ])
    func greetingsAreToldFromGoodbyes(line: String, kind: TalkExample.Kind) {
        #expect(matcher.match(line).decision == .smalltalk(kind))
    }
}
