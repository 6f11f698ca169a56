import Dialogue
import Knowledge
import Matching
import TestSupport
import Testing

/// `/miksi` tells a quality lead what was read, what matched, how sure we are and what stood next.
@Suite
struct ExplanationTests {
    private func lines(_ question: String) throws -> [String] {
        let knowledge = try #require(OpenedKnowledge.shared)
        let match = knowledge.matcher.match(question)
        return Explanation(match, base: knowledge.base, analyzer: knowledge.matcher.analyzer).lines
    }

    @Test(arguments: [
        ("Mikä on HOKS?", "  Varma: 1,00"),
        ("Paljonko opintotuki on?", "  Epävarma: kysymys ei näytä kuuluvan aiheisiini."),
        ("Moi!", "  Juttelua: "),
        ("Haluan suunnitella jakson", "  Halu suunnitella: "),
        ("Mitä eroa on koulutussopimuksella ja oppisopimuksella?", "  Molemmat puolet löytyivät."),
    ])
    func bandIsTold(question: String, expected: String) throws {
        let lines = try lines(question)
        #expect(lines.contains { $0.hasPrefix(expected) }, "\(lines)")
    }

    @Test
    func everyWordIsShownAsItWasRead() throws {
        let lines = try lines("mita tyopaikkaohjaja tekee")
        #expect(lines.contains { $0.contains("tyopaikkaohjaja → työpaikkaohjaaja") }, "\(lines)")
        #expect(lines.contains("  nimeen ”Työpaikkaohjaaja”"), "\(lines)")
    }

    @Test
    func theThreeBestHaveTheirPlaces() throws {
        let lines = try lines("Mikä on HOKS?")
        let header = try #require(lines.firstIndex { $0.hasPrefix("Lähimmät aiheet") })
        #expect(lines.count > header + 3)
        for line in lines.dropFirst(header + 1).prefix(3) {
            #expect(line.contains(#/entries/[a-z]+\.xml:\d+/#), "\(line)")
        }
    }

    @Test
    func refusalNamesWhoseTopicItIs() throws {
        let lines = try lines("Paljonko opintotuki on?")
        #expect(lines.contains { $0.hasPrefix("  lähin muu aihe: Opintotuki") }, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("Kuuluuko aiheisiini: 0,") }, "\(lines)")
    }
}
