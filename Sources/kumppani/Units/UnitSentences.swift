internal import Units

/// Sentences that the program says around the catalogue of units.
enum UnitSentences {
    static let howToImport = "kumppani units import TIEDOSTO"
    static let noCatalogue =
        "Tutkinnon osien luetteloa ei vielä ole. Hae tutkinnon perusteet JSON-tiedostona"
        + " ePerusteet-palvelusta ja tuo ne: \(howToImport)"
    static let needsCatalogue =
        "Kerron tutkinnon osien vaatimukset, kun tuot tutkinnon perusteet JSON-tiedostona:"
        + " \(howToImport)"
    static let nothingFound =
        "En löytänyt tällaista tutkinnon osaa. Kokeile nimen osaa, ruotsinkielistä nimeä, koodia"
        + " tai tutkintoa. Luettelo: kumppani units list"
    static let compiling = "Luen tutkinnon osien luettelon, hetki…"
    static let nothingTaken = "En tuonut mitään, ja luettelo on entisellään."

    /// The name, extent and qualification over a unit's requirements.
    static func heading(_ found: CatalogueUnit) -> String {
        let extent = found.unit.extent.map { ", " + UnitWording.text($0) } ?? ""
        let title = found.qualification.map { " (\($0.names.shown))" } ?? ""
        return found.unit.names.shown + extent + title
    }

    static func source(_ title: QualificationTitle) -> String {
        "\(title.names.shown), tutkinnon perusteet \(title.number)"
    }

    /// Why a unit was the answer.
    static func explanation(_ hit: UnitHit) -> String {
        "Tutkinnon osien luettelo: \(hit.found.unit.code), yhtäläisyys"
            + " \(Int((hit.likeness * 100).rounded())) %"
    }

    static func wholeUnit(_ code: String) -> String {
        "Vaatimuksia on enemmän. Kaikki näet komennolla: kumppani units show \(code)"
    }

    static func taken(_ file: NationalFile) -> [String] {
        switch file.content {
        case .qualification(let qualification): taken(qualification, file.name)
        case .codes(let list): ["\(file.name): koodisto \(list.set), \(codes(list.codes.count))"]
        case nil: []
        }
    }

    /// What could not be taken, the first hundred by name.
    static func problems(_ problems: [ImportProblem]) -> [String] {
        let rest = problems.count - problemLimit
        return problems.prefix(problemLimit).map(\.message)
            + (rest > 0 ? ["Samanlaisia huomautuksia on vielä \(rest)."] : [])
    }

    private static let problemLimit = 100

    private static func taken(_ qualification: Qualification, _ file: String) -> [String] {
        let units = qualification.units
        let finnish = units.map { $0.finnish.itemCount }.reduce(0, +)
        let swedish = units.map { $0.swedish.itemCount }.reduce(0, +)
        let bare = units.count { $0.finnish.itemCount + $0.swedish.itemCount == 0 }
        let without = bare > 0 ? ", \(Self.units(bare)) ilman vaatimuksia" : ""
        return [
            "\(file): \(qualification.names.shown) \(qualification.number),"
                + " \(Self.units(units.count))",
            "  Vaatimuksia \(finnish) suomeksi ja \(swedish) ruotsiksi\(without)",
        ]
    }

    static func whole(_ catalogue: OpenCatalogue) -> String {
        "Luettelossa on nyt \(units(catalogue.count)),"
            + " tutkintoja \(catalogue.qualifications.count)."
    }

    /// Said when codes have no version, which eHOKS wants.
    static func versionsMissing(_ count: Int) -> String {
        "Perusteet eivät kerro koodin versiota: \(units(count)). Versiot tulevat, kun tuot"
            + " Koodisto-palvelusta koodiston tutkinnonosat."
    }

    static func line(_ summary: QualificationSummary) -> String {
        "\(summary.title.number)  \(summary.title.names.shown), \(units(summary.unitCount))"
    }

    static func line(_ list: CodeList) -> String {
        "\(list.set)  koodisto, \(codes(list.codes.count))"
    }

    static func removed(_ name: String) -> String {
        "Poistin luettelosta: \(name)."
    }

    static func noSuch(_ name: String) -> String {
        "Luettelossa ei ole tutkintoa eikä koodistoa ”\(name)”. Nimet: kumppani units list"
    }

    static func more(_ count: Int) -> String {
        "Osumia on vielä \(count). Lisää näkyy valitsimella --limit."
    }

    static func units(_ count: Int) -> String {
        count == 1 ? "1 tutkinnon osa" : "\(count) tutkinnon osaa"
    }

    private static func codes(_ count: Int) -> String {
        count == 1 ? "1 koodi" : "\(count) koodia"
    }
}

extension [RequirementGroup] {
    fileprivate var itemCount: Int {
        map(\.items.count).reduce(0, +)
    }
}
