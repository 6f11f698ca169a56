import Proofreading
import Testing

/// 1. Capitals and marks do not count. 2. Similarity is the share of letters that need no typing.
/// 3. The fast answer never differs from the slow one.
@Suite
struct ComparableTextTests {
    @Test(arguments: [
        ("Mikä on HOKS?", "mikä on hoks", 1.0),
        ("", "", 1.0),
        ("abcd", "abce", 0.75),
        ("abcd", "", 0.0),
    ])
    func similarityIsTheShareOfEqualLetters(first: String, second: String, expected: Double) {
        let similarity = ComparableText(first).similarity(to: ComparableText(second))
        #expect(abs(similarity - expected) < 0.000_1)
    }

    @Test(arguments: [
        ("Kuka hyväksyy HOKSiin tehdyn päivityksen?", "Kuka hyväksyy HOKSiin tehdyt päivitykset?"),
        ("Miksi koulutussopimuksella ei makseta palkkaa?", "Maksetaanko palkkaa?"),
        ("Mikä on oppisopimus?", "Mikä on koulutussopimus?"),
        ("Kuka päättää näytöstä?", "Kuka päätti näytöistä?"),
    ])
    func nearnessAgreesWithSimilarity(first: String, second: String) {
        let left = ComparableText(first)
        let right = ComparableText(second)
        #expect(left.isNear(right) == (left.similarity(to: right) > ComparableText.nearness))
        #expect(left.isNear(right) == right.isNear(left))
    }
}
