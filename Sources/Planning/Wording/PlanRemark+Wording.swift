extension PlanRemark {
    /// The remark in Finnish.
    public var sentence: String {
        switch self {
        case .demonstrationOutside(let span, let period):
            "Näyttö \(span) ei ole jakson \(period) sisällä. Se on sallittua; tarkista vain päivät."
        case .minor:
            "Opiskelija on alle 18-vuotias: työhön sovelletaan nuorten työntekijöiden sääntöjä, ja"
                + " huoltajalle annetaan mahdollisuus osallistua suunnitteluun."
        case .minorHours(let hours):
            "Alle 18-vuotiaan työaika on enintään 48 tuntia viikossa, nyt viikkotunteja on"
                + " \(hours)."
        case .apprenticeHours(let hours):
            "Oppisopimuksessa työaika on keskimäärin vähintään 25 tuntia viikossa, nyt \(hours)."
        case .shareNeeded(let end):
            "Osa-aikaisuus puuttuu. eHOKS vaatii sen jaksolta, joka päättyy \(end)."
        case .basisNeeded: "Oppisopimuksen perusta puuttuu. eHOKS vaatii sen oppisopimukselta."
        case .contactMissing:
            "Ohjaajalla ei ole sähköpostia eikä puhelinta, joten ohjaajakyselyn linkki ei mene"
                + " perille."
        case .interruptedAtEnd:
            "Jakso on keskeytyneenä viimeisenä päivänään, joten siitä ei kerätä palautetta."
        case .startsOnFreeDay(let day): "Alkupäivä \(day) on \(Self.freeDay(day))."
        case .endsOnFreeDay(let day): "Loppupäivä \(day) on \(Self.freeDay(day))."
        case .farAway(let day): "Alkupäivään \(day) on yli vuosi tästä päivästä."
        }
    }
    private static func freeDay(_ day: CalendarDate) -> String {
        day.weekday.finnish + (Holidays.contains(day) ? " ja pyhä" : "")
    }
}
