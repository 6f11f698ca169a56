internal import JSONText
internal import Planning

/// An element of `osaamisen-osoittaminen`.
struct DemonstrationElement: Hashable {
    var start: CalendarDate?
    var end: CalendarDate?
    var place: String?
    var placeBusinessID: String?
    var placeNote: String?
    var tasks: [String] = []
    var providerAssessor: String?
    var workplaceAssessor: String?
    /// Facts of other parts that belong to the assessors; they alone make no demonstration.
    var surroundings = Surroundings()

    /// The assessors' organisations.
    struct Surroundings: Hashable {
        var institution: String?
        var workplace: String?
        var businessID: String?
    }

    var isEmpty: Bool {
        var plain = self
        plain.surroundings = Surroundings()
        return plain == DemonstrationElement()
    }

    var json: JSONValue {
        .object(leavingOutMissing: [
            ("alku", start.map(\.json)),
            ("loppu", end.map(\.json)),
            ("nayttoymparisto", placeJSON),
            ("sisallon-kuvaus", .array(tasks.map(JSONValue.string))),
            ("koulutuksen-jarjestaja-osaamisen-arvioijat", providerAssessor.map(provider)),
            ("tyoelama-osaamisen-arvioijat", workplaceAssessor.flatMap(workingLife)),
        ])
    }

    /// The workplace's business id goes along only when the demonstration is at the workplace.
    private var placeJSON: JSONValue? {
        guard let place else { return nil }
        let here = place == surroundings.workplace ? surroundings.businessID : nil
        return .object(leavingOutMissing: [
            ("nimi", .string(place)),
            ("y-tunnus", (placeBusinessID ?? here).map(JSONValue.string)),
            ("kuvaus", placeNote.map(JSONValue.string)),
        ])
    }

    private func provider(_ name: String) -> JSONValue {
        let organisation = JSONValue.object(leavingOutMissing: [
            ("oppilaitos-oid", surroundings.institution.map(JSONValue.string))
        ])
        return assessor(name, organisation)
    }

    /// eHOKS wants the name of the assessor's workplace: that of the period.
    private func workingLife(_ name: String) -> JSONValue? {
        guard let workplace = surroundings.workplace else { return nil }
        let organisation = JSONValue.object(leavingOutMissing: [
            ("nimi", .string(workplace)),
            ("y-tunnus", surroundings.businessID.map(JSONValue.string)),
        ])
        return assessor(name, organisation)
    }

    private func assessor(_ name: String, _ organisation: JSONValue) -> JSONValue {
        .array([
            .object([JSONMember("nimi", .string(name)), JSONMember("organisaatio", organisation)])
        ])
    }
}
