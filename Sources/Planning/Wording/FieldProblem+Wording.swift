extension FieldProblem {
    /// What is wrong and what to type, in Finnish; the field is named as in the form.
    public func sentence(for field: PlanField) -> String {
        "\(field.name): \(reason) \(remedy(field))"
    }

    private var reason: String {
        switch self {
        case .empty: "vastaus on tyhjä."
        case .tooLong(let limit): "vastauksessa on yli \(limit) merkkiä."
        case .tooManyItems(let limit): "luettelossa on yli \(limit) kohtaa."
        case .identityCode: "henkilötunnusta ei tallenneta suunnitelmaan."
        case .dateShape: "tästä ei löydy päivää."
        case .noSuchDay, .noSuchWeek, .strangeYear, .spanShape, .spanBackwards: dateReason
        case .notInteger: "tähän tarvitaan kokonaisluku."
        case .outOfRange(let range): "luvun pitää olla \(range.lowerBound)–\(range.upperBound)."
        case .notPercent: "tähän tarvitaan prosentti kokonaislukuna."
        case .percentOutOfRange(let range):
            "prosentin pitää olla \(range.lowerBound)–\(range.upperBound)."
        case .hoursShape: "tästä ei löydy tuntimäärää."
        case .hoursOutOfRange:
            "tunteja on oltava enemmän kuin nolla ja enintään 168, viikon verran."
        case .noSuchChoice: "vastaus ei ole mikään vaihtoehdoista."
        case .ambiguousChoice(let names):
            "vastaus sopii useaan vaihtoehtoon: \(names.joined(separator: ", "))."
        case .notYesNo: "tästä ei selviä, onko vastaus kyllä vai ei."
        case .endBeforeStart, .longerThanFiveYears, .interruptionsOverlap, .interruptionOutside,
            .interruptionWithoutEnd:
            ruleReason
        default: contactReason
        }
    }

    private var dateReason: String {
        switch self {
        case .noSuchDay(let day, let month, let year?):
            "kalenterissa ei ole päivää \(day).\(month).\(year)."
        case .noSuchDay(let day, let month, nil): "kalenterissa ei ole päivää \(day).\(month)."
        case .noSuchWeek(let week): "kalenterissa ei ole viikkoa \(week)."
        case .strangeYear(let year): "vuosi \(year) ei ole 2000-luvulla."
        case .spanShape(let text): "kohdasta ”\(text)” ei löydy alkua ja loppua."
        case .spanBackwards(let span): "jakso \(span) päättyy ennen kuin alkaa."
        default: ""
        }
    }

    private var contactReason: String {
        switch self {
        case .nameCharacter(let character): "nimeen ei kuulu merkki ”\(character)”."
        case .notAName(let text): "”\(text)” ei ole nimi."
        case .nameWithoutLetters: "nimessä pitää olla kirjaimia."
        case .emailAt(0): "osoitteesta puuttuu @-merkki."
        case .emailAt: "osoitteessa on useampi kuin yksi @-merkki."
        case .emailWithoutUser: "@-merkin edestä puuttuu käyttäjän nimi."
        case .emailDomain(let domain): "@-merkin jälkeinen osa ”\(domain)” ei ole verkko-osoite."
        case .emailCharacter(" "): "osoitteessa on välilyönti."
        case .emailCharacter(let character): "osoitteeseen ei kuulu merkki ”\(character)”."
        case .phoneCharacter(let character):
            "eHOKS ei hyväksy puhelinnumeroon merkkiä ”\(character)”."
        case .phoneTooShort: "numerossa on alle viisi numeroa."
        case .businessIDShape: "tunnuksessa pitää olla seitsemän numeroa ja tarkistusnumero."
        case .businessIDCheckDigit: "tarkistusnumero ei täsmää, joten jokin numero on toisin."
        case .oidShape(let subject): "tunniste ei ole \(subject.shape)."
        case .oidOtherSubject(let named, let wanted):
            "tämä on \(named.finnish), mutta tähän tarvitaan \(wanted.finnish)."
        case .oidCheckDigit: "viimeinen numero ei täsmää, joten jokin numero on toisin."
        case .codeShape(let set): "koodi ei ole muotoa \(set)_ ja numero."
        default: ""
        }
    }

    private var ruleReason: String {
        switch self {
        case .endBeforeStart(let start, let end):
            "loppupäivä \(end) on ennen alkupäivää \(start)."
        case .longerThanFiveYears: "jakso saa kestää enintään viisi vuotta."
        case .interruptionsOverlap(let first, let second):
            "keskeytykset \(first) ja \(second) menevät päällekkäin."
        case .interruptionOutside(let span, let period):
            "keskeytys \(span) ei ole jakson \(period) sisällä."
        case .interruptionWithoutEnd(let span): "keskeytykseltä \(span) puuttuu loppu."
        default: ""
        }
    }
}
