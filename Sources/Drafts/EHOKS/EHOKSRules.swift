internal import Planning

/// The rules of the national service on what a plan fills, and what makes it useful there.
///
/// Grounds: `domain/ehoks-fields.md`, read from Opetushallitus/ehoks.
struct EHOKSRules {
    let document: HOKSElement
    let progress: PlanProgress
    let scope: EHOKSCheck.Scope
    private var found: [EHOKSFinding] = []

    var period: PeriodElement { document.unit.period }

    init(_ document: HOKSElement, _ progress: PlanProgress, scope: EHOKSCheck.Scope) {
        self.document = document
        self.progress = progress
        self.scope = scope
    }

    /// Everything found, what is refused first, each in the order of the form.
    func findings() -> [EHOKSFinding] {
        var rules = self
        rules.checkDocument()
        rules.checkUnit()
        rules.checkDates()
        rules.checkTerms()
        rules.checkWorkplace()
        rules.checkRepresentative()
        rules.checkDemonstration()
        return rules.found.enumerated()
            .sorted { rules.order($0.element, $0.offset) < rules.order($1.element, $1.offset) }
            .map(\.element)
    }

    private func order(_ finding: EHOKSFinding, _ offset: Int) -> (Int, Int, Int) {
        let place = finding.field.flatMap(progress.form.position) ?? Int.max
        return (finding.isRefused ? 0 : 1, place, offset)
    }

    /// Notes a finding under the field that fills the place.
    mutating func note(
        _ kind: EHOKSFinding.Kind,
        _ part: EHOKSPlace.Part,
        _ path: String,
        isRefused: Bool = true
    ) {
        let keys = path.split(separator: "/").map(String.init)
        let field = progress.form.fields.first { field in
            field.place.map { $0.part == part && $0.path == keys } ?? false
        }
        found.append(
            EHOKSFinding(
                field: field?.id,
                fieldName: field?.name ?? EHOKSFinding.name(ofPlace: path),
                isRefused: isRefused,
                kind: kind
            )
        )
    }

    mutating func require(_ value: (some Any)?, _ part: EHOKSPlace.Part, _ path: String) {
        if value == nil { note(.missing, part, path) }
    }

    private mutating func checkDocument() {
        guard case .whole = scope else { return }
        require(document.student, .hoks, "oppija-oid")
        check(document.student, .student, .hoks, "oppija-oid")
        require(document.studyRight, .hoks, "opiskeluoikeus-oid")
        check(document.studyRight, .studyRight, .hoks, "opiskeluoikeus-oid")
        require(document.approved, .hoks, "ensikertainen-hyvaksyminen")
    }

    private mutating func checkUnit() {
        let unit = document.unit
        require(unit.code, .unit, "tutkinnon-osa-koodi-uri")
        require(unit.version, .unit, "tutkinnon-osa-koodi-versio")
        if let code = unit.code, code.wholeMatch(of: /tutkinnonosat_[0-9]+/) == nil {
            note(.unitCodeShape, .unit, "tutkinnon-osa-koodi-uri")
        }
    }

    private mutating func checkDates() {
        require(period.start, .period, "alku")
        require(period.end, .period, "loppu")
        if let start = period.start, let end = period.end {
            let latest = start.adding(years: 5)
            if end < start { note(.endBeforeStart(start), .period, "loppu") }
            if end > latest { note(.overFiveYears(latest: latest), .period, "loppu") }
        }
        for (span, next) in zip(period.interruptions, period.interruptions.dropFirst())
        where span.end.map({ $0 >= next.start }) ?? true {
            note(.interruptionsOverlap(span, next), .period, "keskeytymisajanjaksot")
        }
        if let end = period.end, period.interruptions.contains(where: { $0.contains(end) }) {
            note(.interruptedAtEnd(end), .period, "keskeytymisajanjaksot", isRefused: false)
        }
    }

    mutating func check(
        _ oid: String?,
        _ subject: OID.Subject,
        _ part: EHOKSPlace.Part,
        _ path: String
    ) {
        guard let oid, let problem = OID.problem(in: oid, as: subject) else { return }
        note(.oid(problem, subject), part, path)
    }
}
