internal import JSONText

extension ImportProblem {
    /// The file, the part, what is wrong and how to go on, in Finnish.
    public var message: String {
        [file, part, sentence].compactMap { $0 }.joined(separator: ": ")
    }

    private var sentence: String {
        switch kind {
        case .unreadable(.missing): "Tiedostoa ei ole. Tarkista polku."
        case .unreadable(.tooLarge(let limit)):
            "Tiedosto on suurempi kuin \(limit / 1_048_576) mebitavua. Tuo yksi tutkinto kerrallaan."
        case .unreadable(.refused): "Tiedostoa ei voi lukea. Tarkista, että sinulla on lukuoikeus."
        case .notJSON(let problem):
            "Tiedosto ei ole JSONia. \(problem) Hae se uudelleen palvelusta."
        case .unknownContent:
            "Tiedosto ei ole tutkinnon perusteet (ePerusteet) eikä koodisto (Koodisto)."
        case .tooMuch:
            "Tiedostossa on enemmän kuin yhteenkään tutkintoon tai koodistoon kuuluu. Hae se uudelleen."
        case .noDiaryNumber:
            "Perusteista puuttuu diaarinumero, joten en voi tuoda tutkintoa. Hae julkaistut perusteet."
        case .noName: "Nimi puuttuu kaikilla kielillä, joten jätin tämän pois."
        case .noCode: "Koodi puuttuu, joten jätin tämän pois. eHOKS tarvitsee koodin."
        case .badCode(let code):
            "Koodi ”\(code.prefix(60))” ei kuulu tähän koodistoon, joten jätin sen pois."
        case .twice: "Sama koodi on tiedostossa kahdesti. Otin ensimmäisen."
        case .noVersion: "Koodin versio puuttuu, joten jätin tämän pois. Hae koodisto uudelleen."
        case .unreadableRequirements:
            "Ammattitaitovaatimuksista ei löytynyt tekstiä. Otin osan ilman niitä."
        }
    }
}
