import FinnishLanguage
import TestSupport
import Testing
import Units
import XMLTree

/// The right unit is among the first three hits, however its name is typed.
@Suite(.enabled(if: RealUnits.areThere, "the national files are not beside the project"))
struct SearchTests {
    /// Every unit by every variant of its name, and how many must find it among three.
    @Test(arguments: NameVariant.allCases)
    func findsTheUnit(by variant: NameVariant) {
        let catalogue = RealUnits.catalogue
        var asked = 0
        var missed: [String] = []
        for unit in RealUnits.units {
            for typed in variant.typed(unit) {
                asked += 1
                let hits = catalogue.search(typed, limit: 3).map(\.found)
                if !hits.contains(where: { $0.unit.code == unit.unit.code }) {
                    missed.append("\(typed) (\(unit.unit.names.shown))")
                }
            }
        }
        #expect(asked >= 50)
        #expect(Double(missed.count) <= 0.05 * Double(asked), "\(missed.count)/\(asked): \(missed)")
    }

    @Test func findsUnitsByTheQualification() {
        let hits = RealUnits.catalogue.search("autoalan perustutkinto", limit: 10)
        #expect(hits.count == 10)
        #expect(hits.allSatisfy { $0.found.qualification?.number == "OPH-2762-2017" })
    }

    @Test func theQualificationTellsUnitsOfOneNameApart() {
        let hits = RealUnits.catalogue.search("huippuosaajana toimiminen puuteollisuus", limit: 1)
        #expect(hits.first?.found.qualification?.number == "OPH-2455-2017")
    }

    @Test(arguments: ["qwerty", "?!", "", "xyzzy foo"])
    func whatIsNoNameFindsNothing(_ typed: String) {
        #expect(RealUnits.catalogue.search(typed, limit: 3).isEmpty)
    }
}

/// The units of the national files.
enum RealUnits {
    private static let folder = ProjectFolder.path + "/../shared/data/eperusteet/"
    private static let names = [
        "autoala-OPH-2762-2017", "elaintenhoito-OPH-2487-2018", "hiusala-43-011-2014",
        "liikunta-OPH-1161-2018", "puuteollisuus-OPH-2455-2017",
    ]
    private static let files = names.map { NationalFile(path: folder + $0 + ".json") }

    static let areThere = files.allSatisfy { $0.content != nil }
    static let units = files.reduce(Catalogue()) { $0.adding($1.catalogue) }.units
    static let catalogue = OpenCatalogue(
        files.reduce(Catalogue()) { $0.adding($1.catalogue) },
        reader: RealKnowledge.dictionary
    )

    @Test(.enabled(if: areThere))
    static func everyFileIsTakenWhole() {
        #expect(files.flatMap(\.problems).isEmpty)
        #expect(units.count == 145)
        #expect(units.allSatisfy { !$0.unit.goals.isEmpty && $0.unit.extent != nil })
    }
}
