extension FieldProblem {
    /// What to type, with an example.
    func remedy(_ field: PlanField) -> String {
        let example = "esimerkiksi \(field.example)"
        return switch self {
        case .empty: "Kirjoita \(example)."
        case .tooLong: "Lyhennä tekstiä."
        case .tooManyItems: "Yhdistä kohtia."
        case .identityCode: "Kirjoita vastaus ilman henkilötunnusta."
        case .dateShape: "Kirjoita päivä näin: 7.1.2027 tai 7.1."
        case .noSuchDay, .strangeYear: "Tarkista päivä, kuukausi ja vuosi, \(example)."
        case .spanShape, .spanBackwards, .noSuchWeek: "Kirjoita alku ja loppu, \(example)."
        case .notInteger, .outOfRange: "Kirjoita luku numeroin, \(example)."
        case .notPercent, .percentOutOfRange:
            "Kirjoita esimerkiksi 100, kun opiskelija on työpaikalla joka päivä, tai 60, kun kolme"
                + " päivää viikossa."
        case .hoursShape, .hoursOutOfRange: "Kirjoita tunnit viikossa, \(example)."
        case .noSuchChoice(let names):
            "Vaihtoehdot ovat \(Self.numbered(names)). Kirjoita numero tai nimi."
        case .ambiguousChoice: "Kirjoita enemmän kirjaimia tai vaihtoehdon numero."
        case .notYesNo: "Kirjoita kyllä tai ei."
        case .businessIDCheckDigit:
            "Tarkista Y-tunnus työpaikan laskusta tai palvelusta ytj.fi, \(example)."
        case .oidCheckDigit: "Kopioi tunniste opintohallinnosta uudelleen."
        case .oidShape, .oidOtherSubject: "Kirjoita tunniste näin: \(field.example)."
        case .endBeforeStart(let start, _):
            "Kirjoita loppupäiväksi \(start) tai myöhempi päivä, tai muuta alkupäivää."
        case .longerThanFiveYears(let latest): "Kirjoita loppupäiväksi viimeistään \(latest)."
        case .interruptionsOverlap: "Yhdistä ne yhdeksi tai muuta päiviä."
        case .interruptionOutside: "Kirjoita päivä, joka on jakson sisällä."
        case .interruptionWithoutEnd:
            "Kirjoita loppu kaikille paitsi viimeiselle, \(example)."
        default: "Kirjoita \(example)."
        }
    }

    private static func numbered(_ names: [String]) -> String {
        names.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
    }
}

extension OID.Subject {
    /// What the identifier names, in the nominative.
    var finnish: String {
        switch self {
        case .student: "oppijanumero"
        case .studyRight: "opiskeluoikeuden tunniste"
        case .organisation: "oppilaitoksen tunniste"
        }
    }

    var shape: String {
        switch self {
        case .student: "muotoa 1.2.246.562.24. ja 11 numeroa"
        case .studyRight: "muotoa 1.2.246.562.15. ja 11 numeroa"
        case .organisation: "muotoa 1.2.246.562.10. ja 11 numeroa"
        }
    }
}
