/// The headings of the man page, and what the commands' help has no place for.
enum ManualSections {
    static let book = "Kumppanin käyttöohje"
    static let name = "NIMI"
    static let synopsis = "KÄYTTÖ"
    static let description = "KUVAUS"
    static let commands = "KOMENNOT"
    static let common = "KAIKKIEN KOMENTOJEN VALITSIMET"

    static func values(_ values: [String]) -> String {
        "Arvot: " + values.joined(separator: ", ") + "."
    }

    static func defaultValue(_ value: String) -> String { "Oletus: \(value)." }

    /// A heading with terms and their meanings.
    struct Section {
        let title: String
        let items: [(term: String, meaning: String)]
    }

    static let all = [environment, files, status]

    static let environment = Section(
        title: "YMPÄRISTÖMUUTTUJAT",
        items: [
            ("KUMPPANI_KNOWLEDGE", "Tietopohjan kansio, kun valitsinta --knowledge ei ole."),
            (
                "KUMPPANI_TRANSCRIPTS",
                "Keskustelujen ja luonnosten kansio, kun valitsinta --transcripts ei ole."
            ),
            (
                "XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME",
                "Mistä omat tiedostot alkavat; ks. TIEDOSTOT."
            ),
            ("NO_COLOR", "Kun tämä on asetettu, tekstiä ei lihavoida eikä himmennetä."),
            ("PAGER", "Ohjelma, joka näyttää pitkän tekstin sivu kerrallaan, kun pyydät; less."),
            ("COLUMNS", "Rivin leveys, kun pääte ei kerro sitä."),
        ]
    )

    static let files = Section(
        title: "TIEDOSTOT",
        items: [
            (
                "./knowledge, PREFIX/share/kumppani/knowledge",
                "Tietopohja: nykyisessä kansiossa oleva, muuten ohjelman mukana asennettu."
            ),
            (
                "./transcripts, ~/.local/share/kumppani/transcripts",
                "Keskustelut ja kansiossa drafts suunnitelmien luonnokset. Vain sinä voit lukea ne."
            ),
            (
                "~/.local/state/kumppani/history",
                "Keskustelussa kirjoitetut rivit, enintään 2000. Suunnitelman vastauksia ei ole"
                    + " mukana."
            ),
            (
                "~/.cache/kumppani",
                "Tietopohjan hakemisto, jos ohjelman mukana tullut ei sovi. Sen voi poistaa."
            ),
        ]
    )

    static let status = Section(
        title: "PALUUARVOT",
        items: [
            ("0", "Valmis."),
            ("1", "Vastausta ei löytynyt, tai tarkistus löysi huomautettavaa."),
            ("64", "Komento on kirjoitettu väärin."),
            ("65", "Tietopohjassa tai annetussa tiedostossa on korjattavaa."),
            ("66", "Annettua tiedostoa, kansiota tai nimeä ei ole."),
            ("69", "Suomen kielen sanakirja puuttuu: asenna voikko-fi."),
            ("73", "Tiedostoa ei voi kirjoittaa, tai se on auki toisessa ohjelmassa."),
            ("74", "Lukeminen tai kirjoittaminen epäonnistui."),
            ("130, 143, 129", "Keskeytys, lopetuspyyntö tai suljettu pääte. Kaikki on tallessa."),
        ]
    )
}
