internal import JSONText
internal import Planning

/// The whole HOKS as eHOKS takes it in `POST /hoks`: only the parts a plan can fill.
struct HOKSElement: Hashable {
    var student: String?
    var studyRight: String?
    var approved: CalendarDate?
    var unit = UnitElement()

    /// A plan of a period in a unit is itself a need to acquire competence.
    var json: JSONValue {
        .object(leavingOutMissing: [
            ("oppija-oid", student.map(JSONValue.string)),
            ("opiskeluoikeus-oid", studyRight.map(JSONValue.string)),
            ("ensikertainen-hyvaksyminen", approved.map(\.json)),
            ("osaamisen-hankkimisen-tarve", .boolean(true)),
            ("hankittavat-ammat-tutkinnon-osat", .array([unit.json])),
        ])
    }
}

/// An element of `hankittavat-ammat-tutkinnon-osat`.
struct UnitElement: Hashable {
    var code: String?
    var version: Int?
    var diaryNumber: String?
    var demonstration = DemonstrationElement()
    var period = PeriodElement()

    var json: JSONValue {
        .object(leavingOutMissing: [
            ("tutkinnon-osa-koodi-uri", code.map(JSONValue.string)),
            ("tutkinnon-osa-koodi-versio", version.map(JSONValue.integer)),
            ("tutkinnon-osan-perusteen-diaarinro", diaryNumber.map(JSONValue.string)),
            (
                "osaamisen-osoittaminen",
                demonstration.isEmpty ? nil : .array([demonstration.json])
            ),
            ("osaamisen-hankkimistavat", .array([period.json])),
        ])
    }
}

/// An element of `osaamisen-hankkimistavat`.
struct PeriodElement: Hashable {
    var start: CalendarDate?
    var end: CalendarDate?
    var identifier: String?
    var method: String?
    var representative = RepresentativeElement()
    var workplace = WorkplaceElement()
    var share: Int?
    var basis: String?
    var interruptions: [DateSpan] = []

    /// The code service has version 1 of the forms of training.
    var json: JSONValue {
        .object(leavingOutMissing: [
            ("alku", start.map(\.json)),
            ("loppu", end.map(\.json)),
            ("yksiloiva-tunniste", identifier.map(JSONValue.string)),
            ("osaamisen-hankkimistapa-koodi-uri", method.map(JSONValue.string)),
            ("osaamisen-hankkimistapa-koodi-versio", method == nil ? nil : .integer(1)),
            ("jarjestajan-edustaja", representative.json),
            ("tyopaikalla-jarjestettava-koulutus", workplace.isEmpty ? nil : workplace.json),
            ("osa-aikaisuustieto", share.map(JSONValue.integer)),
            ("oppisopimuksen-perusta-koodi-uri", basis.map(JSONValue.string)),
            ("keskeytymisajanjaksot", interruptions.isEmpty ? nil : .array(breaks)),
        ])
    }

    private var breaks: [JSONValue] {
        interruptions.map { span in
            .object(leavingOutMissing: [
                ("alku", span.start.json), ("loppu", span.end.map(\.json)),
            ])
        }
    }
}

/// `tyopaikalla-jarjestettava-koulutus`.
struct WorkplaceElement: Hashable {
    var name: String?
    var businessID: String?
    var instructor: String?
    var email: String?
    var phone: String?
    var tasks: [String] = []

    var isEmpty: Bool { self == WorkplaceElement() }

    var json: JSONValue {
        .object(leavingOutMissing: [
            ("vastuullinen-tyopaikka-ohjaaja", instructorJSON),
            ("tyopaikan-nimi", name.map(JSONValue.string)),
            ("tyopaikan-y-tunnus", businessID.map(JSONValue.string)),
            ("keskeiset-tyotehtavat", .array(tasks.map(JSONValue.string))),
        ])
    }

    private var instructorJSON: JSONValue? {
        guard instructor != nil || email != nil || phone != nil else { return nil }
        return .object(leavingOutMissing: [
            ("nimi", instructor.map(JSONValue.string)),
            ("sahkoposti", email.map(JSONValue.string)),
            ("puhelinnumero", phone.map(JSONValue.string)),
        ])
    }
}

/// `jarjestajan-edustaja`: eHOKS wants both the name and the institution or neither.
struct RepresentativeElement: Hashable {
    var name: String?
    var institution: String?

    var json: JSONValue? {
        guard let name, let institution else { return nil }
        return .object([
            JSONMember("nimi", .string(name)), JSONMember("oppilaitos-oid", .string(institution)),
        ])
    }
}

extension CalendarDate {
    /// The date as eHOKS takes it.
    var json: JSONValue { .string(iso) }
}
