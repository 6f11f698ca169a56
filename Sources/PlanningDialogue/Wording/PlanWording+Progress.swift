public import Planning

extension PlanWording {
    /// The first words of a talk: a greeting to a new plan, or where a begun one stands.
    static func opening(_ progress: PlanProgress) -> String {
        guard progress.count.answered > 0 || progress.stamps[.finished] != nil else {
            return """
                Suunnitellaan työpaikkajakso yhdessä: yksi kysymys kerrallaan, ääneen puhuen.
                Jokainen vastaus tallentuu heti. /ohje näyttää komennot, ? kertoo, miksi kysytään.
                /pakolliset kysyy vain sen, mitä suunnitelma tarvitsee.
                """
        }
        let sections = progress.form.sections.enumerated()
            .map { index, section in
                "\(index + 1) \(section.title): \(state(progress.state(of: section)))"
            }
        return "Jatketaan suunnitelmaa: \(progress.label).\n" + sections.joined(separator: "\n")
    }

    static func state(_ state: PlanState) -> String {
        switch state {
        case .untouched: "aloittamatta"
        case .begun: "kesken"
        case .done: "valmis"
        }
    }

    static func paused(_ progress: PlanProgress) -> String {
        let count = progress.count
        return "Kaikki on tallessa: \(count.answered)/\(count.all) kysymystä vastattu."
            + " Voit jatkaa samasta kohdasta myöhemmin."
    }

    static func finished(_ progress: PlanProgress) -> String {
        let open = progress.openRequiredFields.map(\.name)
        guard !open.isEmpty else { return "Suunnitelma on valmis ja tallessa." }
        return "Suunnitelma on tallessa. Auki jäi: \(open.joined(separator: ", "))."
    }

    static func text(of answer: Answer?, _ field: PlanField) -> String {
        switch answer {
        case nil: "Ei annettu"
        case .unknown: "En tiedä"
        case .notApplicable: "Ei koske"
        case .later: "Myöhemmin"
        case .given(let given): text(of: given.revealed(), field)
        }
    }

    private static func text(of value: AnswerValue, _ field: PlanField) -> String {
        guard case .date(let date) = value else { return field.text(of: value) }
        return "\(date.weekday.finnish) \(date)"
    }

    /// What the period comes to, and when the data should be in eHOKS.
    static func facts(_ progress: PlanProgress) -> [String] {
        guard let period = Period(progress), let end = period.span.end else { return [] }
        var parts = ["\(period.calendarDays) kalenteripäivää", "\(period.weekdays) arkipäivää"]
        if let hours = period.hours {
            parts.append("\(hours) työpaikalla osa-aikaisuudella \(period.share) %")
        }
        let breaks = period.interruptions.isEmpty ? "" : ", keskeytykset vähennetty"
        let deadline = end.adding(days: -1)
        return [
            "Jakso \(period.span): \(parts.joined(separator: ", "))\(breaks).",
            "Vie tiedot eHOKSiin viimeistään \(deadline), jotta ohjaajakysely lähtee ajallaan.",
        ]
    }

    /// Goals and tasks that do not meet, by number; the table tells which they are.
    static func coverage(_ coverage: PlanCoverage) -> [String] {
        guard coverage.tasks.contains(where: { !$0.goals.isEmpty }) else { return [] }
        let goals = coverage.rows.filter(\.tasks.isEmpty).map { "\($0.number)" }
        let tasks = coverage.tasksWithoutGoal.map(\.name)
        return [
            goals.isEmpty ? nil : "Mikään tehtävä ei palvele näitä tavoitteita: \(joined(goals)).",
            tasks.isEmpty ? nil : "Näille tehtäville ei ole tavoitetta: \(joined(tasks)).",
        ]
        .compactMap { $0 }
    }

    private static func joined(_ items: [String]) -> String {
        items.joined(separator: ", ")
    }
}

extension PlanProgress {
    /// What a list of plans shows: `Kahvila Kulma Oy, 7.1.2027, 14/31`.
    public var label: String {
        let workplace = value(PlanFieldID.workplace)?.text ?? "työpaikka avoin"
        let start = value(PlanFieldID.start)?.date?.finnish
        let count = count
        let parts = [workplace, start, "\(count.answered)/\(count.all)"]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}
