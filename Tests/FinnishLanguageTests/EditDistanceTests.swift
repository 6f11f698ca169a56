import FinnishLanguage
import Testing

@Suite
struct EditDistanceTests {
    @Test(arguments: [
        ("", "", 0), ("hoks", "hoks", 0), ("", "abc", 3), ("abc", "", 3),
        ("hosk", "hoks", 1), ("kissa", "kisa", 1), ("kisa", "kissa", 1), ("kassa", "kissa", 1),
        ("näyttö", "naytto", 2), ("ca", "abc", 3), ("perehdytys", "preehdytsy", 2),
    ])
    func countsLettersAddedLeftOutChangedOrSwapped(first: String, second: String, errors: Int) {
        #expect(EditDistance.between(first, second) == errors)
        #expect(EditDistance.between(second, first) == errors)
    }

    @Test
    func neverMoreThanTheLongerWordNorLessThanTheDifferenceOfLengths() {
        let words = ["", "a", "työ", "oksa", "hoksissa", "perehdytys", "työpaikkaohjaaja"]
        for first in words {
            for second in words {
                let errors = EditDistance.between(first, second)
                #expect(errors <= max(first.count, second.count))
                #expect(errors >= abs(first.count - second.count))
                #expect((errors == 0) == (first == second))
            }
        }
    }
}
