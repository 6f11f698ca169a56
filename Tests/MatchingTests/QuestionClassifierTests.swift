import FinnishLanguage
import TestSupport
import Testing

@testable import Matching

/// What is remembered of words gives the very numbers that reading a question anew gives: a
/// classifier is asked with the features that it was taught with.
@Suite
struct QuestionClassifierTests {
    private let matcher: Matcher
    private let numbering: QuestionNumbering

    init() throws {
        matcher = try OpenedKnowledge.matcher()
        numbering = QuestionNumbering(matcher.index)
    }

    /// A question and the one before it.
    private static let asked: [(String, String?)] = [
        ("Mikä on HOKS?", nil),
        ("mita tyopaikkaohjaja tekee näytössä näytössä", nil),
        ("onks harkka palkallista ja kuka sen maksaa ja kuka sen maksaa", nil),
        ("Meillä on uusi työ paikka ohjaaja. Hän aloitti eilen. Kuka perehdyttää hänet?", nil),
        ("Ei mitään kysyttävää. Kiitos avusta!", nil),
        ("entä opettaja?", "Mitä työpaikkaohjaaja tekee näytössä?"),
        ("Kuka sen tekee? Kerro. Kerro.", "Opiskelija sairastui. Mikä on HOKS?"),
        ("asdf qwer zxcv", "asdf"),
        ("hoks", ""),
        ("", "hoks"),
        ("", nil),
    ]

    @Test(arguments: asked)
    func vectorsAreThoseOfTheTaughtFeatures(question: String, before: String?) {
        let analyzed = matcher.analyzer.analyze(question)
        let context = before.map(matcher.analyzer.analyze)
        // Twice: what is remembered must be what was found first.
        for _ in 0..<2 {
            let features = numbering.features(
                of: numbering.read(analyzed),
                after: context.map(numbering.read)
            )
            expect(features, are: taught(analyzed, context))
        }
    }

    private struct Taught {
        let subject: [FeatureOccurrence]
        let intent: [FeatureOccurrence]
        let ours: [FeatureOccurrence]
    }

    private func taught(_ question: AnalyzedQuestion, _ context: AnalyzedQuestion?) -> Taught {
        let asked = ReadQuestion(question)
        let before = context.map(ReadQuestion.init)
        let wording = WordingFeatures.features(of: asked, after: before)
        return Taught(
            subject: FeatureExtractor.subjectFeatures(of: asked, after: before),
            intent: FeatureExtractor.intentFeatures(of: asked, wording: wording),
            ours: FeatureExtractor.oursFeatures(of: asked, after: before, wording: wording)
        )
    }

    private func expect(_ features: [AskedFeature], are taught: Taught) {
        let index = matcher.index
        let subject = index.subjectClassifier.space
        let intent = index.intentClassifier.space
        let ours = index.oursClassifier.space
        let pairs = [
            (
                subject.vector(of: features, number: \.subject, amount: \.subject),
                subject.vector(of: taught.subject)
            ),
            (
                intent.vector(of: features, number: \.intent, amount: \.intent),
                intent.vector(of: taught.intent)
            ),
            (
                ours.vector(of: features, number: \.ours, amount: \.subject),
                ours.vector(of: taught.ours)
            ),
        ]
        for (found, expected) in pairs {
            #expect(found.numbers == expected.numbers)
            #expect(found.values == expected.values)
        }
    }

    @Test(arguments: ["Mikä on HOKS?", "asdf hoks hoks", "paljonko kela maksaa asumistukea", ""])
    func strangenessIsThatOfTheDistinctBaseForms(question: String) {
        let analyzed = matcher.analyzer.analyze(question)
        let counts = matcher.index.lemmaCounts
        let keys = Set(
            ReadQuestion(analyzed).features.filter { $0.source == .lemma }.map(\.key.value)
        )
        let signs = keys.map { counts.sign(of: $0, besides: nil) }
        let found = counts.strangeness(of: numbering.read(analyzed).lemmaSigns)
        #expect(found == counts.strangeness(of: signs))
        let unknown = keys.isEmpty ? 0 : Float(signs.count(where: \.isUnknown)) / Float(keys.count)
        #expect(abs(found.unknown - unknown) < 1e-6)
    }
}
