internal import FinnishLanguage
internal import PlanningDialogue
internal import Units
internal import XMLTree

/// The catalogue of units and the tying of tasks for a planning talk; opened when first needed.
final class PlanCatalogue {
    private let place: UnitPlace
    private lazy var dictionary = try? Voikko()
    private lazy var catalogue = opened()
    private lazy var ties = dictionary.map { TaskTies(reader: $0) }
    /// What Tab completes where the unit is asked.
    private(set) lazy var names = catalogue?.names ?? []

    init(_ place: UnitPlace) {
        self.place = place
    }

    /// The catalogue as the talk uses it.
    var units: PlanUnits {
        guard let catalogue else { return .none }
        return PlanUnits(
            count: catalogue.count,
            find: { Self.near(catalogue.search($0, limit: 9)).map { PlanUnit($0.found) } },
            unit: { code, number in
                let units = catalogue.units(ofCode: code).filter { $0.unit.code == code }
                let own = units.first { number != nil && $0.qualification?.number == number }
                return (own ?? units.first).map(PlanUnit.init)
            }
        )
    }

    /// The hits that are not much farther off than the nearest.
    private static func near(_ hits: [UnitHit]) -> [UnitHit] {
        let best = hits.map(\.likeness).max() ?? 0
        return hits.filter { $0.likeness >= 0.4 * best }
    }

    /// The numbers of the goals that each task probably serves.
    func goals(_ tasks: [String], _ goals: [String]) -> [[Int]] {
        ties?.goals(servedBy: tasks, among: goals) ?? tasks.map { _ in [] }
    }

    /// A catalogue that is there but cannot be used is named once, and the talk goes on without.
    private func opened() -> OpenCatalogue? {
        guard let dictionary else { return nil }
        do throws(XMLProblem) {
            return try place.open(dictionary)
        } catch {
            StandardStreams.printError(Finding(error).description)
            return nil
        }
    }
}

extension PlanUnit {
    fileprivate init(_ found: CatalogueUnit) {
        self.init(
            name: found.unit.names.shown,
            code: found.unit.code,
            version: found.unit.version,
            extent: found.unit.extent.map(UnitWording.text),
            qualification: found.qualification?.names.shown,
            diaryNumber: found.qualification?.number,
            goals: found.unit.goals
        )
    }
}
