import FinnishLanguage
import TestSupport
import Testing

@testable import Matching

/// What is remembered of words adds up to what reading a question anew gives: a classifier is asked with
/// the features that it was taught with.
@Suite
struct QuestionClassifierTests {
    private let matcher: Matcher
    private let scorers: Scorers
    private let numbering: QuestionNumbering

    init() throws {
        matcher = try OpenedKnowledge.matcher()
        scorers = Scorers(matcher.index)
        numbering = QuestionNumbering(matcher.index, scorers)
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
    func scoresAreThoseOfTheTaughtFeatures(question: String, before: String?) {
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

    private func expect(_ features: TextFeatures, are taught: Taught) {
        let index = matcher.index
        for (scorer, classifier, occurrences) in [
            (scorers.subject, index.subjectClassifier, taught.subject),
            (scorers.intent, index.intentClassifier, taught.intent),
            (scorers.ours, index.oursClassifier, taught.ours),
            (scorers.detail, index.detailClassifier, taught.subject),
        ] {
            let expected = plainScores(classifier, occurrences)
            let found = scorer.scores(of: features)
            #expect(found.count == expected.count)
            for (found, expected) in zip(found, expected) { #expect(abs(found - expected) < 2e-5) }
        }
    }

    /// Feature by feature.
    private func plainScores(
        _ classifier: Classifier,
        _ occurrences: [FeatureOccurrence]
    ) -> [Float] {
        let vector = classifier.space.vector(of: occurrences)
        return classifier.model.biases.indices.map { index in
            zip(vector.numbers, vector.values)
                .reduce(classifier.model.biases[index]) {
                    $0 + $1.1 * classifier.model.weight(of: $1.0, for: index)
                }
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
