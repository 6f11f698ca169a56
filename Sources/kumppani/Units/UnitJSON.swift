internal import JSONText
internal import Units

/// Units as JSON, for programs.
enum UnitJSON {
    /// A unit whole.
    static func value(_ found: CatalogueUnit) -> JSONValue {
        let unit = found.unit
        return .object(leavingOutMissing: [
            ("code", .string(unit.code)), ("version", unit.version.map(JSONValue.integer)),
            ("names", value(unit.names)),
            ("extent", unit.extent.map { .string(UnitWording.text($0)) }),
            ("qualification", found.qualification.map(value)),
            (
                "requirements",
                .object(leavingOutMissing: [
                    ("fi", .array(unit.finnish.map(value))),
                    ("sv", .array(unit.swedish.map(value))),
                ])
            ),
        ])
    }

    /// A hit of a search, without its requirements.
    static func value(_ hit: UnitHit) -> JSONValue {
        let unit = hit.found.unit
        return .object(leavingOutMissing: [
            ("code", .string(unit.code)), ("version", unit.version.map(JSONValue.integer)),
            ("names", value(unit.names)),
            ("extent", unit.extent.map { .string(UnitWording.text($0)) }),
            ("qualification", hit.found.qualification.map(value)),
            ("likeness", .decimal((hit.likeness * 1000).rounded() / 1000)),
        ])
    }

    /// A qualification in a list.
    static func value(_ summary: QualificationSummary) -> JSONValue {
        .object([
            JSONMember("number", .string(summary.title.number)),
            JSONMember("names", value(summary.title.names)),
            JSONMember("units", .integer(summary.unitCount)),
        ])
    }

    private static func value(_ title: QualificationTitle) -> JSONValue {
        .object([
            JSONMember("number", .string(title.number)), JSONMember("names", value(title.names)),
        ])
    }

    private static func value(_ names: UnitNames) -> JSONValue {
        .object(names.all.map { JSONMember($0.language, .string($0.name)) })
    }

    private static func value(_ group: RequirementGroup) -> JSONValue {
        .object(leavingOutMissing: [
            ("title", group.title.map(JSONValue.string)),
            ("lead", group.lead.map(JSONValue.string)),
            ("items", .array(group.items.map(JSONValue.string))),
        ])
    }
}
