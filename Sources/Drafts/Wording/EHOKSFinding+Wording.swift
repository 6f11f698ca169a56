internal import Planning

extension EHOKSFinding {
    /// The field and what to do about it, in Finnish.
    public var message: String {
        fieldName + ": " + sentence
    }

    /// What people call a place that the form does not ask; other places keep eHOKS's own name.
    static func name(ofPlace path: String) -> String {
        path == "ensikertainen-hyvaksyminen" ? "HOKSin ensimmäinen hyväksymispäivä" : path
    }

    /// What to do, and why, without the field's name.
    var sentence: String {
        isRefused ? kind.refusal : kind.remark
    }
}

extension EHOKSCheck {
    /// Everything found and the day the data are due, a finished sentence each.
    public var sentences: [String] {
        findings.map(\.message) + [dueSentence].compactMap { $0 }
    }

    /// What eHOKS checks and we cannot, a finished sentence each.
    public static func unchecked(_ scope: Scope) -> [String] {
        let period =
            "Kumppani ei näe Koskea. eHOKS ei ota jaksoa vastaan, jos se ei mahdu opiskeluoikeuden"
            + " päiviin tai jos opiskeluoikeus on TUVA-koulutusta."
        let document =
            "Kumppani ei näe eHOKSia. eHOKS ei ota uutta HOKSia vastaan, jos opiskeluoikeudella on"
            + " jo HOKS. Vie silloin pelkkä tutkinnon osa."
        return scope == .fragment ? [period] : [period, document]
    }

    /// The day by which the data must be in for the instructor survey, as a Finnish sentence.
    public var dueSentence: String? {
        dataDue.map {
            "Tallenna tiedot eHOKSiin viimeistään \($0) eli päivää ennen jakson loppua, jotta"
                + " työpaikkaohjaajakysely lähtee."
        }
    }
}

extension EHOKSFinding.Kind {
    fileprivate var refusal: String {
        switch self {
        case .missing: "kirjoita tämä. eHOKS ei ota tietoja vastaan ilman sitä."
        case .unitCodeShape: "kirjoita koodi muodossa tutkinnonosat_106945."
        case .endBeforeStart(let start):
            "loppupäivä on ennen alkupäivää \(start). Kirjoita päivä, joka on aikaisintaan \(start)."
        case .overFiveYears(let latest):
            "jakso on yli viisi vuotta. Kirjoita päivä, joka on viimeistään \(latest)."
        case .businessID:
            "tarkista numerot. Y-tunnuksessa on seitsemän numeroa, yhdysmerkki ja"
                + " tarkistusnumero, esimerkiksi 1234567-1."
        case .phoneCharacters: "kirjoita vain numeroita, välilyöntejä ja merkkejä + - ( )."
        case .phoneLength: "kirjoita enintään 256 merkkiä."
        case .shareRange: "kirjoita prosentti väliltä 1–100."
        case .interruptionsOverlap(let first, let second):
            "\(first) ja \(second) menevät päällekkäin. Kirjoita ne niin, että edellinen päättyy"
                + " ennen kuin seuraava alkaa."
        case .oid(let problem, let subject): problem.sentence(for: subject)
        default: remark
        }
    }

    fileprivate var remark: String {
        switch self {
        case .noWorkplace:
            "työpaikasta ei ole mitään tietoa. eHOKS ottaa jakson vastaan, mutta palautetta ei"
                + " kerätä."
        case .noTasks:
            "luettelo on tyhjä. eHOKS ottaa sen vastaan, mutta työtehtävät jäävät sopimatta."
        case .noContact:
            "kirjoita sähköposti tai puhelin. Ilman kumpaakin työpaikkaohjaajakysely ei mene"
                + " perille."
        case .interruptedAtEnd(let end):
            "jakso on keskeytyneenä viimeisenä päivänään \(end). Työpaikkaohjaajakyselyä ei"
                + " silloin lähetetä."
        case .noRepresentative: "kirjoita nimi. Asetus vaatii HOKSiin oppilaitoksen edustajan."
        case .halfRepresentative:
            "kirjoita tämä. Edustaja jää pois eHOKSista, kun nimi tai oppilaitoksen tunniste"
                + " puuttuu."
        default: demonstrationRemark
        }
    }

    private var demonstrationRemark: String {
        switch self {
        case .noDemonstrationTasks:
            "luettelo on tyhjä. eHOKS ottaa sen vastaan, mutta näytön sisältö jää sopimatta."
        case .noProviderAssessor:
            "kirjoita arvioija. Näytön arvioi opettaja yhdessä työelämän edustajan kanssa."
        case .noWorkplaceAssessor:
            "kirjoita arvioija. Näytön arvioi työelämän edustaja yhdessä opettajan kanssa."
        case .assessorWithoutWorkplace:
            "arvioija jää pois eHOKSista, koska työpaikan nimi puuttuu."
        case .demonstrationEndBeforeStart(let start):
            "näyttö päättyy ennen kuin alkaa. Kirjoita päivä, joka on aikaisintaan \(start)."
        case .demonstrationOutsidePeriod(let period):
            "näyttö ei ole jakson \(period) aikana. Tarkista päivät."
        default: "tarkista tieto."
        }
    }
}

extension OID.Problem {
    fileprivate func sentence(for subject: OID.Subject) -> String {
        switch self {
        case .shape: "kirjoita tunniste, joka alkaa \(subject.start)."
        case .otherSubject(let other):
            "tämä on \(other.name). Kirjoita tunniste, joka alkaa \(subject.start)."
        case .checkDigit: "tarkista numerot. Viimeinen numero ei vastaa muita."
        }
    }
}

extension OID.Subject {
    fileprivate var start: String {
        switch self {
        case .student: "1.2.246.562.24"
        case .studyRight: "1.2.246.562.15"
        case .organisation: "1.2.246.562.10"
        }
    }

    fileprivate var name: String {
        switch self {
        case .student: "oppijanumero"
        case .studyRight: "opiskeluoikeuden tunniste"
        case .organisation: "organisaation tunniste"
        }
    }
}
