internal import Planning

extension EHOKSRules {
    private static let workplacePath = "tyopaikalla-jarjestettava-koulutus/"

    /// Whether the period ends on the day of 2021 or 2023 from which a rule holds, or later.
    private func ends(onOrAfter year: Int, _ month: Int, _ day: Int) -> Bool {
        guard let end = period.end else { return true }
        return (end.year, end.month, end.day) >= (year, month, day)
    }

    private var isApprenticeship: Bool {
        period.method == "osaamisenhankkimistapa_oppisopimus"
    }

    private var isWorkplacePeriod: Bool {
        isApprenticeship || period.method == "osaamisenhankkimistapa_koulutussopimus"
    }

    /// The form of contract, the basis and the share.
    mutating func checkTerms() {
        require(period.method, .period, "osaamisen-hankkimistapa-koodi-uri")
        if isApprenticeship, ends(onOrAfter: 2021, 7, 1) {
            require(period.basis, .period, "oppisopimuksen-perusta-koodi-uri")
        }
        guard isWorkplacePeriod, ends(onOrAfter: 2023, 7, 1) else { return }
        require(period.share, .period, "osa-aikaisuustieto")
        if let share = period.share, !(1...100).contains(share) {
            note(.shareRange, .period, "osa-aikaisuustieto")
        }
    }

    /// Without any workplace eHOKS takes the period; with half of one it does not.
    mutating func checkWorkplace() {
        let workplace = period.workplace
        let path = Self.workplacePath
        guard !workplace.isEmpty else {
            note(.noWorkplace, .period, path + "tyopaikan-nimi", isRefused: false)
            return
        }
        require(workplace.name, .period, path + "tyopaikan-nimi")
        if workplace.businessID == nil, isWorkplacePeriod, ends(onOrAfter: 2021, 8, 26) {
            note(.missing, .period, path + "tyopaikan-y-tunnus")
        }
        if let id = workplace.businessID, !BusinessID.isValid(id) {
            note(.businessID, .period, path + "tyopaikan-y-tunnus")
        }
        if workplace.tasks.isEmpty {
            note(.noTasks, .period, path + "keskeiset-tyotehtavat", isRefused: false)
        }
        checkInstructor(workplace, path + "vastuullinen-tyopaikka-ohjaaja/")
    }

    private mutating func checkInstructor(_ workplace: WorkplaceElement, _ path: String) {
        require(workplace.instructor, .period, path + "nimi")
        if workplace.email == nil, workplace.phone == nil {
            note(.noContact, .period, path + "sahkoposti", isRefused: false)
        }
        guard let phone = workplace.phone else { return }
        if phone.utf16.count > 256 { note(.phoneLength, .period, path + "puhelinnumero") }
        if phone.wholeMatch(of: /[-+0-9() ]*/) == nil {
            note(.phoneCharacters, .period, path + "puhelinnumero")
        }
    }

    /// The law wants the provider's representative; eHOKS does not.
    mutating func checkRepresentative() {
        let person = period.representative
        let path = "jarjestajan-edustaja/"
        check(person.institution, .organisation, .period, path + "oppilaitos-oid")
        switch (person.name, person.institution) {
        case (nil, nil): note(.noRepresentative, .period, path + "nimi", isRefused: false)
        case (nil, _): note(.halfRepresentative, .period, path + "nimi", isRefused: false)
        case (_, nil):
            note(.halfRepresentative, .period, path + "oppilaitos-oid", isRefused: false)
        default: break
        }
    }

    /// eHOKS wants the place and the days; the law wants two assessors and the tasks.
    mutating func checkDemonstration() {
        let demonstration = document.unit.demonstration
        guard !demonstration.isEmpty || progress.value(PlanFieldID.demonstration)?.isYes == true
        else { return }
        require(demonstration.place, .demonstration, "nayttoymparisto/nimi")
        require(demonstration.start, .demonstration, "alku")
        require(demonstration.end, .demonstration, "loppu")
        if demonstration.tasks.isEmpty {
            note(.noDemonstrationTasks, .demonstration, "sisallon-kuvaus", isRefused: false)
        }
        checkAssessors(demonstration)
        checkDays(of: demonstration)
    }

    private mutating func checkAssessors(_ demonstration: DemonstrationElement) {
        if demonstration.providerAssessor == nil {
            let path = "koulutuksen-jarjestaja-osaamisen-arvioijat/nimi"
            note(.noProviderAssessor, .demonstration, path, isRefused: false)
        }
        let path = "tyoelama-osaamisen-arvioijat/nimi"
        if demonstration.workplaceAssessor == nil {
            note(.noWorkplaceAssessor, .demonstration, path, isRefused: false)
        } else if period.workplace.name == nil {
            note(.assessorWithoutWorkplace, .demonstration, path, isRefused: false)
        }
    }

    private mutating func checkDays(of demonstration: DemonstrationElement) {
        guard let start = demonstration.start, let end = demonstration.end else { return }
        if end < start {
            note(.demonstrationEndBeforeStart(start), .demonstration, "loppu", isRefused: false)
        }
        guard let first = period.start, let last = period.end, first <= last else { return }
        let span = DateSpan(start: first, end: last)
        guard !span.contains(start) || !span.contains(end) else { return }
        let path = span.contains(start) ? "loppu" : "alku"
        note(.demonstrationOutsidePeriod(span), .demonstration, path, isRefused: false)
    }
}
