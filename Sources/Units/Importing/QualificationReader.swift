internal import JSONText

/// Reads the requirements of a qualification as ePerusteet publishes them.
///
/// Units stand in `tutkinnonOsat`; each way of completion in `suoritustavat` names the units it
/// has, by id, with their extents.
struct QualificationReader {
    /// The most units of a qualification, many times those of the largest one.
    static let unitLimit = 2_000
    /// The most `<` in the texts of a qualification's units together.
    static let markupLimit = 200_000

    let file: String
    private(set) var problems: [ImportProblem] = []

    init(file: String) {
        self.file = file
    }

    /// The qualification; nil when it cannot be told which one it is.
    mutating func qualification(_ json: JSONValue) -> Qualification? {
        let names = json["nimi"].map { nimi in UnitNames { nimi.text($0) } }
        guard let number = json["diaarinumero"]?.string.flatMap(PlainText.line) else {
            note(.noDiaryNumber)
            return nil
        }
        guard let names, !names.isEmpty else {
            note(.noName)
            return nil
        }
        let places = Self.places(json)
        let found = json["tutkinnonOsat"]?.items ?? []
        guard found.count <= Self.unitLimit,
            found.map(\.markup).reduce(0, +) <= Self.markupLimit
        else {
            note(.tooMuch)
            return nil
        }
        let units = found.enumerated().compactMap { unit($1, at: $0 + 1, places) }
        return Qualification(number: number, names: names, units: distinct(inOrder(units)))
    }

    private typealias Placed = (order: Int, unit: QualificationUnit)

    private mutating func unit(
        _ json: JSONValue,
        at number: Int,
        _ places: [Int: [Place]]
    ) -> Placed? {
        let names = UnitNames { json["nimi"]?.text($0) ?? json["koodi"]?["nimi"]?.text($0) }
        let part = names.isEmpty ? "\(number)" : names.shown
        guard let code = json["koodiUri"]?.string ?? json["koodi"]?["uri"]?.string else {
            note(.noCode, part)
            return nil
        }
        guard CodeURI.isValid(code) else {
            note(.badCode(code), part)
            return nil
        }
        guard !names.isEmpty else {
            note(.noName, code)
            return nil
        }
        let placed = json["id"]?.whole.flatMap { places[$0] } ?? []
        let requirements = RequirementsReader(json)
        if requirements.isUnreadable { note(.unreadableRequirements, code) }
        let unit = QualificationUnit(
            code: code,
            version: (json["koodi"]?["versio"] ?? json["versio"])?.whole.flatMap(CodeURI.version),
            names: names,
            extents: Self.extents(json, placed),
            finnish: requirements.groups("fi"),
            swedish: requirements.groups("sv")
        )
        return (placed.first?.order ?? .max, unit)
    }

    private func inOrder(_ units: [Placed]) -> [QualificationUnit] {
        units.enumerated()
            .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .map(\.element.unit)
    }

    private mutating func distinct(_ units: [QualificationUnit]) -> [QualificationUnit] {
        var seen: Set<String> = []
        return units.filter { unit in
            let isNew = seen.insert(unit.code).inserted
            if !isNew { note(.twice, unit.code) }
            return isNew
        }
    }

    private mutating func note(_ kind: ImportProblem.Kind, _ part: String? = nil) {
        problems.append(ImportProblem(file: file, part: part, kind: kind))
    }
}

extension QualificationReader {
    /// Where a way of completion has a unit.
    private struct Place {
        let order: Int
        let extent: UnitExtent
    }

    /// The places of units by the unit's id.
    private static func places(_ json: JSONValue) -> [Int: [Place]] {
        var places: [Int: [Place]] = [:]
        for way in json["suoritustavat"]?.items ?? [] {
            let name = way["suoritustapakoodi"]?.string.flatMap(PlainText.line) ?? ""
            let isWeeks = way["laajuusYksikko"]?.string == "OPINTOVIIKKO"
            for reference in way["tutkinnonOsaViitteet"]?.items ?? [] {
                guard let id = reference.unitID else { continue }
                let extent = reference.extent(way: name, isWeeks ? .weeks : .points)
                let order = reference["jarjestys"]?.whole ?? .max
                places[id, default: []].append(Place(order: order, extent: extent))
            }
        }
        return places
    }

    private static func extents(_ json: JSONValue, _ places: [Place]) -> [UnitExtent] {
        guard places.isEmpty else { return places.map(\.extent) }
        // A unit that no way of completion names still tells its own extent.
        let own = json.extent(way: "", .points)
        return own.least == nil ? [] : [own]
    }
}

extension JSONValue {
    /// How many `<` there are in all texts of the value.
    fileprivate var markup: Int {
        switch self {
        case .string(let text): text.utf8.count { $0 == UInt8(ascii: "<") }
        case .array(let values): values.reduce(0) { $0 + $1.markup }
        case .object(let members): members.reduce(0) { $0 + $1.value.markup }
        default: 0
        }
    }

    /// The id of the unit that a reference names: text in the published files.
    fileprivate var unitID: Int? {
        self["_tutkinnonOsa"]?.string.flatMap { Int($0) } ?? self["_tutkinnonOsa"]?.whole
    }

    /// An extent that a unit can have; anything else is a slip and no extent at all.
    private func amount(_ name: String) -> Double? {
        self[name]?.number.flatMap { (0.1...1_000).contains($0) ? ($0 * 100).rounded() / 100 : nil }
    }

    fileprivate func extent(way: String, _ measure: UnitExtent.Measure) -> UnitExtent {
        let least = amount("laajuus")
        let most = amount("laajuusMaksimi").flatMap { $0 > least ?? 0 ? $0 : nil }
        return UnitExtent(way: way, least: least, most: most, measure: measure)
    }
}
