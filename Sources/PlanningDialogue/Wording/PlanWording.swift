internal import Planning

/// The sentences of the talk.
enum PlanWording {
    /// The key that keeps a question or a line as the answer.
    static let keepKey = "t"

    static let atFirst = "Olet ensimmäisessä kysymyksessä."
    static let backToField = "Palataan kysymykseen."
    static let backToCheckList = "Palataan tarkistusluetteloon."
    static let keepQuestion =
        "Palataan kysymykseen. Jos tarkoitit tekstin vastaukseksi, kirjoita t, niin se tallennetaan."
    static let keepUnanswered =
        "En tiedä vastausta tähän kysymykseen. Jos tarkoitit tekstin vastaukseksi, kirjoita t, niin"
        + " se tallennetaan."
    static let keepText =
        "En tallentanut niitä. Kirjoita t, jos rivi tallennetaan vastaukseksi sellaisenaan."
    static let notStored = "En tallentanut niitä."
    static let confirmFills = "Tallennanko nämä? Kirjoita k tai paina Enter, tai kirjoita e."
    static let noAnswerToQuestion =
        "En tiedä vastausta tähän kysymykseen. Voit kysyä toisin sanoin, tai jatketaan suunnitelmaa."
    static let atCheckList =
        "Kirjoita numero, niin muutat vastausta. Enter tai valmis päättää ja tallentaa."
    static let notGiven = "Ei annettu: "
    static let checkListWants = "Tästä en löytänyt numeroa enkä kysymyksen nimeä."
    static let whyCheckList =
        "Luettelossa ovat kaikki vastaukset. Lukekaa se yhdessä ennen kuin luonnos tulostetaan."
    static let changeWhat =
        "Kirjoita /muuta ja kysymyksen nimi tai numero, esimerkiksi /muuta ohjaaja."
    static let clearWhat =
        "Kirjoita /tyhjennä ja kysymyksen nimi, esimerkiksi /tyhjennä ohjaajan puhelin."
    static let requiredOnly =
        "Kysyn vain sen, mitä suunnitelma tarvitsee. Kun kirjoitat /kaikki, kysyn loputkin."
    static let allFields = "Kysyn kaikki kysymykset."

    static let help = """
        Vastaa kysymykseen omin sanoin. Voit myös kirjoittaa: en tiedä, ei koske tai myöhemmin.
        ?  miksi tätä kysytään, esimerkki ja lähde
        /takaisin  edellinen kysymys; Enter pitää vastauksen
        /ohita  jätä väliin        /jatka  ensimmäiseen avoimeen kysymykseen
        /muuta KYSYMYS  muuta vastausta, esimerkiksi /muuta ohjaaja
        /tyhjennä  poista tämän kysymyksen vastaus
        /yhteenveto  kaikki vastaukset ja avoimet kohdat
        /luonnos  asiakirja tällä hetkellä
        /pakolliset  kysy vain tarvittavat    /kaikki  kysy kaikki
        /tauko  tallenna ja jatka myöhemmin
        Voit myös kysyä mitä tahansa aiheesta, esimerkiksi: Mikä on HOKS?
        """

    static func atPage(_ page: Int, of count: Int) -> String {
        "Sivu \(page)/\(count). Enter näyttää lisää, numero muuttaa vastausta, valmis päättää."
    }

    static func oneItem(_ field: PlanField) -> String {
        "Tallensin tämän yhdeksi kohdaksi. Jos kohtia on useita, kirjoita /takaisin ja erota ne"
            + " puolipisteellä."
    }

    static func same(_ name: String, _ answer: String) -> String {
        "Jos vastaus on sama kuin kohdassa \(name) (\(answer)), kirjoita sama."
    }

    static func goal(_ number: Int, _ text: String) -> String {
        "Tavoite \(number): \(text)"
    }

    static func unclear(_ commands: [PlanCommand]) -> String {
        "Tarkoititko jotakin näistä: \(commands.map { "/" + $0.rawValue }.joined(separator: ", "))?"
    }

    static func unknownCommand(_ name: String) -> String {
        "Komentoa /\(name.prefix(30)) ei ole suunnittelussa. /ohje näyttää komennot."
    }

    static func needed(_ field: PlanField) -> String {
        "\(field.name): suunnitelma tarvitsee tämän. Kirjoita esimerkiksi \(field.example)."
            + " Voit myös kirjoittaa myöhemmin tai /ohita."
    }

    static func skippedNeeded(_ field: PlanField) -> String {
        "\(field.name) jäi avoimeksi. Suunnitelma tarvitsee sen ennen kuin se on valmis."
    }

    static func check(_ names: [String]) -> String {
        "Tarkista nyt myös: \(names.joined(separator: ", ")). Vanha vastaus on tallessa."
    }

    static func hidden(_ names: [String]) -> String {
        "Nämä eivät enää kuulu suunnitelmaan: \(names.joined(separator: ", "))."
            + " Vastaukset säilyvät, jos muutat takaisin."
    }

    static func cleared(_ field: PlanField) -> String {
        "\(field.name): vastaus poistettu."
    }

    static func nothingToClear(_ field: PlanField) -> String {
        "\(field.name): vastausta ei ole."
    }

    static func choose(_ names: [String]) -> String {
        let lines = names.enumerated().map { "\($0 + 1) \($1)" }
        return "Tarkoititko:\n" + lines.joined(separator: "\n") + "\n0 en mitään näistä"
    }

    static func noSuchField(_ text: String, hidden: PlanField?) -> String {
        if let hidden {
            return "\(hidden.name) ei kuulu tähän suunnitelmaan, koska muut vastaukset sulkevat sen"
                + " pois."
        }
        return
            "Kysymystä ”\(text.prefix(60))” ei löydy. /yhteenveto näyttää kysymykset numeroineen."
    }

    static func noSuchNumber(_ count: Int) -> String {
        "Luettelossa on numerot 1–\(count)."
    }

    static func notReady(_ names: [String]) -> String {
        names.isEmpty
            ? "Kysymyksiä on vielä jäljellä. /pakolliset jättää valinnaiset väliin, /tauko tallentaa."
            : "Vielä tarvitaan: \(names.joined(separator: ", ")). /tauko tallentaa ja lopettaa."
    }
}
