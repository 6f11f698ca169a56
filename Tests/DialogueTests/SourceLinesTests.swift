import Dialogue
import Testing

/// Sources on one line.
@Suite
struct SourceLinesTests {
    @Test(arguments: [
        ([], ""),
        (["Laki 3 §"], "Laki 3 §"),
        (["Laki 3 § (tarkistettu 2/2025)"], "Laki 3 § (tarkistettu 2/2025)"),
        (
            ["Laki 3 § (tarkistettu 2/2025)", "Asetus 1 § (tarkistettu 2/2025)"],
            "Laki 3 §; Asetus 1 § (tarkistettu 2/2025)"
        ),
        (
            ["Laki 3 § (tarkistettu 2/2025)", "Ohje (tarkistettu 2026)"],
            "Laki 3 § (tarkistettu 2/2025); Ohje (tarkistettu 2026)"
        ),
        (["Ohje", "Laki 3 § (tarkistettu 2/2025)"], "Ohje; Laki 3 § (tarkistettu 2/2025)"),
    ])
    func dayOfCheckingStandsOnceForNeighbours(sources: [String], line: String) {
        #expect(SourceLines.joined(sources) == line)
    }
}
