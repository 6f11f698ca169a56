extension XMLProblem {
    /// What is wrong, as one Finnish sentence.
    public var message: String {
        switch kind {
        case .missing: "Tiedostoa ei ole."
        case .unreadable: "Tiedostoa ei voi lukea."
        case .tooLarge(let limit) where limit < 1_048_576:
            "Tiedosto on suurempi kuin \(limit / 1_024) kibitavua."
        case .tooLarge(let limit): "Tiedosto on suurempi kuin \(limit / 1_048_576) mebitavua."
        case .empty: "Tiedosto on tyhjä."
        case .tagMismatch: "Alku- ja lopputunniste eivät ole pari."
        case .badCharacter: "Merkki ei ole kelvollista UTF-8:aa tai XML:ää."
        case .bareMarkup: "Merkki & tai < on paljaana keskellä tekstiä."
        case .entity: "Viittaus tuntemattomaan nimeen, tai tiedostossa on DOCTYPE-määrittely."
        case .limit: "Rakenne on liian syvä tai laaja, tai jokin nimi liian pitkä."
        case .notWellFormed(let code): "XML ei ole hyvin muodostettua (libxml2:n virhe \(code))."
        case .unexpectedElement(let name): "Elementti <\(name)> ei kuulu tähän kohtaan."
        case .missingElement("", let parent): Self.incomplete(parent)
        case .missingElement(let name, let parent): "Elementistä <\(parent)> puuttuu <\(name)>."
        case .badContent(""): Self.incomplete("")
        case .badContent(let name): "Elementin <\(name)> sisältö ei ole rakenteen mukainen."
        case .badAttribute(let name, let element):
            "Elementin <\(element)> määrite \(name) on tuntematon, tai sen arvo ei ole sallittu."
        case .missingAttribute(let element): "Elementistä <\(element)> puuttuu pakollinen määrite."
        case .badValue(let value): "Arvo ”\(value)” ei ole sallittu."
        case .wrongRoot(let name, _): "Tiedoston pääelementti on <\(name)>."
        case .brokenSchema: "Rakennekuvausta ei voi käyttää."
        }
    }

    /// How to mend it, as one Finnish sentence.
    public var remedy: String {
        switch kind {
        case .missing: "Tarkista polku."
        case .unreadable: "Tarkista, että sinulla on lukuoikeus."
        case .tooLarge: "Jaa tiedosto pienempiin."
        case .empty: "Kirjoita tiedostoon ainakin pääelementti tai poista tiedosto."
        case .tagMismatch: "Sulje jokainen elementti omalla lopputunnisteellaan."
        case .badCharacter: "Tallenna tiedosto UTF-8-muodossa ja poista ohjausmerkit."
        case .bareMarkup: "Kirjoita & muodossa &amp; ja < muodossa &lt;."
        case .entity:
            "Poista DOCTYPE ja käytä vain viittauksia &amp; &lt; &gt; &quot; &apos; ja &#…;."
        case .limit: "Yksinkertaista rakennetta."
        case .notWellFormed: "Korjaa merkintä ilmoitetun rivin kohdalta."
        case .unexpectedElement: "Tarkista elementin nimi ja paikka rakennekuvauksesta."
        case .missingElement("", _): "Vertaa sisältöä rakennekuvaukseen kansiossa knowledge/schema."
        case .missingElement(let name, _): "Lisää <\(name)>."
        case .badContent: "Vertaa sisältöä rakennekuvaukseen kansiossa knowledge/schema."
        case .badAttribute: "Tarkista määritteen nimi ja arvo rakennekuvauksesta."
        case .missingAttribute: "Lisää määrite; rakennekuvaus kertoo sen nimen."
        case .badValue: "Tarkista sallitut arvot rakennekuvauksesta."
        case .wrongRoot(_, let expected):
            "Odotettu pääelementti: \(expected.map { "<\($0)>" }.joined(separator: " tai "))"
                + " nimiavaruudessa \(XMLNamespace.knowledge)."
        case .brokenSchema: "Palauta kansio knowledge/schema alkuperäiseen muotoonsa."
        }
    }
}

extension XMLProblem {
    /// The validator does not always tell what is missing, nor from where.
    private static func incomplete(_ parent: String) -> String {
        parent.isEmpty
            ? "Sisältö on vajaa tai ei ole rakenteen mukainen."
            : "Elementin <\(parent)> sisältö on vajaa."
    }
}

/// The namespaces of our own formats.
public enum XMLNamespace {
    /// Everything in `knowledge/`.
    public static let knowledge = "urn:kumppani:knowledge:1"
}
