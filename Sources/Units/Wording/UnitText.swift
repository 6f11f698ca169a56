/// A unit whole, as lines for people.
public struct UnitText {
    private let unit: QualificationUnit
    private let qualification: QualificationTitle?

    /// Takes a unit.
    public init(_ found: CatalogueUnit) {
        unit = found.unit
        qualification = found.qualification
    }

    /// The name, the facts and the requirements.
    public var lines: [String] {
        [unit.names.shown] + otherNames + facts + requirements
    }

    private var otherNames: [String] {
        unit.names.all.dropFirst().map { "  \(Self.language($0.language)): \($0.name)" }
    }

    private var facts: [String] {
        let version = unit.version.map { "versio \($0)" } ?? "versio ei tiedossa"
        let extents = unit.extents
            .map { extent in
                [extent.least.map { _ in UnitWording.text(extent) }, Self.way(extent.way)]
                    .compactMap { $0 }.joined(separator: " ")
            }
            .filter { !$0.isEmpty }
        return ["  Koodi: \(unit.code), \(version)"]
            + (extents.isEmpty ? [] : ["  Laajuus: " + extents.joined(separator: ", ")])
            + (qualification.map { ["  Tutkinto: \($0.names.shown), \($0.number)"] } ?? [])
    }

    private var requirements: [String] {
        let groups = unit.finnish.isEmpty ? unit.swedish : unit.finnish
        guard !groups.isEmpty else { return ["", UnitText.noRequirements] }
        return groups.flatMap(Self.lines)
    }

    /// A group as lines: what it is about, what stands before the list, and the list.
    public static func lines(_ group: RequirementGroup) -> [String] {
        let heads = [group.title, group.lead].compactMap { $0 }
        return [""] + heads + group.items.map { "– " + $0 }
    }

    /// Said of a unit without requirements.
    public static let noRequirements = "Luettelossa ei ole tämän osan ammattitaitovaatimuksia."

    private static func language(_ code: String) -> String {
        switch code {
        case "sv": "ruotsiksi"
        case "en": "englanniksi"
        default: "suomeksi"
        }
    }

    private static func way(_ way: String) -> String? {
        switch way {
        case "ops": "opetussuunnitelmaperusteisena"
        case "naytto": "näyttötutkintona"
        default: nil
        }
    }
}
