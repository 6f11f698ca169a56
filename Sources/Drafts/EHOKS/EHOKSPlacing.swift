public import Planning

extension HOKSElement {
    /// Fills in what a plan says, by the places that its form names.
    init(_ progress: PlanProgress, identifier: String, approved: CalendarDate? = nil) {
        for field in progress.fields {
            guard let place = field.place, let value = progress.value(field.id) else { continue }
            set(place, PlacedValue(value, field))
        }
        unit.period.identifier = identifier
        self.approved = self.approved ?? approved
        unit.demonstration.surroundings = .init(
            institution: unit.period.representative.institution,
            workplace: unit.period.workplace.name,
            businessID: unit.period.workplace.businessID
        )
    }

    /// Puts a value in its place; false when eHOKS has no such place.
    @discardableResult
    mutating func set(_ place: EHOKSPlace, _ value: PlacedValue) -> Bool {
        let path = place.path.joined(separator: "/")
        switch place.part {
        case .hoks: return set(path, value)
        case .unit: return unit.set(path, value)
        case .period: return unit.period.set(path, value)
        case .demonstration: return unit.demonstration.set(path, value)
        }
    }

    private mutating func set(_ path: String, _ value: PlacedValue) -> Bool {
        switch path {
        case "oppija-oid": student = value.text
        case "opiskeluoikeus-oid": studyRight = value.text
        case "ensikertainen-hyvaksyminen": approved = value.date
        default: return false
        }
        return true
    }
}

extension EHOKSPlace {
    /// Whether the exports know the place; a form that names another would lose the answer.
    public var isKnown: Bool {
        var document = HOKSElement()
        return document.set(self, PlacedValue(.text(""), nil))
    }
}

/// A value on its way to eHOKS: a choice as its code.
struct PlacedValue {
    let value: AnswerValue
    let text: String?
    var date: CalendarDate? { value.date }
    var number: Int? { value.number }
    var list: [String] { value.list ?? [] }
    var spans: [DateSpan] { (value.spans ?? []).sorted { $0.start < $1.start } }

    init(_ value: AnswerValue, _ field: PlanField?) {
        self.value = value
        guard case .choice(let id) = value else {
            text = value.text
            return
        }
        text = field?.choice(id)?.code ?? id
    }
}

extension UnitElement {
    fileprivate mutating func set(_ path: String, _ value: PlacedValue) -> Bool {
        switch path {
        case "tutkinnon-osa-koodi-uri": code = value.text
        case "tutkinnon-osa-koodi-versio": version = value.number
        case "tutkinnon-osan-perusteen-diaarinro": diaryNumber = value.text
        default: return false
        }
        return true
    }
}

extension PeriodElement {
    fileprivate mutating func set(_ path: String, _ value: PlacedValue) -> Bool {
        switch path {
        case "alku": start = value.date
        case "loppu": end = value.date
        case "osaamisen-hankkimistapa-koodi-uri": method = value.text
        case "jarjestajan-edustaja/nimi": representative.name = value.text
        case "jarjestajan-edustaja/oppilaitos-oid": representative.institution = value.text
        case "osa-aikaisuustieto": share = value.number
        case "oppisopimuksen-perusta-koodi-uri": basis = value.text
        case "keskeytymisajanjaksot": interruptions = value.spans
        default: return workplace.set(path, value)
        }
        return true
    }
}

extension WorkplaceElement {
    fileprivate mutating func set(_ path: String, _ value: PlacedValue) -> Bool {
        let parent = "tyopaikalla-jarjestettava-koulutus/"
        let person = parent + "vastuullinen-tyopaikka-ohjaaja/"
        switch path {
        case parent + "tyopaikan-nimi": name = value.text
        case parent + "tyopaikan-y-tunnus": businessID = value.text
        case parent + "keskeiset-tyotehtavat": tasks = value.list.map { PlanTask($0).name }
        case person + "nimi": instructor = value.text
        case person + "sahkoposti": email = value.text
        case person + "puhelinnumero": phone = value.text
        default: return false
        }
        return true
    }
}

extension DemonstrationElement {
    fileprivate mutating func set(_ path: String, _ value: PlacedValue) -> Bool {
        switch path {
        case "alku": start = value.date
        case "loppu": end = value.date
        case "nayttoymparisto/nimi": place = value.text
        case "nayttoymparisto/y-tunnus": placeBusinessID = value.text
        case "nayttoymparisto/kuvaus": placeNote = value.text
        case "sisallon-kuvaus": tasks = value.list
        case "koulutuksen-jarjestaja-osaamisen-arvioijat/nimi": providerAssessor = value.text
        case "tyoelama-osaamisen-arvioijat/nimi": workplaceAssessor = value.text
        default: return false
        }
        return true
    }
}
