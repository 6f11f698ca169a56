internal import Planning

/// What is said of units, their requirements, and the goals that tasks serve.
extension PlanWording {
    static let chooseUnit =
        "Kirjoita osan numero. 0 tallentaa nimen niin kuin kirjoitit sen. Voit myös kirjoittaa"
        + " toisen nimen."
    static let noSuchUnit =
        "Luettelossa ei ole tällaista tutkinnon osaa. Tallensin nimen niin kuin kirjoitit sen."
    static let versionUnknown =
        "Luettelo ei kerro koodin versiota. Kysyn sen. Jos et tiedä sitä, kirjoita myöhemmin."
    static let noCatalogue =
        "Kun tuot tutkinnon perusteet, osan tiedot ja tavoitteet tulevat tähän valmiina:"
        + " kumppani units import TIEDOSTO"

    static func catalogue(_ count: Int) -> String {
        "Kirjoita nimi tai sen osa, niin haen sen \(count) tutkinnon osan luettelosta."
    }

    static func units(_ units: [PlanUnit]) -> String {
        let lines = units.enumerated().map { "\($0 + 1) \(line($1))" }
        return (["Löysin nämä tutkinnon osat:"] + lines + ["0 en mitään näistä", chooseUnit])
            .joined(separator: "\n")
    }

    private static func line(_ unit: PlanUnit) -> String {
        let facts = [unit.extent, unit.qualification, unit.diaryNumber].compactMap { $0 }
        return unit.name + (facts.isEmpty ? "" : " · " + facts.joined(separator: ", "))
    }

    /// The requirements to pick goals from, and how.
    static func requirements(_ unit: PlanUnit) -> [String] {
        ["Tutkinnon osan ammattitaitovaatimukset:"]
            + unit.goals.enumerated().map { "\($0 + 1) \($1)" }
            + [
                "Valitse tavoitteet numeroilla (1, 3–5), kirjoita kaikki, tai kirjoita oma tavoite."
                    + " Voit yhdistää: 1, 3; oma tavoite."
            ]
    }

    static func noSuchRequirement(_ number: Int, _ count: Int) -> String {
        "Vaatimusta \(number) ei ole. Numerot ovat 1–\(count)."
    }

    static func ties(_ ties: [TaskTie], _ goals: [String]) -> String {
        let lines = ties.enumerated()
            .map { position, tie in
                "\(position + 1) \(tie.name): " + served(tie.goals, goals)
            }
        return (["Mitä tavoitteita tehtävät palvelevat? Näin ehdotan:"] + lines + [tieHelp])
            .joined(separator: "\n")
    }

    private static let tieHelp =
        "Enter hyväksyy. Muuta näin: 2: 1, 3 (tehtävä 2 palvelee tavoitteita 1 ja 3) tai 2: ei."
        + " Kirjoita ei, jos et liitä tehtäviä tavoitteisiin."

    private static func served(_ numbers: [Int], _ goals: [String]) -> String {
        let known = numbers.filter { goals.indices.contains($0 - 1) }
        guard !known.isEmpty else { return "ei tavoitetta" }
        return known.map { "\($0) \(shortened(goals[$0 - 1]))" }.joined(separator: "; ")
    }

    static let tableTitle = "Tavoitteet ja työtehtävät"

    /// Each goal with its tasks, and the tasks without a goal.
    static func table(_ coverage: PlanCoverage) -> [String] {
        guard !coverage.goals.isEmpty, !coverage.tasks.isEmpty else { return [] }
        let rows = coverage.rows.map { row in
            "\(row.number) \(shortened(row.goal)): " + tasks(row.tasks.map(\.name))
        }
        let loose = coverage.tasksWithoutGoal.map(\.name)
        return rows + (loose.isEmpty ? [] : ["Ilman tavoitetta: " + loose.joined(separator: "; ")])
    }

    private static func tasks(_ names: [String]) -> String {
        names.isEmpty ? "ei työtehtävää" : names.joined(separator: "; ")
    }

    /// The beginning of a goal in whole words, so that a row stays a row.
    private static func shortened(_ text: String) -> String {
        guard text.count > 50 else { return text }
        let words = text.prefix(50).split(separator: " ").dropLast()
        return words.joined(separator: " ") + " …"
    }
}
